using System.Globalization;
using Isnad.Incidents.Copies;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Accounts;

/// <summary>Where reports that lead back to different roots say what cannot both be so.</summary>
internal static class ContradictionFinder
{
    /// <summary>All contradictions: whether it happened, who did it, how many, when.</summary>
    public static IReadOnlyList<Contradiction> Find(IReadOnlyList<TellingReport> reports, IReadOnlyList<AccountCount> counts, Said said)
    {
        var found = new List<Contradiction>();
        if (Denials(reports, said) is { } denial) found.Add(denial);
        if (Actors(reports, said) is { } who) found.Add(who);
        foreach (AccountCount count in counts)
        {
            if (Numbers(count) is { } numbers) found.Add(numbers);
        }
        if (Days(reports, said) is { } when) found.Add(when);
        return found;
    }

    /// <summary>Some tell it and others deny it; null where that is not so.</summary>
    public static Contradiction? Denials(IReadOnlyList<TellingReport> reports, Said said)
    {
        string[] deny = [.. reports.Where(r => r.Tellings.All(t => t.IsDenied)).Select(r => r.Print.Report)], tell = [.. reports.Where(r => r.Tellings.Any(t => !t.IsDenied)).Select(r => r.Print.Report)];
        return deny.Length == 0 || tell.Length == 0 ? null : Of("happened", null, [new Side("told", said.By(tell)), new Side("denied", said.By(deny))]);
    }

    // Reports whose actors are known and of which no two share one.
    private static Contradiction? Actors(IReadOnlyList<TellingReport> reports, Said said)
    {
        var sides = new List<(HashSet<string> Entities, string Name, List<string> Reports)>();
        foreach (TellingReport report in reports)
        {
            TellingParty[] actors = [.. report.Tellings.SelectMany(t => t.Parties).Where(p => p.IsActor && p.Entity is not null && p.Person is null)];
            if (actors.Length == 0) continue;
            var entities = actors.Select(a => a.Entity!).ToHashSet(StringComparer.Ordinal);
            int side = sides.FindIndex(s => s.Entities.Overlaps(entities));
            if (side < 0) sides.Add((entities, actors[0].Name, [report.Print.Report]));
            else
            {
                sides[side].Entities.UnionWith(entities);
                sides[side].Reports.Add(report.Print.Report);
            }
        }
        return Of("who", null, [.. sides.Select(s => new Side(s.Name, said.By(s.Reports)))]);
    }

    private static Contradiction? Numbers(AccountCount count)
    {
        // Numbers that overlap with a neighbour's agree with it.
        var sides = new List<(double Low, double High, HashSet<string> Roots, HashSet<string> Reports)>();
        foreach (AccountValue value in count.Values)
        {
            if (sides.Count > 0 && value.Low <= sides[^1].High) sides[^1] = (sides[^1].Low, Math.Max(sides[^1].High, value.High), sides[^1].Roots, sides[^1].Reports);
            else sides.Add((value.Low, value.High, new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)));
            sides[^1].Roots.UnionWith(value.By.Roots);
            sides[^1].Reports.UnionWith(value.By.Reports);
        }
        return Of("how-many", count.What, [.. sides.Select(s => new Side(Range(s.Low, s.High), new Sayers([.. s.Roots.Order(StringComparer.Ordinal)], [.. s.Reports.Order(StringComparer.Ordinal)])))]);
    }

    private static Contradiction? Days(IReadOnlyList<TellingReport> reports, Said said)
    {
        var days = reports.SelectMany(r => r.Tellings.Where(t => t.Time is { IsTold: true, IsNarrow: true }).Select(t => (r.Print.Report, t.Time))).GroupBy(d => d.Time).OrderBy(g => g.Key.First).ThenBy(g => g.Key.Last).ToList();
        var sides = new List<(int First, int Last, List<string> Reports)>();
        foreach (var day in days)
        {
            if (sides.Count > 0 && day.Key.First <= sides[^1].Last) sides[^1] = (sides[^1].First, Math.Max(sides[^1].Last, day.Key.Last), sides[^1].Reports);
            else sides.Add((day.Key.First, day.Key.Last, []));
            sides[^1].Reports.AddRange(day.Select(d => d.Report));
        }
        return Of("when", null, [.. sides.Select(s => new Side(Day(s.First) + (s.Last == s.First ? "" : "/" + Day(s.Last)), said.By(s.Reports)))]);
    }

    // One root that corrects itself contradicts nobody: there must be two sides with a root each that the other has not.
    private static Contradiction? Of(string on, string? what, IReadOnlyList<Side> sides)
    {
        bool disagree = sides.Any(a => sides.Any(b => a != b && a.By.Roots.Except(b.By.Roots, StringComparer.Ordinal).Any() && b.By.Roots.Except(a.By.Roots, StringComparer.Ordinal).Any()));
        return disagree ? new Contradiction(on, what, sides) : null;
    }

    private static string Range(double low, double high) => low == high ? low.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{low}–{high}");

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
