using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>Tells the status of an act from negation, tense, and the words and clauses that govern it.</summary>
internal sealed class StatusFinder(KnowledgeBase knowledge)
{
    private readonly Table _table = knowledge.Table("status");

    /// <summary>The number of a status word: its order in the table's list, with 6 for `requested` and 7 for `generic`.</summary>
    public static int Number(ReadOnlySpan<char> status) => status switch
    {
        "actual" => 0,
        "attempted" => 1,
        "planned" => 2,
        "predicted" => 3,
        "conditional" => 4,
        "denied" => 5,
        "requested" => 6,
        "generic" => 7,
        _ => 0,
    };

    /// <summary>What the words around a trigger say.</summary>
    public StatusEvidence Of(Draft draft, in TriggerCandidate trigger)
    {
        int t = trigger.Token, clauseIndex = draft.Phrases.ClauseOf[t];
        int anchor = draft.Words[t].IsVerb || trigger.Light.Verb < 0 ? t : trigger.Light.Verb;
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        bool heads = draft.Words[anchor].IsVerb && clause.Verb == anchor;
        return new StatusEvidence(
            Number(trigger.Light.Status),
            heads && clause.Negation >= 0,
            heads && (draft.Words[anchor].Has(Features.Future) || IsFutureParticle(draft, clause.Auxiliary)),
            heads || trigger.Light.Verb >= 0 ? 0 : Governor(draft, t),
            Chain(draft, clauseIndex, out bool condition), condition,
            Particle(draft, t, clause));
    }

    /// <summary>The nearest governor of a clause above that says something.</summary>
    private int Chain(Draft draft, int clauseIndex, out bool condition)
    {
        int found = 0;
        condition = false;
        bool open = true;
        for (int c = clauseIndex, depth = 0; c >= 0 && depth < 4; depth++)
        {
            Clause here = draft.Phrases.Clauses[c];
            if (here.Kind == ClauseKind.Condition)
            {
                condition = true;
                if (open && found == 0) found = (int)EventStatus.Conditional;
            }
            if (here.Kind == ClauseKind.Relative) open = false; // what a relative clause tells is not governed from above
            if (here.Parent < 0) break;
            if (open && found == 0 && here.Kind is ClauseKind.Complement) found = OfGovernor(draft, here.Parent, here);
            c = here.Parent;
        }
        return found;
    }

    private static bool IsFutureParticle(Draft draft, int token) => token >= 0 && draft.Words[token].Class == LemmaClass.PFuture;

    /// <summary>The status that the word before a noun gives it: «محاولة اغتيال», «تمكن من طرد», «يعتزم زيارة».</summary>
    private int Governor(Draft draft, int noun)
    {
        int phraseIndex = draft.Phrases.PhraseOf[noun];
        if (phraseIndex < 0) return 0;
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        for (int t = noun - 1; t >= phrase.First; t--)
        {
            if (draft.Words[t].Pos == PartOfSpeech.NOUN && Lookup(draft, t, Slot.Genitive) is > 0 and var number) return number;
        }
        // «قبل هجوم محتمل»: an adjective tells too.
        for (int t = noun + 1; t < phrase.End; t++)
        {
            if (draft.Words[t].Pos == PartOfSpeech.ADJ && Lookup(draft, t, Slot.None) is > 0 and var number) return number;
        }
        if (phrase.Preposition != Slot.None && phrase.PrepositionToken > 0)
        {
            for (int t = phrase.First - 1; t >= Math.Max(0, phrase.First - 3); t--)
            {
                if (draft.Words[t].Pos == PartOfSpeech.NOUN && Lookup(draft, t, phrase.Preposition) is > 0 and var number) return number;
            }
        }
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[noun]];
        if (clause.Verb < 0) return 0;
        Slot slot = clause.Subject == phraseIndex ? Slot.Subject : clause.Object == phraseIndex ? Slot.Object : phrase.Preposition;
        if (slot == Slot.None || Math.Abs(noun - clause.Verb) > 12) return 0;
        int byVerb = Lookup(draft, clause.Verb, slot);
        if (byVerb == 0 && clause.Negation >= 0 && slot is Slot.Subject or Slot.Object) return 5;
        if (byVerb == 0 && slot is Slot.Subject or Slot.Object && draft.Words[clause.Verb].Has(Features.Future)) return 2;
        return byVerb;
    }

    private int OfGovernor(Draft draft, int parent, in Clause clause)
    {
        int verb = draft.Phrases.Clauses[parent].Verb;
        // The nearest word before the link that has a row: «محاولة أن», «من المتوقع أن», «يعتزم أن».
        for (int t = clause.Link - 1; t >= 0 && clause.Link - t <= 8; t--)
        {
            if (draft.Phrases.SentenceOf[t] != clause.Sentence) break;
            if (Lookup(draft, t, Slot.Clause) is > 0 and var number) return number;
            if (t == verb) break;
        }
        if (verb >= 0 && Lookup(draft, verb, Slot.Clause) is > 0 and var byVerb) return byVerb;
        return 0;
    }

    private int Lookup(Draft draft, int token, Slot slot)
    {
        int lemma = draft.Words[token].Lemma;
        if (lemma < 0) return 0;
        RowRange rows = knowledge.Lexicon.Lemma(lemma).Status;
        if (rows.Count == 0 && knowledge.Lexicon.Lemma(lemma).Verb is >= 0 and var verb) rows = knowledge.Lexicon.Lemma(verb).Status;
        for (int i = 0; i < rows.Count; i++)
        {
            int row = rows.First + i;
            ReadOnlySpan<char> slots = _table.Span(row, 2);
            if (slots.Length == 0 || slot == Slot.None) return Number(_table.Span(row, 3));
            foreach (Range part in slots.Split('|'))
            {
                Slot wanted = Slots.Parse(slots[part]);
                if (wanted == slot || (wanted == Slot.Object && slot == Slot.Genitive)) return Number(_table.Span(row, 3));
            }
        }
        return 0;
    }

    /// <summary>A particle or fixed expression before the trigger in its clause: «من المقرر», «في حال», «تحسبا لـ».</summary>
    private int Particle(Draft draft, int trigger, in Clause clause)
    {
        foreach (ref readonly NameMatch match in CollectionsMarshal.AsSpan(draft.Mentions.Names))
        {
            if (match.First >= trigger) break;
            if (match.End > trigger || trigger - match.End > 6 || draft.Phrases.SentenceOf[match.First] != clause.Sentence) continue;
            if (match.End == match.First + 1 && !Governs(draft, match.First)) continue;
            for (int i = match.Entry; ; i++)
            {
                NameEntry entry = knowledge.Names.Entry(i);
                if (entry.Kind == NameKind.Status && Number(_table.Span(entry.Row, 3)) is > 0 and var number && match.First >= clause.First && !ClauseRelations.VerbBetween(draft, match.End, trigger)) return number;
                if (entry.IsLast) break;
            }
        }
        return 0;
    }

    /// <summary>
    /// Whether a single particle says something by itself: negations belong to their verb, «إن» and «أن» only introduce, and «قد»
    /// makes doubtful only what is not past.
    /// </summary>
    private static bool Governs(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        if (word.Tag == WordTag.Negation || (word.Tag == WordTag.Comp && word.Class is not LemmaClass.PCondition)) return false;
        return word.Tag != WordTag.Qad || (token + 1 < draft.Text.Tokens.Count && draft.Words[token + 1].Tag == WordTag.Imperfect);
    }
}
