using Isnad.Incidents.Copies;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Accounts;

/// <summary>A report of an incident: what it tells, and what copies of it are known by.</summary>
/// <param name="Print">The report.</param>
/// <param name="OutletName">Name of its outlet, or null.</param>
/// <param name="Tellings">What it tells of the incident.</param>
public sealed record TellingReport(ReportPrint Print, string? OutletName, IReadOnlyList<Telling> Tellings);

/// <summary>
/// Leads every report of an incident back to its roots. A copy has those of its original; a report that cites an outlet whose
/// own report is there has those of that report; whoever stays unnamed is known only by the outlet that heard him first.
/// </summary>
internal sealed class RootFinder
{
    private const string Unnamed = "? ";

    // A sentence of the incident itself must be taken over: boilerplate that two reports share makes none of them a copy.
    private const double SentenceSimilarity = 0.6, ParagraphSimilarity = 0.5, WholeSimilarity = 0.45;

    // What an outlet tells in its own voice when the first reports are older is known from them.
    private const int NewsDays = 1;

    private readonly Dictionary<string, TellingReport> _reports;
    private readonly Dictionary<string, CopyRelation> _originals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TellingReport>> _outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, TellingSource>> _roots = new(StringComparer.Ordinal);
    private readonly int _first;

    /// <summary>Finds the roots.</summary>
    public RootFinder(IReadOnlyList<TellingReport> reports)
    {
        _reports = reports.ToDictionary(r => r.Print.Report, StringComparer.Ordinal);
        foreach (CopyRelation relation in CopyFinder.Among([.. reports.Select(r => r.Print)]))
        {
            if (!TakesOver(_reports[relation.Original], _reports[relation.Copy])) continue;
            // Of several originals the one most is taken from; of equals the first by id.
            if (!_originals.TryGetValue(relation.Copy, out CopyRelation? known) || relation.Share > known.Share || relation.Share == known.Share && string.CompareOrdinal(relation.Original, known.Original) < 0) _originals[relation.Copy] = relation;
        }
        foreach (TellingReport report in reports)
        {
            if (report.Print.Outlet is not { } outlet) continue;
            if (!_outlets.TryGetValue(outlet, out List<TellingReport>? held)) _outlets.Add(outlet, held = []);
            held.Add(report);
        }
        _first = reports.Where(r => r.Print.Day > 0).Select(r => r.Print.Day).DefaultIfEmpty().Min();
        foreach (TellingReport report in reports) Find(report, []);
        if (_roots.Values.Any(r => r.Count > 0)) return;
        foreach (TellingReport report in reports) AddOwn(report, _roots[report.Print.Report]);
    }

    /// <summary>What a report was taken from, or null.</summary>
    public CopyRelation? OriginalOf(string report) => _originals.GetValueOrDefault(report);

    /// <summary>Roots of a report by their keys.</summary>
    public IReadOnlyDictionary<string, TellingSource> Of(string report) => _roots[report];

    private SortedDictionary<string, TellingSource> Find(TellingReport report, HashSet<string> path)
    {
        string id = report.Print.Report;
        if (_roots.TryGetValue(id, out SortedDictionary<string, TellingSource>? known)) return known;
        var roots = new SortedDictionary<string, TellingSource>(StringComparer.Ordinal);
        // Two reports that cite each other lead nowhere else: each ends at itself.
        if (!path.Add(id)) return roots;
        TellingReport? original = _originals.TryGetValue(id, out CopyRelation? relation) ? _reports[relation.Original] : null;
        foreach (TellingSource source in report.Tellings.SelectMany(t => t.Sources)) AddSource(source, report, original, path, roots);
        if (roots.Count == 0)
        {
            if (original is not null) Take(Find(original, path), roots);
            else if (Cited(report) is { } cited) AddOutlet(cited, cited, report, path, roots);
            bool retells = report.Print.Day > 0 && report.Print.Day > _first + NewsDays;
            if (roots.Count == 0 && original is null && !retells) AddOwn(report, roots);
        }
        path.Remove(id);
        return _roots[id] = roots;
    }

    private void AddSource(TellingSource source, TellingReport report, TellingReport? original, HashSet<string> path, SortedDictionary<string, TellingSource> roots)
    {
        if (source.Kind == "outlet")
        {
            if (Resolved(source.Key) != report.Print.Outlet) AddOutlet(source.Key, source.Name, report, path, roots);
            return;
        }
        if (source.Kind != "anonymous")
        {
            roots.TryAdd(source.Key, source);
            return;
        }
        // Heard by the agency named, else by the outlet that had it first.
        TellingReport first = report;
        for (int guard = 0; original is not null && guard < 20; guard++)
        {
            first = original;
            original = _originals.TryGetValue(first.Print.Report, out CopyRelation? further) ? _reports[further.Original] : null;
        }
        string hearer = source.Via ?? first.Print.Outlet ?? first.Print.Report;
        roots.TryAdd(Unnamed + hearer, source with { Key = Unnamed + hearer });
    }

    // The outlet's own report of it says from whom it had it; where there is none, the chain ends at the outlet.
    private void AddOutlet(string key, string name, TellingReport report, HashSet<string> path, SortedDictionary<string, TellingSource> roots)
    {
        int before = roots.Count;
        key = Resolved(key);
        foreach (TellingReport own in _outlets.GetValueOrDefault(key) ?? [])
        {
            if (own != report && IsNotLater(own.Print, report.Print)) Take(Find(own, path), roots);
        }
        if (roots.Count == before) roots.TryAdd(key, new TellingSource(key, name, "outlet", null));
    }

    // «وكالة الساحل» is «وكالة الساحل للأنباء» where only one outlet of the incident can be meant.
    private string Resolved(string key)
    {
        if (_outlets.ContainsKey(key)) return key;
        string[] words = key.Split(' '), fuller = [.. _outlets.Keys.Where(k => words.All(k.Split(' ').Contains))];
        return fuller.Length == 1 ? fuller[0] : key;
    }

    // By the fullest sentence of each, and the paragraph it stands in: headlines are alike where the reports below them are not.
    private static bool TakesOver(TellingReport original, TellingReport copy)
    {
        if (MinHash.Similarity(original.Print.Whole, copy.Print.Whole) >= WholeSimilarity) return true;
        if (Fullest(original) is not { } a || Fullest(copy) is not { } b) return false;
        return Around(original, a) is { } x && Around(copy, b) is { } y
            ? MinHash.Similarity(x.Signature, y.Signature) >= ParagraphSimilarity
            : MinHash.Similarity(a.Signature, b.Signature) >= SentenceSimilarity;
    }

    private static ParagraphPrint? Around(TellingReport report, TellingSentence sentence) => report.Print.Paragraphs.FirstOrDefault(p => p.Start <= sentence.Start && sentence.Start < p.End);

    private static TellingSentence? Fullest(TellingReport report) => report.Tellings.SelectMany(t => t.Sentences).OrderByDescending(s => s.Words).ThenBy(s => s.Start).FirstOrDefault();

    private static bool IsNotLater(ReportPrint a, ReportPrint b) => a.Day == 0 || b.Day == 0 || a.Day <= b.Day;

    private string? Cited(TellingReport report) => report.Print.Heard.FirstOrDefault(h => h != report.Print.Outlet && _outlets.ContainsKey(h));

    private static void AddOwn(TellingReport report, SortedDictionary<string, TellingSource> roots)
    {
        string key = report.Print.Outlet ?? Unnamed + report.Print.Report;
        roots.TryAdd(key, new TellingSource(key, report.OutletName ?? report.Print.Report, "outlet", null));
    }

    private static void Take(SortedDictionary<string, TellingSource> from, SortedDictionary<string, TellingSource> into)
    {
        foreach ((string key, TellingSource source) in from) into.TryAdd(key, source);
    }
}
