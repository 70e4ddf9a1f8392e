using System.Text;
using Isnad.Knowledge;

namespace Isnad.Records;

/// <summary>A slot of a template, in the order of the names in the table.</summary>
internal enum SummarySlot
{
    /// <summary>Who did it.</summary>
    Actor,
    /// <summary>To whom.</summary>
    Recipient,
    /// <summary>Where, with its preposition.</summary>
    Place,
    /// <summary>When, with its preposition.</summary>
    Date,
    /// <summary>According to whom.</summary>
    Source,
    /// <summary>How many of what.</summary>
    Count,
    /// <summary>The words for the act itself, in the sentence around it.</summary>
    Act,
}

/// <summary>
/// The templates of the summaries. A cell holds alternatives joined by `|`, of which the first whose slots are all there is taken;
/// what stands in `[…]` is left out where a slot within it is absent.
/// </summary>
internal sealed class SummaryTemplates
{
    private const int TypeColumn = 0, ModeColumn = 1, StatusColumn = 2, ArabicColumn = 3, EnglishColumn = 4;

    private static readonly string[] s_slots = ["actor", "recipient", "place", "date", "source", "count", "act"];

    private readonly Dictionary<(string Type, string Mode, string Status), (string Arabic, string English)> _rows = [];

    /// <summary>How many slots there are.</summary>
    public const int SlotCount = 7;

    /// <summary>Reads the table of templates.</summary>
    /// <param name="knowledge">Where the table stands.</param>
    public SummaryTemplates(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("summaries");
        for (int row = 0; row < table.Rows; row++)
        {
            _rows[(table.Text(row, TypeColumn), table.Text(row, ModeColumn), table.Text(row, StatusColumn))] = (table.Text(row, ArabicColumn), table.Text(row, EnglishColumn));
        }
    }

    /// <summary>Appends the words for an act: of its mode before its type, of its status before all; false where no template fits.</summary>
    public bool AppendAct(EventRecord e, bool arabic, string?[] values, StringBuilder to)
    {
        if (e.Mode is { } mode && (Append(e.Type, mode, e.Status, arabic, values, to) || Append(e.Type, mode, "", arabic, values, to))) return true;
        return Append(e.Type, "", e.Status, arabic, values, to) || Append(e.Type, "", "", arabic, values, to);
    }

    /// <summary>Appends the sentence around the act: the one of the status, or else the one for all.</summary>
    public bool AppendSentence(string status, bool arabic, string?[] values, StringBuilder to) =>
        Append("", "", status, arabic, values, to) || Append("", "", "", arabic, values, to);

    private bool Append(string type, string mode, string status, bool arabic, string?[] values, StringBuilder to)
    {
        if (!_rows.TryGetValue((type, mode, status), out (string Arabic, string English) row)) return false;
        ReadOnlySpan<char> cell = arabic ? row.Arabic : row.English;
        while (cell.Length > 0)
        {
            int bar = cell.IndexOf('|');
            if (Fill(bar < 0 ? cell : cell[..bar], values, to)) return true;
            cell = bar < 0 ? default : cell[(bar + 1)..];
        }
        return false;
    }

    /// <summary>Appends one alternative; false, and nothing appended, where a slot outside brackets is absent.</summary>
    internal static bool Fill(ReadOnlySpan<char> template, string?[] values, StringBuilder to)
    {
        int mark = to.Length, phrase = -1;
        bool dropped = false;
        for (int i = 0; i < template.Length; i++)
        {
            switch (template[i])
            {
                case '[':
                    (phrase, dropped) = (to.Length, false);
                    break;
                case ']':
                    if (dropped) to.Length = phrase;
                    phrase = -1;
                    break;
                case '{':
                    int length = template[i..].IndexOf('}') - 1;
                    int slot = length > 0 ? Slot(template.Slice(i + 1, length)) : -1;
                    string? value = slot < 0 ? null : values[slot];
                    if (value is null && phrase < 0)
                    {
                        to.Length = mark;
                        return false;
                    }
                    dropped |= value is null;
                    to.Append(value);
                    i += Math.Max(length + 1, 0);
                    break;
                default:
                    to.Append(template[i]);
                    break;
            }
        }
        return true;
    }

    private static int Slot(ReadOnlySpan<char> name)
    {
        for (int i = 0; i < s_slots.Length; i++)
        {
            if (name.SequenceEqual(s_slots[i])) return i;
        }
        return -1;
    }
}
