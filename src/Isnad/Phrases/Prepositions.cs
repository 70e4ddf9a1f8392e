using Isnad.Knowledge;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>Which preposition a word is, attached or by itself.</summary>
internal sealed class Prepositions
{
    private readonly Dictionary<int, Slot> _byLemma = [];

    /// <summary>Finds the lemmas of the prepositions once.</summary>
    public Prepositions(KnowledgeBase knowledge)
    {
        for (int lemma = 0; lemma < knowledge.Lexicon.LemmaCount; lemma++)
        {
            if ((PartOfSpeech)knowledge.Lexicon.Lemma(lemma).Pos is not (PartOfSpeech.ADP or PartOfSpeech.ADV or PartOfSpeech.PART or PartOfSpeech.SCONJ)) continue;
            Slot slot = Slots.Parse(knowledge.Lexicon.Text(lemma));
            if (slot != Slot.None && slot != Slot.Clause) _byLemma.Add(lemma, slot);
        }
    }

    /// <summary>The slot of a preposition that is a word by itself; prepositions without a slot of their own count as <see cref="Slot.In"/>-like others.</summary>
    public Slot Of(Draft draft, int token, in Analysis word)
    {
        if (word.Pos is PartOfSpeech.ADP) return _byLemma.TryGetValue(word.Lemma, out Slot slot) ? slot : Slot.Near;
        return Slot.None;
    }

    /// <summary>The slot of an attached preposition.</summary>
    public static Slot Attached(in Analysis word) =>
        (word.Proclitics & Proclitics.Ba) != 0 ? Slot.By
            : (word.Proclitics & Proclitics.La) != 0 ? Slot.For
            : (word.Proclitics & Proclitics.Ka) != 0 ? Slot.As
            : Slot.None;
}
