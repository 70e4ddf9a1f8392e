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

    /// <summary>The status, and whether the act is the content of a demand or generic, and so no event.</summary>
    public (EventStatus Status, bool NoEvent) Of(Draft draft, in TriggerCandidate trigger)
    {
        int t = trigger.Token;
        ref Analysis word = ref draft.Words[t];
        if (trigger.Light.Status.Length > 0 && Number(trigger.Light.Status) is > 0 and var light) return Result(light);
        int clauseIndex = draft.Phrases.ClauseOf[t];
        int anchor = word.IsVerb || trigger.Light.Verb < 0 ? t : trigger.Light.Verb;
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        bool isVerb = draft.Words[anchor].IsVerb;
        if (isVerb && clause.Verb == anchor)
        {
            if (clause.Negation >= 0) return (EventStatus.Denied, false);
            if (draft.Words[anchor].Has(Features.Future) || IsFutureParticle(draft, clause.Auxiliary)) return (EventStatus.Planned, false);
        }
        else if (trigger.Light.Verb < 0 && Governor(draft, t) is > 0 and var governed) return Result(governed);
        for (int c = clauseIndex, depth = 0; c >= 0 && depth < 4; depth++)
        {
            Clause here = draft.Phrases.Clauses[c];
            if (here.Kind == ClauseKind.Condition) return (EventStatus.Conditional, false);
            if (here.Kind == ClauseKind.Relative) break; // what a relative clause tells is not governed from above
            int parent = here.Parent;
            if (parent < 0) break;
            if (here.Kind is ClauseKind.Complement && OfGovernor(draft, parent, here) is > 0 and var number) return Result(number);
            c = parent;
        }
        if (Particle(draft, t, clause) is > 0 and var particle) return Result(particle);
        return (EventStatus.Actual, false);
    }

    private static (EventStatus, bool) Result(int number) =>
        number >= 6 ? (EventStatus.Planned, true) : ((EventStatus)number, false);

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
            for (int i = match.Entry; ; i++)
            {
                NameEntry entry = knowledge.Names.Entry(i);
                if (entry.Kind == NameKind.Status && Number(_table.Span(entry.Row, 3)) is > 0 and var number && match.First >= clause.First && !VerbBetween(draft, match.End, trigger)) return number;
                if (entry.IsLast) break;
            }
        }
        return 0;
    }

    private static bool VerbBetween(Draft draft, int from, int to)
    {
        for (int t = from; t < to; t++)
        {
            if (draft.Words[t].IsVerb) return true;
        }
        return false;
    }
}
