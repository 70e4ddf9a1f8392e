using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>A reading as the rows of a spec's table.</summary>
internal static class RecordTable
{
    /// <summary>The rows, in the order of their triggers and cues.</summary>
    public static List<string> Of(Reading reading)
    {
        string text = reading.Report.Text;
        var rows = new List<(TextSpan At, int Kind, string Id, Func<Dictionary<string, int>, string> Write)>();
        foreach (EventRecord e in reading.Events)
        {
            rows.Add((e.Trigger, 0, e.Id, numbers => Row(
                (e.Mode is null ? e.Type : $"{e.Type}-{e.Mode}") + (e.SameAs is null ? "" : $" = {numbers[e.SameAs]}"), e.Status, Words(e.Trigger, text),
                Parties(e.Actors, text), Parties(e.Recipients, text), Place(e.Place, text), Date(e.Date), Chain(e.Source, text))));
        }
        foreach (SituationRecord s in reading.Situations)
        {
            rows.Add((s.Trigger, 1, s.Id, _ => Row(s.Kind, s.Status, Words(s.Trigger, text), Parties(s.Holder, text), "-", Place(s.Place, text), Date(s.Date), Chain(s.Source, text))));
        }
        foreach (StatementRecord s in reading.Statements)
        {
            rows.Add((s.Cue, 2, s.Id, _ => Row("statement", "-", Words(s.Cue, text), Party(s.Speaker, text), Party(s.Hearer, text), "-", "-", "-")));
        }
        rows.Sort((a, b) => a.At.Start != b.At.Start ? a.At.Start.CompareTo(b.At.Start) : a.Kind.CompareTo(b.Kind));
        Dictionary<string, int> numbers = [];
        for (int i = 0; i < rows.Count; i++) numbers[rows[i].Id] = i + 1;
        return [.. rows.Select(r => r.Write(numbers))];
    }

    /// <summary>Whether the rows are those expected; a cell that holds «…» leaves the value open.</summary>
    public static bool Agree(IReadOnlyList<string> expected, IReadOnlyList<string> rows)
    {
        if (expected.Count != rows.Count) return false;
        for (int i = 0; i < rows.Count; i++)
        {
            string[] want = expected[i].Split('|', StringSplitOptions.TrimEntries), have = rows[i].Split('|', StringSplitOptions.TrimEntries);
            if (want.Length != have.Length) return false;
            for (int cell = 0; cell < want.Length; cell++)
            {
                if (want[cell] != "…" && want[cell] != have[cell]) return false;
            }
        }
        return true;
    }

    private static string Row(params string[] cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Words(TextSpan span, string text) => span.In(text).Replace('\n', ' ');

    private static string Party(PartyRecord? party, string text) => party is null ? "-" : Words(party.Span, text);

    private static string Parties(IReadOnlyList<PartyRecord> parties, string text) => parties.Count == 0 ? "-" : string.Join(" + ", parties.Select(p => Words(p.Span, text)));

    private static string Place(PlaceRecord? place, string text) => place is null ? "-" : Words(place.Span, text);

    private static string Date(DateRecord? date) => date is null || date.Edtf.Length == 0 ? "-" : date.Edtf;

    private static string Chain(IReadOnlyList<SourceRecord> source, string text) => source.Count == 0
        ? "-"
        : string.Concat(source.Select((s, i) => Words(s.Span, text) + (i == source.Count - 1 ? "" : s.Link == "beside" ? " + " : " ← ")));
}
