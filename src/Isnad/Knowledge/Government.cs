using Isnad.Knowledge.Format;

namespace Isnad.Knowledge;

/// <summary>
/// Which slots a word opens: the prepositions a verb selects by the lexicon, and those its rows in the tables of frames, empty
/// verbs and status words name. A masdar or participle opens what its verb opens.
/// </summary>
internal sealed class Government(KnowledgeBase knowledge)
{
    /// <summary>Marks a lemma whose mask is known, so that an empty one is not reckoned twice.</summary>
    private const ulong Known = 1UL << 63;

    private readonly Table _light = knowledge.Table("light"), _status = knowledge.Table("status");
    private ulong[]? _masks;

    /// <summary>Whether a lemma opens a slot; false for unknown words.</summary>
    public bool Opens(int lemma, Slot slot) => lemma >= 0 && (Mask(lemma) & (1UL << (int)slot)) != 0;

    private ulong Mask(int lemma)
    {
        // Two threads may reckon the same mask; both write the same value.
        ulong[] masks = _masks ??= new ulong[knowledge.Lexicon.LemmaCount];
        if (masks[lemma] == 0) masks[lemma] = Reckon(lemma) | Known;
        return masks[lemma];
    }

    private ulong Reckon(int lemma)
    {
        ref readonly LemmaRecord record = ref knowledge.Lexicon.Lemma(lemma);
        ulong mask = record.Verb >= 0 ? Mask(record.Verb) & ~Known : 0;
        if (record.Pos == (byte)Words.PartOfSpeech.VERB)
        {
            ReadOnlySpan<char> selected = knowledge.Strings.Span(record.More);
            foreach (Range part in selected.Split('|')) mask |= Bit(selected[part] is "t" ? Slot.Object : Slots.Parse(selected[part]));
        }
        for (int i = 0; i < record.Frames.Count; i++)
        {
            Frame frame = knowledge.Frames[record.Frames.First + i];
            foreach (Slot slot in frame.Actor) mask |= Bit(slot);
            foreach (Slot slot in frame.Recipient) mask |= Bit(slot);
            foreach (Slot slot in frame.Place) mask |= Bit(slot);
        }
        for (int i = 0; i < record.Light.Count; i++)
        {
            for (int column = 1; column <= 3; column++) mask |= Bits(_light.Span(record.Light.First + i, column));
        }
        for (int i = 0; i < record.Status.Count; i++) mask |= Bits(_status.Span(record.Status.First + i, 2));
        return mask;
    }

    private static ulong Bits(ReadOnlySpan<char> cell)
    {
        ulong mask = 0;
        foreach (Range part in cell.Split('|')) mask |= Bit(Slots.Parse(cell[part]));
        return mask;
    }

    private static ulong Bit(Slot slot) => slot == Slot.None ? 0 : 1UL << (int)slot;
}
