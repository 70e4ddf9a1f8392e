using Isnad.Incidents.Copies;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Linking;

/// <summary>
/// The blocks of a telling. Only tellings that meet in a block are scored against each other: by place, province, entity, rare
/// words or nearly the same sentence, each within a window of time and a family of types. What one stores and another looks
/// for is arranged so that two tellings meet no matter which of them comes first.
/// </summary>
public static class BlockKeys
{
    // Half a degree is 56 km from south to north, and 40 km or more from west to east where Arabic is spoken.
    private const double CellDegrees = 0.5;

    // Four days: what is narrow fits, and neighbours are asked for too.
    private const int BucketDays = 4;

    // What is wider than a season is met only by numbers and by sentences.
    private const int WideDays = 100, WidestDays = 800;

    // Lesser numbers are told of several acts on one day.
    private const double LeastToll = 5;

    private const int BandRows = 3, MostWords = 2, MostEntities = 4, LeastWeight = 18;

    /// <summary>Farthest that two points meet, in kilometres.</summary>
    public const double ReachKm = 30;

    private enum Axis { Cell, Province, Entity, Word, Sentence, Count }

    private enum Shape { Point, Area, None }

    /// <summary>The keys under which a telling is found.</summary>
    public static IReadOnlyList<long> Stored(Telling telling)
    {
        var keys = new HashSet<long>();
        foreach ((ulong what, _) in Wheres(telling, looks: false))
        {
            foreach (ulong when in Times(telling.Time, looks: false)) keys.Add(Key(telling.Family, what, when));
        }
        AddSentence(telling, keys, looks: false);
        AddCounts(telling, keys, looks: false);
        AddTolls(telling, keys, looks: false);
        return [.. keys.Order()];
    }

    /// <summary>The keys under which a telling looks for others.</summary>
    public static IReadOnlyList<long> Sought(Telling telling)
    {
        var keys = new HashSet<long>();
        foreach ((ulong what, _) in Wheres(telling, looks: true))
        {
            foreach (ulong when in Times(telling.Time, looks: true)) keys.Add(Key(telling.Family, what, when));
        }
        AddSentence(telling, keys, looks: true);
        AddCounts(telling, keys, looks: true);
        AddTolls(telling, keys, looks: true);
        return [.. keys.Order()];
    }

    private static IEnumerable<(ulong Key, Axis Axis)> Wheres(Telling t, bool looks)
    {
        TellingPlace place = t.Place;
        Shape own = place.Class switch { PlaceClass.Point => Shape.Point, PlaceClass.Area => Shape.Area, _ => Shape.None };
        if (own == Shape.Point)
        {
            foreach ((int x, int y) in looks ? CellsNear(place.Lat, place.Lon) : [Cell(place.Lat, place.Lon)]) yield return (Part(Axis.Cell, (ulong)(uint)x << 32 | (uint)y, 0), Axis.Cell);
        }
        if (own != Shape.None && (place.Unit ?? place.Id) is { } unit)
        {
            ulong id = StableHash.Of64(unit);
            // Points meet points by cells; by the province they meet areas.
            if (!looks) yield return (Part(Axis.Province, id, (ulong)own), Axis.Province);
            else
            {
                yield return (Part(Axis.Province, id, (ulong)Shape.Area), Axis.Province);
                if (own == Shape.Area) yield return (Part(Axis.Province, id, (ulong)Shape.Point), Axis.Province);
            }
        }
        foreach ((Axis axis, ulong key) in Others(t))
        {
            // A place that no table knows may be put anywhere: it meets others like none at all.
            bool unsure = own == Shape.None || place.Id is null;
            if (!looks) yield return (Part(axis, key, unsure ? 1ul : 0), axis);
            else
            {
                yield return (Part(axis, key, 1), axis);
                if (unsure) yield return (Part(axis, key, 0), axis);
            }
        }
    }

    private static IEnumerable<(Axis, ulong)> Others(Telling t)
    {
        foreach (string entity in t.Parties.Select(p => p.Entity).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostEntities)) yield return (Axis.Entity, StableHash.Of64(entity));
        var rare = new List<(byte Weight, uint Word)>();
        for (int i = 0; i < t.Words.Words.Length; i++)
        {
            if (t.Words.Weights[i] >= LeastWeight) rare.Add((t.Words.Weights[i], t.Words.Words[i]));
        }
        // Of the rarest those whose hashes are least: two sentences that share their rare words pick the same.
        foreach ((_, uint word) in rare.OrderByDescending(r => r.Weight).ThenBy(r => StableHash.Mixed(r.Word)).Take(MostWords)) yield return (Axis.Word, word);
    }

    // Narrow ones meet by days; wide ones by months, with each other and with narrow ones.
    private static IEnumerable<ulong> Times(TellingTime time, bool looks)
    {
        if (!time.IsKnown || time.Days > WideDays) yield break;
        if (time.IsNarrow)
        {
            int bucket = Bucket(time);
            for (int b = looks ? bucket - 1 : bucket; b <= (looks ? bucket + 1 : bucket); b++) yield return When('d', b);
        }
        for (int month = Month(time.First); month <= Month(time.Last); month++)
        {
            // What is narrow looks only for what is wide.
            if (!looks) yield return When(time.IsNarrow ? 'm' : 'w', month);
            else
            {
                yield return When('w', month);
                if (!time.IsNarrow) yield return When('m', month);
            }
        }
    }

    private static void AddSentence(Telling t, HashSet<long> keys, bool looks)
    {
        foreach (ulong band in t.Sentences.SelectMany(s => MinHash.Bands(s.Signature, BandRows, (ulong)Axis.Sentence)))
        {
            if (t.Time.IsNarrow)
            {
                int bucket = Bucket(t.Time);
                for (int b = looks ? bucket - 1 : bucket; b <= (looks ? bucket + 1 : bucket); b++) keys.Add(Key(t.Family, band, When('d', b)));
            }
            if (!looks) keys.Add(Key(t.Family, band, When(t.Time.IsNarrow ? 'n' : 'u', 0)));
            else
            {
                keys.Add(Key(t.Family, band, When('u', 0)));
                if (!t.Time.IsNarrow) keys.Add(Key(t.Family, band, When('n', 0)));
            }
        }
    }

    // «The attack of last year that killed 137 in Tripoli» is found by place, year and number.
    private static void AddCounts(Telling t, HashSet<long> keys, bool looks)
    {
        const double least = 5;
        if (t.Place.Class != PlaceClass.Point || !t.Time.IsKnown || t.Time.Days > WidestDays) return;
        bool isWide = t.Time.Days > WideDays;
        foreach (TellingCount count in t.Counts)
        {
            if (count.Low < least || count.What is "money" or "other") continue;
            ulong number = StableHash.Join(StableHash.Of64(count.What), (ulong)count.Low);
            foreach ((int x, int y) in looks ? CellsNear(t.Place.Lat, t.Place.Lon) : [Cell(t.Place.Lat, t.Place.Lon)])
            {
                ulong what = StableHash.Join(Part(Axis.Count, (ulong)(uint)x << 32 | (uint)y, 0), number);
                for (int year = Year(t.Time.First); year <= Year(t.Time.Last); year++)
                {
                    if (!looks) keys.Add(Key(t.Family, what, When(isWide ? 'W' : 'M', year)));
                    else
                    {
                        keys.Add(Key(t.Family, what, When('W', year)));
                        if (isWide) keys.Add(Key(t.Family, what, When('M', year)));
                    }
                }
            }
        }
    }

    // «50 killed and 67 wounded» within days is one act, though no place is known.
    private static void AddTolls(Telling t, HashSet<long> keys, bool looks)
    {
        if (!t.Time.IsNarrow) return;
        int bucket = Bucket(t.Time);
        foreach (TellingCount count in t.Counts)
        {
            if (count.Low < LeastToll || count.Low != count.High || count.What is "money" or "other") continue;
            ulong number = Part(Axis.Count, StableHash.Of64(count.What), (ulong)count.Low);
            for (int b = looks ? bucket - 1 : bucket; b <= (looks ? bucket + 1 : bucket); b++) keys.Add(Key(t.Family, number, When('t', b)));
        }
    }

    private static (int, int) Cell(double lat, double lon) => ((int)Math.Floor(lat / CellDegrees), (int)Math.Floor(lon / CellDegrees));

    // The cells that hold anything within reach: the own one, and those whose edge is near.
    private static IEnumerable<(int, int)> CellsNear(double lat, double lon)
    {
        double high = ReachKm / 111.2, wide = ReachKm / (111.2 * Math.Max(0.05, Math.Cos(lat * Math.PI / 180)));
        (int south, int west) = Cell(lat - high, lon - wide);
        (int north, int east) = Cell(lat + high, lon + wide);
        for (int y = south; y <= north; y++)
        {
            for (int x = west; x <= east; x++) yield return (y, x);
        }
    }

    private static int Bucket(TellingTime time) => (time.First + time.Last) / 2 / BucketDays;

    private static int Month(int day)
    {
        DateOnly date = DateOnly.FromDayNumber(day);
        return date.Year * 12 + date.Month;
    }

    private static int Year(int day) => DateOnly.FromDayNumber(day).Year;

    private static ulong When(char kind, int number) => (ulong)kind << 32 | (uint)number;

    private static ulong Part(Axis axis, ulong key, ulong tag) => StableHash.Join(StableHash.Join((ulong)axis, key), tag);

    private static long Key(Family family, ulong what, ulong when) => (long)StableHash.Join(StableHash.Join(what, when), (ulong)family);
}
