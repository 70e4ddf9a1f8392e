namespace Isnad.Incidents.Copies;

/// <summary>How two reports stand to each other that share text.</summary>
/// <param name="Original">Id of the one that came first.</param>
/// <param name="Copy">Id of the one that took over.</param>
/// <param name="Share">Share of the copy's words that stand in paragraphs taken over, 0–1.</param>
/// <param name="Why">`cites` (it names the other's outlet), `gathered` (it says that it was put together from others), `later` (it was published later), or `unknown`: which came first is not known.</param>
public sealed record CopyRelation(string Original, string Copy, double Share, string Why);

/// <summary>Reports that share text → which took over from which.</summary>
public static class CopyFinder
{
    private const int Few = 40;

    private const double ParagraphSimilarity = 0.5, WholeSimilarity = 0.4, LeastShare = 0.3;

    /// <summary>Compares two reports; null where neither took over from the other.</summary>
    public static CopyRelation? Compare(ReportPrint a, ReportPrint b)
    {
        if (a.Report == b.Report) return null;
        double whole = MinHash.Similarity(a.Whole, b.Whole), ofA = Math.Max(whole, Share(a, b)), ofB = Math.Max(whole, Share(b, a));
        if (whole < WholeSimilarity && Math.Max(ofA, ofB) < LeastShare) return null;
        (int order, string why) = Order(a, b);
        return order <= 0 ? new CopyRelation(a.Report, b.Report, Math.Round(ofB, 3), why) : new CopyRelation(b.Report, a.Report, Math.Round(ofA, 3), why);
    }

    /// <summary>All relations among some reports: of few each two are compared, of many those that share a band.</summary>
    public static IReadOnlyList<CopyRelation> Among(IReadOnlyList<ReportPrint> prints)
    {
        if (prints.Count <= Few) return [.. prints.SelectMany((a, i) => prints.Skip(i + 1).Select(b => Compare(a, b))).OfType<CopyRelation>()];
        var bands = new Dictionary<ulong, List<int>>();
        var seen = new HashSet<(int, int)>();
        var found = new List<CopyRelation>();
        for (int i = 0; i < prints.Count; i++)
        {
            foreach (ulong band in prints[i].Bands())
            {
                if (!bands.TryGetValue(band, out List<int>? held)) bands.Add(band, held = []);
                foreach (int j in held)
                {
                    if (j != i && seen.Add((j, i)) && Compare(prints[j], prints[i]) is { } relation) found.Add(relation);
                }
                held.Add(i);
            }
        }
        return found;
    }

    // Who cites is later, whatever the dates say; then the earlier day, then the earlier hour where both tell one.
    private static (int Order, string Why) Order(ReportPrint a, ReportPrint b)
    {
        bool citesA = a.Outlet is not null && b.Heard.Contains(a.Outlet, StringComparer.Ordinal), citesB = b.Outlet is not null && a.Heard.Contains(b.Outlet, StringComparer.Ordinal);
        if (citesA != citesB) return (citesA ? -1 : 1, "cites");
        if (a.IsGathered != b.IsGathered) return (b.IsGathered ? -1 : 1, "gathered");
        if (a.Day > 0 && b.Day > 0)
        {
            if (a.Day != b.Day) return (a.Day.CompareTo(b.Day), "later");
            (DateTimeOffset? at, DateTimeOffset? bt) = (Time(a), Time(b));
            if (at is not null && bt is not null && at != bt) return (at.Value.CompareTo(bt.Value), "later");
            // Which came first is not known: who tells no hour is taken to have written at noon, as likely before as after.
            if (at is null != bt is null) return (at is null ? 12.CompareTo(bt!.Value.Hour) : at.Value.Hour.CompareTo(12), "unknown");
        }
        return (string.CompareOrdinal(a.Report, b.Report), "unknown");
    }

    private static DateTimeOffset? Time(ReportPrint print) =>
        print.Published is { Length: > 10 } text && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;

    private static double Share(ReportPrint of, ReportPrint other)
    {
        int taken = 0, all = 0;
        foreach (ParagraphPrint paragraph in of.Paragraphs)
        {
            all += paragraph.Words;
            foreach (ParagraphPrint there in other.Paragraphs)
            {
                if (MinHash.Similarity(paragraph.Signature, there.Signature) < ParagraphSimilarity) continue;
                taken += paragraph.Words;
                break;
            }
        }
        return all == 0 ? 0 : (double)taken / all;
    }
}
