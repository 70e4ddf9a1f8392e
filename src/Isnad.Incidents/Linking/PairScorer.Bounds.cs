using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Linking;

public static partial class PairScorer
{
    // Mean radius of the Earth (IUGG), kilometres.
    private const double EarthKm = 6371.0088;

    // Weight of a word or two that say something: «المدينة» does not.
    private const double LeastSite = 5;

    /// <summary>Places compared: the same, within reach, in a province, far.</summary>
    private static void ScorePlaces(TellingPlace a, TellingPlace b, ref Sum sum)
    {
        if (a.Class == PlaceClass.None || b.Class == PlaceClass.None)
        {
            if (a.Country is not null && b.Country is not null && a.Country != b.Country) sum.Add("place", "other country", LinkWeights.OtherCountry);
            return;
        }
        if (a.Class == PlaceClass.Area && b.Class == PlaceClass.Area)
        {
            bool same = a.Id is not null && a.Id == b.Id || a.Unit is not null && a.Unit == b.Unit;
            sum.Add("place", same ? "same area" : "other area", same ? LinkWeights.SameArea : LinkWeights.OtherArea);
            return;
        }
        double km = Km(a, b);
        if (a.Class == PlaceClass.Area || b.Class == PlaceClass.Area)
        {
            double reach = (a.Class == PlaceClass.Area ? a : b).RadiusKm;
            bool within = a.Unit is not null && a.Unit == b.Unit || km <= reach;
            sum.Add("place", within ? "point in area" : "outside the area", within ? LinkWeights.PointInArea : LinkWeights.OtherArea);
            return;
        }
        // The same name far away may be a namesake taken for the other; another name is another place, however alike the sentences.
        if (km > BlockKeys.ReachKm) sum.Add("place", "far", a.Id is null || b.Id is null ? LinkWeights.FarUnsure : AreNamesakes(a.Name, b.Name) ? LinkWeights.FarNamesakes : LinkWeights.FarPlaces);
        else if (a.Id is not null && a.Id == b.Id && km < 1) sum.Add("place", "same", LinkWeights.SamePlace);
        else if (km <= Math.Max(2, Math.Min(a.RadiusKm, b.RadiusKm))) sum.Add("place", "same point", LinkWeights.SamePoint);
        else if (km <= Math.Max(a.RadiusKm, b.RadiusKm)) sum.Add("place", "within", LinkWeights.SiteInTown);
        else sum.Add("place", "near", LinkWeights.NearPoint);
    }

    // «طرابلس» and «طرابلس اللبنانية»: the shorter name is the beginning of the longer one, but for «مدينة».
    private static bool AreNamesakes(string a, string b)
    {
        ReadOnlySpan<char> x = Bare(a), y = Bare(b);
        if (x.Length > y.Length)
        {
            ReadOnlySpan<char> longer = x;
            x = y;
            y = longer;
        }
        return x.Length > 1 && y.StartsWith(x) && (x.Length == y.Length || y[x.Length] == ' ');
    }

    private static ReadOnlySpan<char> Bare(string name) => name.StartsWith("مدينة ", StringComparison.Ordinal) ? name.AsSpan(6) : name;

    /// <summary>What in the town: by the words of the places, and whether the sentences of the other speak of it.</summary>
    private static void ScoreSites(Telling a, Telling b, ref Sum sum)
    {
        WordBag x = a.Place.Site, y = b.Place.Site;
        if (a.Place.Class != PlaceClass.Point || b.Place.Class != PlaceClass.Point || x.Length < LeastSite && y.Length < LeastSite) return;
        double there = x.Length < LeastSite ? 0 : Math.Max(WordBag.Held(x, b.Words), WordBag.Held(x, y)), here = y.Length < LeastSite ? 0 : Math.Max(WordBag.Held(y, a.Words), WordBag.Held(y, x));
        bool both = x.Length >= LeastSite && y.Length >= LeastSite;
        if (Math.Max(there, here) >= 0.5) sum.Add("site", "same", LinkWeights.SameSite);
        else if (Math.Max(there, here) < 0.25) sum.Add("site", "other", both ? LinkWeights.OtherSite : LinkWeights.NoSite);
    }

    /// <summary>Times compared: the same day, an overlap by its width, days apart.</summary>
    private static void ScoreTimes(TellingTime a, TellingTime b, ref Sum sum)
    {
        if (!a.IsKnown || !b.IsKnown)
        {
            sum.Add("time", "unknown", LinkWeights.UnknownDay);
            return;
        }
        int gap = Math.Max(a.First, b.First) - Math.Min(a.Last, b.Last);
        if (gap > 1) sum.Add("time", "other days", LinkWeights.OtherDays);
        else if (gap == 1) sum.Add("time", "next day", LinkWeights.NextDay);
        else if (a.IsNarrow && b.IsNarrow)
        {
            bool told = a.IsTold && b.IsTold, sameDay = a.Days == 1 && b.Days == 1;
            sum.Add("time", sameDay ? "same day" : "overlap", told ? sameDay ? LinkWeights.SameDay : LinkWeights.NarrowOverlap : LinkWeights.PublicationOverlap);
        }
        else
        {
            double weight = Math.Max(a.Days, b.Days) switch { <= 10 => LinkWeights.WeekOverlap, <= 40 => LinkWeights.MonthOverlap, <= 100 => LinkWeights.SeasonOverlap, _ => LinkWeights.WideOverlap };
            sum.Add("time", "overlap", weight);
        }
    }

    /// <summary>Numbers compared, thing by thing.</summary>
    private static void ScoreCounts(Telling a, Telling b, ref Sum sum)
    {
        double all = 0;
        string detail = "";
        for (int i = 0; i < a.Counts.Count; i++)
        {
            string what = a.Counts[i].What;
            if (what is "other" or "money" || a.Counts.Take(i).Any(c => c.What == what)) continue;
            double best = double.NegativeInfinity;
            string found = "";
            foreach (TellingCount x in a.Counts.Where(c => c.What == what))
            {
                foreach (TellingCount y in b.Counts.Where(c => c.What == what))
                {
                    (double weight, string said) = Compare(x, y);
                    if (weight > best) (best, found) = (weight, said);
                }
            }
            if (found.Length == 0) continue;
            all += best;
            detail = detail.Length == 0 ? $"{what} {found}" : $"{detail}, {what} {found}";
        }
        if (detail.Length > 0) sum.Add("count", detail, Math.Clamp(all, LinkWeights.LeastCounts, LinkWeights.MostCounts));
    }

    private static (double, string) Compare(TellingCount x, TellingCount y)
    {
        if (x.Low == y.Low && x.High == y.High)
        {
            if (x.Low >= 10 && x.Low % 10 != 0) return (LinkWeights.SameLargeCount, "same");
            return x.Low >= 3 ? (LinkWeights.SameCount, "same") : (LinkWeights.SameSmallCount, "same");
        }
        if (x.Low <= y.High && y.Low <= x.High) return (LinkWeights.NearCount, "overlapping");
        double less = Math.Min(x.High, y.High), more = Math.Max(x.Low, y.Low);
        if (less * 1.4 + 1 >= more) return (LinkWeights.NearCount, "near");
        return less * 3 < more ? (LinkWeights.FarCount, "far") : (LinkWeights.OtherCount, "other");
    }

    private static double Km(TellingPlace a, TellingPlace b)
    {
        const double degree = Math.PI / 180;
        double y = Math.Sin((b.Lat - a.Lat) * degree / 2), x = Math.Sin((b.Lon - a.Lon) * degree / 2);
        return 2 * EarthKm * Math.Asin(Math.Min(1, Math.Sqrt(y * y + Math.Cos(a.Lat * degree) * Math.Cos(b.Lat * degree) * x * x)));
    }
}
