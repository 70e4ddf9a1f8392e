namespace Isnad.Knowledge;

/// <summary>The event frames; a row is decoded when first asked for.</summary>
internal sealed class FrameTable(KnowledgeBase knowledge)
{
    private readonly Table _table = knowledge.Table("frames");
    private Frame?[]? _frames;

    /// <summary>How many rows.</summary>
    public int Count => _table.Rows;

    /// <summary>One row. Decoding twice in two threads gives equal frames, so no lock is needed.</summary>
    public Frame this[int row]
    {
        get
        {
            Frame?[] frames = _frames ??= new Frame?[_table.Rows];
            return frames[row] ??= Decode(row);
        }
    }

    private Frame Decode(int row)
    {
        string place = _table.Text(row, 7);
        return new Frame
        {
            Row = row,
            Lemma = _table.Text(row, 0),
            Pos = _table.Text(row, 1)[0],
            When = Conditions(_table.Text(row, 2)),
            Type = EventTypes.Parse(_table.Span(row, 3)),
            Mode = Optional(_table.Text(row, 4)),
            Actor = SlotList(_table.Text(row, 5)),
            Recipient = SlotList(_table.Text(row, 6)),
            Place = SlotList(place),
            WantsPlace = place.Length > 0 && place[0] != '0',
            Counts = Optional(_table.Text(row, 8)),
            Prior = _table.Id(row, 9) == 0 ? 5 : _table.Text(row, 9)[0] - '0',
        };
    }

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static Slot[] SlotList(string cell)
    {
        if (cell.Length == 0) return [];
        var slots = new List<Slot>();
        foreach (string name in cell.Split('|'))
        {
            if (Slots.Parse(name) is not Slot.None and var slot) slots.Add(slot);
        }
        return [.. slots];
    }

    private static Condition[] Conditions(string cell)
    {
        if (cell.Length == 0) return [];
        string[] parts = cell.Split('&');
        var conditions = new Condition[parts.Length];
        for (int i = 0; i < parts.Length; i++) conditions[i] = ParseCondition(parts[i].Trim());
        return conditions;
    }

    private static Condition ParseCondition(string part)
    {
        bool not = part.StartsWith('!');
        if (not) part = part[1..];
        if (part == "passive") return new Condition(not, ConditionKind.Passive, Slot.None, []);
        if (part == "noobj") return new Condition(not, ConditionKind.NoObject, Slot.None, []);
        int at = part.IndexOfAny([':', '=']);
        if (at < 0) return new Condition(not, ConditionKind.Present, Slots.Parse(part), []);
        ConditionKind kind = part[at] == ':' ? ConditionKind.Class : ConditionKind.Lemma;
        return new Condition(not, kind, Slots.Parse(part.AsSpan(0, at)), part[(at + 1)..].Split(',', '،'));
    }
}
