using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Knowledge;

/// <summary>An argument of a governing word.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="IsOther">Whether it is certainly not the subject.</param>
internal readonly record struct Controller(Slot Slot, bool IsOther)
{
    /// <summary>Whether the row names one.</summary>
    public bool IsTold => Slot != Slot.None;
}

/// <summary>What a row says: who does and who suffers the act that the word governs.</summary>
/// <param name="Doer">The doer.</param>
/// <param name="Sufferer">The sufferer.</param>
/// <param name="IsTransparent">Whether word and act are one («سلسلة غارات»): what governs the word governs the act.</param>
internal readonly record struct Control(Controller Doer, Controller Sufferer, bool IsTransparent);

/// <summary>The table frames/control.tsv: «نجح في طرد», «اتهم … بقتل», «تعرض لقصف».</summary>
internal sealed class ControlTable(KnowledgeBase knowledge)
{
    private readonly Table _table = knowledge.Table("control");
    private Dictionary<(int Lemma, char Pos), RowRange>? _rows;

    /// <summary>The row of a word for an act in a slot; null where the table says nothing.</summary>
    /// <param name="lemma">Index of the lemma; a masdar or participle without rows takes its verb's.</param>
    /// <param name="slot">Where the act's noun stands; of a masdar the genitive is the object.</param>
    public Control? Find(int lemma, Slot slot)
    {
        if (lemma < 0) return null;
        ref readonly LemmaRecord record = ref knowledge.Lexicon.Lemma(lemma);
        char pos = (PartOfSpeech)record.Pos switch { PartOfSpeech.VERB => 'v', PartOfSpeech.NOUN => 'n', PartOfSpeech.ADJ => 'a', _ => '-' };
        if (Find(record.Text, pos, slot) is { } own) return own;
        if (record.Verb < 0) return null;
        return Find(knowledge.Lexicon.Lemma(record.Verb).Text, 'v', pos == 'n' && slot == Slot.Genitive ? Slot.Object : slot);
    }

    private Control? Find(int text, char pos, Slot slot)
    {
        // Two threads may build the same dictionary; one is dropped.
        Dictionary<(int, char), RowRange> rows = _rows ??= Build();
        if (!rows.TryGetValue((text, pos), out RowRange range)) return null;
        for (int row = range.First; row < range.First + range.Count; row++)
        {
            if (_table.Span(row, 1)[0] != pos || _table.Id(row, 0) != text) continue;
            ReadOnlySpan<char> slots = _table.Span(row, 2);
            foreach (Range part in slots.Split('|'))
            {
                if (Slots.Parse(slots[part]) == slot) return new Control(First(_table.Span(row, 3)), First(_table.Span(row, 4)), _table.Span(row, 5).StartsWith('='));
            }
        }
        return null;
    }

    private static Controller First(ReadOnlySpan<char> cell)
    {
        int bar = cell.IndexOf('|');
        return new Controller(Slots.Parse(bar < 0 ? cell : cell[..bar]), cell is "other");
    }

    /// <summary>For each word the span of rows between its first and its last.</summary>
    private Dictionary<(int, char), RowRange> Build()
    {
        var rows = new Dictionary<(int, char), RowRange>(_table.Rows);
        for (int row = 0; row < _table.Rows; row++)
        {
            (int, char) key = (_table.Id(row, 0), _table.Span(row, 1)[0]);
            rows[key] = rows.TryGetValue(key, out RowRange known) ? new RowRange(known.First, row + 1 - known.First) : new RowRange(row, 1);
        }
        return rows;
    }
}
