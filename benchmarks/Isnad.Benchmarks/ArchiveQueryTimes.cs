using System.Diagnostics;
using System.Globalization;
using Isnad.Archive;

namespace Isnad.Benchmarks;

/// <summary>Times of the questions that lists and maps ask an archive, with parameters drawn by chance from what it holds.</summary>
internal static class ArchiveQueryTimes
{
    private static readonly string[] s_words = ["هجوم", "قتل", "تظاهر", "الوزارة", "مسلح", "انفجار", "مفاوضات", "أصيب"];
    private static readonly RecordKind[] s_events = [RecordKind.Event];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="address">The archive.</param>
    /// <param name="rounds">How often each question is asked.</param>
    public static async Task<int> RunAsync(string address, int rounds)
    {
        await using IArchiveStore store = ArchiveStore.Open(address, new ArchiveReader(Reader.Open()));
        var all = new RecordFilter { Kinds = s_events };
        long reports = await store.CountReportsAsync(new ReportFilter()), records = await store.CountAsync(new RecordFilter()), events = await store.CountAsync(all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{reports} reports, {records} records, {events} events\n"));
        Console.WriteLine("| question | 50 % ms | 95 % ms | worst ms | records, mean |\n| --- | --- | --- | --- | --- |");
        IReadOnlyList<FacetCount> types = await store.FacetAsync(all, Facet.Type), outlets = await store.FacetAsync(all, Facet.Outlet, 30);
        IReadOnlyList<PlaceCount> places = (await store.PlacesAsync(all, null, 40)).Items;
        var chance = new Random(5);
        T One<T>(IReadOnlyList<T> of) => of[chance.Next(of.Count)];
        DateOnly Day() => new DateOnly(2012, 1, 1).AddDays(chance.Next(13 * 365));
        GeoBox Box(double degrees)
        {
            PlaceCount place = One(places);
            return new GeoBox(place.Lon!.Value - degrees / 2, place.Lat!.Value - degrees / 2, place.Lon.Value + degrees / 2, place.Lat.Value + degrees / 2);
        }
        places = [.. places.Where(p => p.Lat is not null)];

        async Task Page(string name, Func<RecordFilter> filter, RecordOrder order = RecordOrder.Newest) => await TimeAsync(name, rounds, async () => (await store.RecordsAsync(new RecordQuery(filter(), order, null, 50))).Items.Count);
        await Page("page: newest", () => all);
        await Page("page: least confident first", () => all, RecordOrder.Uncertain);
        await Page("page: type and a month", () => { DateOnly day = Day(); return all with { Types = [One(types).Value!], From = day, To = day.AddDays(30) }; });
        await Page("page: type, status, outlet, confidence", () => all with { Types = [One(types).Value!], Statuses = ["actual"], Outlets = [One(outlets).Value!], LeastConfidence = 0.4 });
        await Page("page: a word", () => all with { Words = One(s_words) });
        await Page("page: a word and a year", () => { DateOnly day = Day(); return all with { Words = One(s_words), From = day, To = day.AddDays(365) }; });
        await Page("page: a word and a type", () => all with { Words = One(s_words), Types = [One(types).Value!] });
        await Page("page: a place and a type", () => all with { Place = One(places).PlaceId, Types = [One(types).Value!] });
        await Page("page: an actor's name", () => all with { Actor = One((string[])["مسلحون", "الشرطة", "الجيش", "وزير"]) });
        await Page("page: within 50 km", () => { PlaceCount at = One(places); return all with { Near = new GeoCircle(at.Lat!.Value, at.Lon!.Value, 50) }; });
        await Page("page: map box of 0.5°", () => all with { Box = Box(0.5) });
        await Page("page: map box of 5°", () => all with { Box = Box(5) });
        await TimeAsync("map: cells of a box of 0.5°", rounds, async () => (int)(await store.MapAsync(all with { Box = Box(0.5), HasPoint = true }, 0.01)).Cells.Sum(c => c.Count));
        await TimeAsync("map: cells of a box of 5° and a month", rounds, async () => { DateOnly day = Day(); return (int)(await store.MapAsync(all with { Box = Box(5), HasPoint = true, From = day, To = day.AddDays(30) }, 0.1)).Cells.Sum(c => c.Count); });
        await TimeAsync("map: cells of 1° of a box of 40°", rounds, async () => (int)(await store.MapAsync(all with { Box = Box(40), HasPoint = true }, 1)).Cells.Sum(c => c.Count));
        await TimeAsync("map: cells of the whole archive", rounds, async () => (int)(await store.MapAsync(all, 1)).Cells.Sum(c => c.Count));
        await TimeAsync("counts by type", rounds, async () => (int)(await store.FacetAsync(all, Facet.Type)).Sum(c => c.Count));
        await TimeAsync("counts by month", rounds, async () => (int)(await store.FacetAsync(all, Facet.Month, 1000)).Sum(c => c.Count));
        await TimeAsync("one report with all records", rounds, async () => { string id = $"v{chance.Next(20000)}"; return await store.ReportAsync(id) is null ? 0 : (await store.RecordsOfAsync(id)).Count; });
        return 0;
    }

    private static async Task TimeAsync(string name, int rounds, Func<Task<int>> ask)
    {
        // Once to open files and to plan: lists are asked for again and again.
        await ask();
        double[] times = new double[rounds];
        long records = 0;
        for (int i = 0; i < rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            records += await ask();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[rounds / 2]:0.0} | {times[Math.Min(rounds - 1, rounds * 95 / 100)]:0.0} | {times[^1]:0.0} | {records / rounds} |"));
    }
}
