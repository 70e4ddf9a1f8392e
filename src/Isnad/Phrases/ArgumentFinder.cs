using Isnad.Knowledge;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>Finds the phrase that stands in a slot of a verb or noun.</summary>
internal static class ArgumentFinder
{
    /// <summary>How far, in phrases, a noun's prepositional arguments may stand behind it.</summary>
    private const int NounReach = 5;

    /// <summary>An argument: a phrase from a token on, or a suffix pronoun.</summary>
    /// <param name="Phrase">Index of the phrase, −1 for none.</param>
    /// <param name="From">Token from which the phrase counts: behind the event noun for its second term.</param>
    /// <param name="PronounToken">Token that bears the suffix pronoun, or −1.</param>
    public readonly record struct Argument(int Phrase, int From, int PronounToken)
    {
        /// <summary>Nothing found.</summary>
        public static readonly Argument None = new(-1, -1, -1);
        /// <summary>Whether something was found.</summary>
        public bool Found => Phrase >= 0 || PronounToken >= 0;
    }

    /// <summary>The argument of a trigger in a slot.</summary>
    public static Argument Find(Draft draft, int trigger, Slot slot)
    {
        if (slot == Slot.None) return Argument.None;
        ref Analysis word = ref draft.Words[trigger];
        int clause = draft.Phrases.ClauseOf[trigger];
        if (word.IsVerb || draft.Phrases.Clauses[clause].Verb == trigger) return OfVerb(draft, trigger, clause, slot);
        return OfNoun(draft, trigger, slot);
    }

    private static Argument OfVerb(Draft draft, int trigger, int clauseIndex, Slot slot)
    {
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        switch (slot)
        {
            case Slot.Subject:
                // Of a passive the subject is the patient: «قُتل خمسة».
                return clause.Verb == trigger && !draft.Words[trigger].Has(Features.Passive) ? Phrase(draft, clause.Subject) : Argument.None;
            case Slot.Object:
                if (draft.Words[trigger].Has(Features.Passive)) return Phrase(draft, clause.Subject >= 0 ? clause.Subject : clause.Object);
                if (draft.Words[trigger].Has(Features.Suffixed)) return new Argument(-1, -1, trigger);
                return Phrase(draft, clause.Object);
            case Slot.Genitive:
                return draft.Words[trigger].IsVerb ? Argument.None : Phrase(draft, clause.Object);
            default:
                return Prepositional(draft, trigger + 1, clause.End, slot, int.MaxValue, clauseIndex) is { Found: true } after ? after
                    : Prepositional(draft, clause.First, trigger, slot, int.MaxValue, clauseIndex);
        }
    }

    private static Argument OfNoun(Draft draft, int trigger, Slot slot)
    {
        int phraseIndex = draft.Phrases.PhraseOf[trigger];
        if (phraseIndex < 0) return Argument.None;
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        switch (slot)
        {
            case Slot.Genitive:
                if (draft.Words[trigger].Has(Features.Suffixed)) return new Argument(-1, -1, trigger);
                if (draft.Words[trigger].IsDefinite || trigger + 1 >= phrase.End) return Argument.None;
                int next = trigger + 1;
                if (draft.Words[next].Pos == PartOfSpeech.ADJ && !draft.Words[next].IsDefinite && !draft.Words[trigger].Has(Features.Construct)) return Argument.None;
                return new Argument(phraseIndex, next, -1);
            case Slot.Adjective:
                for (int t = trigger + 1; t < phrase.End; t++)
                {
                    if (draft.Words[t].Pos == PartOfSpeech.ADJ && draft.Words[t].Has(Features.Nisba)) return new Argument(phraseIndex, t, -1);
                }
                return Argument.None;
            case Slot.Subject or Slot.Object or Slot.Clause or Slot.None:
                return Argument.None;
            default:
                int sentenceEnd = draft.Text.Sentences[draft.Phrases.SentenceOf[trigger]].EndToken;
                return Prepositional(draft, phrase.End, sentenceEnd, slot, NounReach, -1);
        }
    }

    /// <summary>The first phrase behind a preposition, or a preposition with a pronoun, between two tokens.</summary>
    private static Argument Prepositional(Draft draft, int from, int to, Slot slot, int reach, int clause)
    {
        int seen = 0, last = -1;
        for (int t = from; t < to && seen <= reach; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (clause < 0 && (word.IsVerb || word.Tag is WordTag.Comp or WordTag.Rel || draft.Text.Tokens[t].Kind is TokenKind.Stop or TokenKind.Colon)) break;
            if (clause >= 0 && draft.Phrases.ClauseOf[t] != clause) continue;
            int phrase = draft.Phrases.PhraseOf[t];
            if (phrase < 0)
            {
                if (word.Pos == PartOfSpeech.ADP && word.Has(Features.Suffixed) && SlotOfPronoun(draft, t, slot)) return new Argument(-1, -1, t);
                continue;
            }
            if (phrase == last) continue;
            last = phrase;
            seen++;
            NounPhrase candidate = draft.Phrases.Phrases[phrase];
            if (candidate.Preposition == slot && candidate.CoordinatedWith < 0) return new Argument(phrase, candidate.First, -1);
        }
        return Argument.None;
    }

    private static bool SlotOfPronoun(Draft draft, int token, Slot slot)
    {
        Token t = draft.Text.Tokens[token];
        ref Analysis word = ref draft.Words[token];
        ReadOnlySpan<char> stem = draft.Text.Form(t)[word.StemStart..word.StemEnd];
        // Before a pronoun the last letter of «على» and «إلى» is a ya.
        Slot found = stem switch { "علي" => Slot.On, "إلي" or "الي" => Slot.To, "لدي" => Slot.In, _ => Slots.Parse(stem) };
        return found == slot;
    }

    private static Argument Phrase(Draft draft, int phrase) =>
        phrase < 0 ? Argument.None : new Argument(phrase, draft.Phrases.Phrases[phrase].First, -1);
}
