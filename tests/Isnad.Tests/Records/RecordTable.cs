using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>A reading as the rows of a spec's table.</summary>
internal static class RecordTable
{
    private static readonly string[] s_symmetric = ["CONSULT", "COOPERATE", "AGREE"];

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

    /// <summary>
    /// Whether the rows are those expected. A cell that holds «…» leaves the value open; parties stand in any order; a date about a day has
    /// a day of slack, as in scoring.
    /// </summary>
    public static bool Agree(IReadOnlyList<string> expected, IReadOnlyList<string> rows)
    {
        if (expected.Count != rows.Count) return false;
        for (int i = 0; i < rows.Count; i++)
        {
            string[] want = expected[i].Split('|', StringSplitOptions.TrimEntries), have = rows[i].Split('|', StringSplitOptions.TrimEntries);
            if (want.Length != have.Length) return false;
            if (s_symmetric.Contains(want[1].Split('-', ' ')[0], StringComparer.Ordinal)) Join(want, have);
            for (int cell = 0; cell < want.Length; cell++)
            {
                if (want[cell] != "…" && want[cell] != have[cell] && !IsNear(want[cell], have[cell]) && Sorted(want[cell]) != Sorted(have[cell])) return false;
            }
        }
        return true;
    }

    // In symmetric acts it does not matter who is called actor.
    private static void Join(params string[][] rows)
    {
        foreach (string[] row in rows)
        {
            row[4] = row[5] == "-" ? row[4] : row[4] == "-" ? row[5] : $"{row[4]} + {row[5]}";
            row[5] = "-";
        }
    }

    private static string Sorted(string parties) => string.Join(" + ", parties.Split(" + ").Order(StringComparer.Ordinal));

    private static bool IsNear(string want, string have) =>
        want.EndsWith('~') && DateOnly.TryParseExact(want.TrimEnd('~'), "yyyy-MM-dd", out DateOnly about) && DateOnly.TryParseExact(have.TrimEnd('~'), "yyyy-MM-dd", out DateOnly day)
        && Math.Abs(about.DayNumber - day.DayNumber) <= 1;

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
