using Isnad.Incidents.Copies;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Accounts;

/// <summary>Who says what in an incident: reports led back to roots, and speakers under one key however fully reports name them.</summary>
internal sealed class Said
{
    private readonly RootFinder _finder;
    private readonly Dictionary<string, string> _same = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (TellingSource Source, SortedSet<string> Reports)> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _ofReport = new(StringComparer.Ordinal);

    public Said(IReadOnlyList<TellingReport> reports)
    {
        _finder = new RootFinder(reports);
        Unify(reports.SelectMany(r => _finder.Of(r.Print.Report).Values));
        foreach (TellingReport report in reports)
        {
            var keys = new SortedSet<string>(StringComparer.Ordinal);
            foreach ((string found, TellingSource source) in _finder.Of(report.Print.Report))
            {
                string key = _same.GetValueOrDefault(found, found);
                keys.Add(key);
                if (!_roots.TryGetValue(key, out (TellingSource Source, SortedSet<string> Reports) known)) _roots.Add(key, known = (source, new SortedSet<string>(StringComparer.Ordinal)));
                else if (source.Name.Length > known.Source.Name.Length) _roots[key] = (source, known.Reports);
                known.Reports.Add(report.Print.Report);
            }
            _ofReport.Add(report.Print.Report, [.. keys]);
        }
    }

    /// <summary>The distinct roots, those with most reports first.</summary>
    public IReadOnlyList<AccountRoot> Roots() =>
        [.. _roots.OrderByDescending(r => r.Value.Reports.Count).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => new AccountRoot(r.Key, r.Value.Source.Name, r.Value.Source.Kind, [.. r.Value.Reports]))];

    /// <summary>Who says what some reports say.</summary>
    public Sayers By(IEnumerable<string> reports)
    {
        string[] all = [.. reports.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new Sayers([.. all.SelectMany(r => _ofReport[r]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], all);
    }

    /// <summary>Keys of a report's roots.</summary>
    public IReadOnlyList<string> RootsOf(string report) => _ofReport[report];

    /// <summary>A report with where it is from.</summary>
    public AccountReport Report(TellingReport report)
    {
        CopyRelation? original = _finder.OriginalOf(report.Print.Report);
        return new AccountReport(report.Print.Report, report.OutletName, report.Print.Published, original?.Original, original?.Why, original?.Share ?? 0, [.. report.Tellings.SelectMany(t => t.Records)], RootsOf(report.Print.Report));
    }

    // «وزير الداخلية» is «وزير الداخلية خالد الترهوني» where the incident knows but one such.
    private void Unify(IEnumerable<TellingSource> sources)
    {
        TellingSource[] named = [.. sources.Where(s => s.Kind is not ("anonymous" or "outlet")).DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal)];
        foreach (TellingSource brief in named)
        {
            string[] words = OutletNames.Folded(brief.Name).Split(' ');
            TellingSource[] fuller = [.. named.Where(f => f.Key != brief.Key && Holds(OutletNames.Folded(f.Name).Split(' '), words))];
            // Of a chain of ever fuller names the fullest.
            TellingSource? fullest = fuller.OrderByDescending(f => f.Name.Length).ThenBy(f => f.Key, StringComparer.Ordinal).FirstOrDefault();
            if (fullest is not null && fuller.All(f => f == fullest || Holds(OutletNames.Folded(fullest.Name).Split(' '), OutletNames.Folded(f.Name).Split(' ')))) _same[brief.Key] = fullest.Key;
        }
    }

    private static bool Holds(string[] full, string[] brief) => full.Length > brief.Length && brief.All(w => full.Contains(w, StringComparer.Ordinal));
}
