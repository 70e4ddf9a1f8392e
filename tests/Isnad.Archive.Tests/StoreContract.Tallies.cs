using System.Globalization;

namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    private static readonly string?[] s_precisions = ["town", "site", "admin1", "country", "unknown", null];
    private static readonly string[] s_places = ["ly-sabha", "ly-sirte", "iq-kirkuk", "ly"];

    // Records of many places, days and lengths, made of those that were read.
    private static ReadReport Scattered(int number, Random chance)
    {
        ReadReport read = TestReports.Read($"v{number}", number % 2 == 0 ? TestReports.Attack : TestReports.Protest);
        return read with { Records = [.. read.Records.Select(r => r with { Columns = Elsewhere(r.Columns, chance) })] };
    }

    private static RecordColumns Elsewhere(RecordColumns columns, Random chance)
    {
        bool hasPoint = chance.Next(5) > 0, hasDay = chance.Next(8) > 0;
        DateTime first = new DateTime(2015, 1, 1).AddDays(chance.Next(400)), last = first.AddDays(chance.Next(6) switch { 0 => chance.Next(2000), 1 => chance.Next(60), _ => 0 });
        string? precision = s_precisions[chance.Next(s_precisions.Length)];
        // On lines of the grid as well, and at its ends.
        double lat = chance.Next(10) == 0 ? chance.Next(-90, 91) : Math.Round(chance.NextDouble() * 20 + 20, 5), lon = chance.Next(10) == 0 ? 180 - 360 * chance.Next(2) : Math.Round(chance.NextDouble() * 30 - 5, 5);
        return columns with
        {
            FirstDay = hasDay ? Day(first) : 0,
            LastDay = hasDay ? Day(last) : 0,
            Lat = hasPoint ? lat : null,
            Lon = hasPoint ? lon : null,
            Precision = precision,
            PlaceId = chance.Next(4) == 0 ? null : s_places[chance.Next(s_places.Length)],
            PlaceName = "مكان",
        };
    }

    private static int Day(DateTime day) => int.Parse(day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private async Task ScatterAsync()
    {
        var chance = new Random(7);
        await AddAsync([.. Enumerable.Range(0, 60).Select(i => Scattered(i, chance))]);
        // What was counted is taken away again: records rejected, reports changed and forgotten.
        StoredRecord[] some = [.. (await FindAsync(new RecordFilter())).Where((_, i) => i % 9 == 0)];
        foreach (StoredRecord one in some) await DecideAsync(one, ReviewAction.Reject);
        await Store.UndoAsync("سلمى", Cancel);
        await AddAsync([.. Enumerable.Range(0, 6).Select(i => Scattered(i, chance) is var r ? r with { Source = r.Source with { Report = r.Source.Report with { Text = r.Source.Report.Text + "\n" } } } : r)]);
        for (int i = 20; i < 24; i++) Assert.True(await Store.ForgetAsync($"v{i}", Cancel));
    }

    [Fact]
    public async Task Counts_that_are_kept_agree_with_counting()
    {
        await ScatterAsync();
        GeoBox?[] boxes = [null, new GeoBox(-180, -90, 180, 90), new GeoBox(2.1, 21.3, 17.77, 33.4), new GeoBox(5, 25, 6, 26), new GeoBox(5.1, 25.1, 5.2, 25.2), new GeoBox(170, -10, 12, 35), new GeoBox(10.2, -90, 10.1, 90), new GeoBox(3, 22, 3, 40)];
        foreach (RecordFilter filter in (RecordFilter[])[new(), new() { Kinds = [RecordKind.Event] }, new() { Types = ["ASSAULT", "PROTEST"] }, new() { HasPoint = true }, new() { Place = "ly" }, new() { Place = "ly-sabha", Kinds = [RecordKind.Event] }])
        {
            // The same filter with a condition that all meet and no tally knows.
            RecordFilter counted = filter with { LeastConfidence = 0 };
            Assert.Equal(await Store.CountAsync(counted, Cancel), await Store.CountAsync(filter, Cancel));
            foreach (Facet facet in Enum.GetValues<Facet>()) Assert.Equal(await Store.FacetAsync(counted, facet, 1000, Cancel), await Store.FacetAsync(filter, facet, 1000, Cancel));
            foreach (GeoBox? box in boxes)
            {
                foreach (double size in (double[])[0.25, 1, 2.5, 45])
                {
                    RecordMap map = await Store.MapAsync(filter with { Box = box }, size, cancel: Cancel), expected = await Store.MapAsync(counted with { Box = box }, size, cancel: Cancel);
                    Assert.Equal(expected.WithoutPoint, map.WithoutPoint);
                    AssertAlike(expected.Cells.Select(c => (c.Count == 1 ? c.Uid : "", c.Count, c.Lat, c.Lon)), map.Cells.Select(c => (c.Count == 1 ? c.Uid : "", c.Count, c.Lat, c.Lon)));
                    AssertAlike(expected.Areas.Select(a => (a.PlaceId, a.Count, a.Lat!.Value, a.Lon!.Value)), map.Areas.Select(a => (a.PlaceId, a.Count, a.Lat!.Value, a.Lon!.Value)));
                    foreach (MapCell cell in map.Cells) Assert.NotNull(await Store.RecordAsync(cell.Uid, Cancel));
                }
                Assert.Equal(await Store.CountAsync(counted with { Box = box }, Cancel), await Store.CountAsync(filter with { Box = box }, Cancel));
            }
        }
    }

    // Kept sums hold millionths of a degree. Rounding both sides would turn a difference of a millionth into one of the last place at a tie.
    private static void AssertAlike<T>(IEnumerable<(string Id, T Count, double Lat, double Lon)> expected, IEnumerable<(string Id, T Count, double Lat, double Lon)> actual)
    {
        List<(string Id, T Count, double Lat, double Lon)> left = [.. expected.OrderBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Count).ThenBy(e => e.Lat).ThenBy(e => e.Lon)];
        List<(string Id, T Count, double Lat, double Lon)> right = [.. actual.OrderBy(e => e.Id, StringComparer.Ordinal).ThenBy(e => e.Count).ThenBy(e => e.Lat).ThenBy(e => e.Lon)];
        Assert.Equal(left.Select(e => (e.Id, e.Count)), right.Select(e => (e.Id, e.Count)));
        foreach (((string, T, double Lat, double Lon) e, (string, T, double Lat, double Lon) a) in left.Zip(right))
        {
            Assert.InRange(a.Lat - e.Lat, -2e-6, 2e-6);
            Assert.InRange(a.Lon - e.Lon, -2e-6, 2e-6);
        }
    }

    [Theory]
    [InlineData(RecordOrder.Newest)]
    [InlineData(RecordOrder.Oldest)]
    [InlineData(RecordOrder.Uncertain)]
    public async Task An_interval_finds_what_is_long_and_what_is_short(RecordOrder order)
    {
        await ScatterAsync();
        foreach ((int year, int month, int months) in ((int, int, int)[])[(2015, 1, 1), (2015, 6, 1), (2015, 12, 2), (2016, 3, 12), (2018, 1, 1)])
        {
            var filter = new RecordFilter { From = new DateOnly(year, month, 1), To = new DateOnly(year, month, 1).AddMonths(months) };
            var all = new List<string>();
            string? cursor = null;
            do
            {
                Page<StoredRecord> page = await Store.RecordsAsync(new RecordQuery(filter, order, cursor, 7), Cancel);
                all.AddRange(page.Items.Select(r => r.Uid));
                cursor = page.Next;
            }
            while (cursor is not null);
            Assert.Equal(all.Count, all.Distinct().Count());
            // Text order knows no interval and walks everything.
            Assert.Equal((await FindAsync(filter)).Select(r => r.Uid).Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
        }
    }
}
