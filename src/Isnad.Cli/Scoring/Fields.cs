using System.Text.RegularExpressions;

namespace Isnad.Cli.Scoring;

/// <summary>Whether a field of a record is right, by the rule of the codebook.</summary>
internal static partial class Fields
{
    /// <summary>Both empty, or at least three quarters (F1) of the two lists pair one to one with token F1 above one half.</summary>
    public static bool ListRight(IEnumerable<Wording> gold, IEnumerable<Wording> read)
    {
        List<string> g = Texts(gold), p = Texts(read);
        if (g.Count == 0 || p.Count == 0) return g.Count == 0 && p.Count == 0;
        var pairs = new List<(double Score, int Gold, int Read)>();
        for (int i = 0; i < g.Count; i++)
        {
            for (int j = 0; j < p.Count; j++) pairs.Add((Tokens.F1(g[i], p[j]), i, j));
        }
        pairs.Sort((x, y) => y.CompareTo(x));
        var usedGold = new HashSet<int>();
        var usedRead = new HashSet<int>();
        foreach ((double score, int i, int j) in pairs)
        {
            if (score <= 0.5 || usedGold.Contains(i) || usedRead.Contains(j)) continue;
            usedGold.Add(i);
            usedRead.Add(j);
        }
        return 2.0 * usedGold.Count / (g.Count + p.Count) >= 0.75;
    }

    /// <summary>Whether all parties of the act are equal (meetings, agreements, clashes), so that actors and recipients are scored as one list.</summary>
    public static bool IsSymmetric(CodedRecord gold) =>
        gold.Label is "CONSULT" or "COOPERATE" or "AGREE"
        || (gold.Label == "ASSAULT" && (Clash().IsMatch(gold.Trigger.Text ?? "") || (gold.Recipients.Count == 0 && gold.Actors.Count > 1)));

    /// <summary>Words alike, or the point within 25 km or the gold's radius.</summary>
    public static bool PlaceRight(CodedRecord gold, CodedRecord read)
    {
        if (gold.Place?.Words is not { } words) return read.Place is null;
        if (read.Place is not { } place) return false;
        return PointRight(gold, read) || Tokens.F1(words.Text, place.Words?.Text) > 0.5;
    }

    /// <summary>Whether both have points, no further apart than 25 km or the gold's radius.</summary>
    public static bool PointRight(CodedRecord gold, CodedRecord read) =>
        gold.Place is { Lat: { } lat, Lon: { } lon } there && read.Place is { Lat: { } readLat, Lon: { } readLon }
        && Kilometres(lat, lon, readLat, readLon) <= Math.Max(25, there.RadiusKm ?? 0);

    /// <summary>Both empty, or days in common at least half of the days in either; a day of slack where the gold is approximate.</summary>
    public static bool DateRight(CodedRecord gold, CodedRecord read)
    {
        if (EdtfInterval.Parse(gold.Date) is not { } g) return EdtfInterval.Parse(read.Date) is null;
        if (EdtfInterval.Parse(read.Date) is not { } p) return false;
        if (gold.Date!.Contains('~', StringComparison.Ordinal) && g.Last - g.First <= 1 && p.Last - p.First <= 1)
        {
            return p.First >= g.First - 1 && p.Last <= g.Last + 1;
        }
        return (Math.Min(g.Last, p.Last) - Math.Max(g.First, p.First) + 1) / (double)(Math.Max(g.Last, p.Last) - Math.Min(g.First, p.First) + 1) >= 0.5;
    }

    /// <summary>Both empty, or the nearest speaker read is one of the gold's and no more than one is surplus.</summary>
    public static bool SourceRight(CodedRecord gold, CodedRecord read)
    {
        if (gold.Source.Count == 0 || read.Source.Count == 0) return gold.Source.Count == 0 && read.Source.Count == 0;
        return read.Source.Count <= gold.Source.Count + 1 && gold.Source.Any(s => Tokens.F1(s.Text, read.Source[0].Text) > 0.5);
    }

    /// <summary>The same counted numbers.</summary>
    public static bool CountsRight(CodedRecord gold, CodedRecord read) =>
        gold.Counts.Where(c => c.IsScored).ToHashSet().SetEquals(read.Counts.Where(c => c.IsScored));

    private static List<string> Texts(IEnumerable<Wording> wordings) => [.. wordings.Select(w => w.Text).OfType<string>().Where(t => t.Length > 0)];

    /// <summary>Great-circle distance.</summary>
    private static double Kilometres(double latA, double lonA, double latB, double lonB)
    {
        const double radians = Math.PI / 180;
        double h = 0.5 - Math.Cos((latB - latA) * radians) / 2 + Math.Cos(latA * radians) * Math.Cos(latB * radians) * (1 - Math.Cos((lonB - lonA) * radians)) / 2;
        return 12742 * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }

    [GeneratedRegex("اشتباك|مواجه|معرك|معارك|قتال|اقتتال|صدام|مصادم", RegexOptions.CultureInvariant)]
    private static partial Regex Clash();
}
