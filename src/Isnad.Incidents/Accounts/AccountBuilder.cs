using Isnad.Incidents.Copies;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Accounts;

/// <summary>The tellings of an incident → what it says. A function of the set: no order of arrival changes it.</summary>
public static class AccountBuilder
{
    /// <summary>Builds the account of an incident.</summary>
    /// <param name="reports">Its reports with what they tell of it.</param>
    public static IncidentAccount Build(IReadOnlyList<TellingReport> reports)
    {
        TellingReport[] order = [.. reports.OrderBy(r => r.Print.Day == 0 ? int.MaxValue : r.Print.Day).ThenBy(r => r.Print.Published, StringComparer.Ordinal).ThenBy(r => r.Print.Report, StringComparer.Ordinal)];
        var said = new Said(order);
        Telling[] tellings = [.. order.SelectMany(r => r.Tellings)];
        (string type, string? mode) = TypeOf(tellings);
        IReadOnlyList<AccountRoot> roots = said.Roots();
        int unnamed = roots.Count(r => r.Kind == "anonymous"), named = roots.Count - unnamed;
        IReadOnlyList<AccountCount> counts = CountsOf(order, said);
        return new IncidentAccount
        {
            Type = type,
            Mode = mode,
            Standing = tellings.All(t => t.IsDenied) ? "denied" : tellings.Any(t => t.IsDenied) && ContradictionFinder.Denials(order, said) is not null ? "contested" : "told",
            Place = PlaceOf(tellings),
            Time = TimeOf(tellings),
            Parties = PartiesOf(order, said),
            Counts = counts,
            Roots = roots,
            SourcesAtLeast = Math.Max(named, unnamed > 0 ? 1 : 0),
            SourcesAtMost = named + unnamed,
            Contradictions = ContradictionFinder.Find(order, counts, said),
            Reports = [.. order.Select(said.Report)],
        };
    }

    // By reports, not by tellings: who says a thing thrice says it once.
    private static (string, string?) TypeOf(Telling[] tellings)
    {
        string type = tellings.SelectMany(t => t.Modes.Select(m => (t.Report, Type: m.Split('-')[0])).Distinct()).GroupBy(m => m.Type).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        string? mode = tellings.SelectMany(t => t.Modes.Where(m => m.StartsWith(type + "-", StringComparison.Ordinal)).Select(m => (t.Report, Mode: m[(type.Length + 1)..])).Distinct()).GroupBy(m => m.Mode).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return (type, mode);
    }

    private static TellingPlace PlaceOf(Telling[] tellings)
    {
        IGrouping<(PlaceClass, string?, double, double), Telling>? most = tellings.Where(t => t.Place.Class != PlaceClass.None || t.Place.Name.Length > 0)
            .GroupBy(t => (t.Place.Class, t.Place.Id, t.Place.Lat, t.Place.Lon))
            .OrderByDescending(g => g.Key.Class).ThenByDescending(g => g.Key.Id is not null).ThenByDescending(g => g.Select(t => t.Report).Distinct(StringComparer.Ordinal).Count()).ThenBy(g => g.Key.Id, StringComparer.Ordinal).ThenBy(g => g.Key.Lat).ThenBy(g => g.Key.Lon).FirstOrDefault();
        return most?.OrderBy(t => t.Place.RadiusKm).ThenBy(t => t.Place.Name, StringComparer.Ordinal).First().Place ?? TellingPlace.None;
    }

    private static TellingTime TimeOf(Telling[] tellings) =>
        tellings.Where(t => t.Time.IsKnown).GroupBy(t => t.Time).OrderByDescending(g => g.Key is { IsTold: true, IsNarrow: true }).ThenByDescending(g => g.Select(t => t.Report).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(g => g.Key.Days).ThenBy(g => g.Key.First).Select(g => g.Key).FirstOrDefault();

    private static List<AccountParty> PartiesOf(TellingReport[] reports, Said said)
    {
        IEnumerable<(string Report, TellingParty Party)> all = reports.SelectMany(r => r.Tellings.SelectMany(t => t.Parties.Select(p => (r.Print.Report, p))));
        return [.. all.GroupBy(p => (p.Party.IsActor, Key: p.Party.Entity ?? OutletNames.Folded(p.Party.Name)))
            .Select(g => (g.Key, Party: g.OrderByDescending(p => p.Party.Name.Length).ThenBy(p => p.Party.Name, StringComparer.Ordinal).First().Party, By: said.By(g.Select(p => p.Report))))
            .OrderByDescending(p => p.By.Reports.Count).ThenBy(p => p.Key.Key, StringComparer.Ordinal).ThenBy(p => p.Key.IsActor)
            .Select(p => new AccountParty(p.Key.IsActor, p.Party.Entity, p.Party.Name, p.Party.Person, p.By))];
    }

    private static List<AccountCount> CountsOf(TellingReport[] reports, Said said)
    {
        var all = reports.SelectMany((r, i) => r.Tellings.SelectMany(t => t.Counts.Where(c => c.What != "other").Select(c => (r.Print.Report, Order: i, Count: c)))).ToList();
        var counts = new List<AccountCount>();
        foreach (var what in all.GroupBy(c => c.Count.What).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var values = what.GroupBy(c => (c.Count.Low, c.Count.High)).Select(g => (Value: new AccountValue(g.Key.Low, g.Key.High, said.By(g.Select(c => c.Report))), Last: g.Max(c => c.Order))).ToList();
            // «العشرات» is no count where others have counted.
            AccountValue best = values.OrderByDescending(v => v.Value.Low == v.Value.High).ThenByDescending(v => v.Value.By.Roots.Count).ThenByDescending(v => v.Last).ThenByDescending(v => v.Value.High).First().Value;
            counts.Add(new AccountCount(what.Key, values.Min(v => v.Value.Low), best.Low == best.High ? best.High : best.Low, values.Max(v => v.Value.High), [.. values.Select(v => v.Value).OrderBy(v => v.Low).ThenBy(v => v.High)]));
        }
        return counts;
    }
}
