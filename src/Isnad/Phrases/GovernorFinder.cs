using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>
/// Finds the word each phrase hangs on, and how: as subject or object of its verb, or behind a preposition that a noun, participle
/// or verb before it selects («تمكن من طرد», «مشاركة القوات في تحرير»).
/// </summary>
internal sealed class GovernorFinder(KnowledgeBase knowledge)
{
    /// <summary>How far back, in tokens, the governor may stand.</summary>
    private const int Reach = 24;

    /// <summary>Sets the governors of the phrases from one on; clauses, subjects and objects must be known.</summary>
    public void Find(Draft draft, int firstPhrase)
    {
        Span<NounPhrase> phrases = CollectionsMarshal.AsSpan(draft.Phrases.Phrases);
        for (int p = firstPhrase; p < phrases.Length; p++)
        {
            ref NounPhrase phrase = ref phrases[p];
            if (phrase.CoordinatedWith >= firstPhrase && phrase.Preposition == phrases[phrase.CoordinatedWith].Preposition)
            {
                (phrase.Governor, phrase.GovernedAs) = (phrases[phrase.CoordinatedWith].Governor, phrases[phrase.CoordinatedWith].GovernedAs);
                continue;
            }
            if (phrase.Clause < 0)
            {
                phrase.Governor = -1;
                continue;
            }
            Clause clause = draft.Phrases.Clauses[phrase.Clause];
            if (phrase.Preposition != Slot.None)
            {
                phrase.GovernedAs = phrase.Preposition;
                phrase.Governor = OfPreposition(draft, phrase, clause);
            }
            else if (clause.Verb >= 0 && (clause.Subject == p || clause.Object == p))
            {
                phrase.GovernedAs = clause.Subject == p ? Slot.Subject : Slot.Object;
                phrase.Governor = clause.Verb;
            }
            else phrase.Governor = -1;
        }
    }

    /// <summary>The nearest word before that selects the preposition; otherwise the clause's verb, otherwise the noun before.</summary>
    private int OfPreposition(Draft draft, in NounPhrase phrase, in Clause clause)
    {
        int start = phrase.PrepositionToken >= 0 ? Math.Min(phrase.PrepositionToken, phrase.First) : phrase.First;
        int noun = -1;
        for (int t = start - 1; t >= Math.Max(clause.First, start - Reach); t--)
        {
            if (draft.Phrases.ClauseOf[t] != phrase.Clause) continue;
            ref Analysis word = ref draft.Words[t];
            if (t == clause.Verb) return t;
            if (word.Pos is not (PartOfSpeech.NOUN or PartOfSpeech.ADJ)) continue;
            if (noun < 0 && t == start - 1) noun = t;
            if (knowledge.Government.Opens(word.Lemma, phrase.Preposition)) return t;
        }
        return clause.Verb >= 0 ? clause.Verb : noun;
    }
}
