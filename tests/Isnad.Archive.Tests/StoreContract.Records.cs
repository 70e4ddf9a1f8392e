using System.Text.Json;

namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    private static string Field(StoredRecord record, string name) => JsonDocument.Parse(record.Json).RootElement.GetProperty(name).ToString();

    [Theory]
    [InlineData("هاجم")]
    [InlineData("وهاجموها")]
    [InlineData("يهاجمون")]
    public async Task Words_find_every_inflection(string word)
    {
        await AddThreeAsync();
        IReadOnlyList<StoredRecord> found = await FindAsync(new RecordFilter { Words = word });
        Assert.Contains(found, r => r.Kind == RecordKind.Event && Field(r, "trigger").Contains("وهاجموها", StringComparison.Ordinal));
        Assert.All(found, r => Assert.Equal("attack", r.Report));
    }

    [Fact]
    public async Task A_sign_that_no_text_holds_finds_nothing_or_is_told()
    {
        await AddThreeAsync();
        foreach (RecordFilter filter in (RecordFilter[])[new() { Types = ["\0"] }, new() { Outlets = ["a\0b"] }, new() { Words = "\0" }])
        {
            try
            {
                await FindAsync(filter);
            }
            catch (ArchiveException told)
            {
                Assert.Equal("ISN0510", told.Problem.Code);
            }
        }
    }

    [Fact]
    public async Task Every_filter_narrows_to_what_it_says()
    {
        await AddThreeAsync();
        IReadOnlyList<StoredRecord> all = await FindAsync(new RecordFilter());
        string sabha = all.Where(r => r.Report == "attack").Select(PlaceId).First(p => p is not null)!;
        async Task Only(RecordFilter filter, Func<StoredRecord, bool> holds)
        {
            IReadOnlyList<StoredRecord> found = await FindAsync(filter);
            Assert.NotEmpty(found);
            Assert.Equal(all.Where(holds).Select(r => r.Uid), found.Select(r => r.Uid));
            Assert.Equal(found.Count, await Store.CountAsync(filter, Cancel));
        }
        bool Has(StoredRecord r, string name, string value) => JsonDocument.Parse(r.Json).RootElement.TryGetProperty(name, out JsonElement v) && v.ToString() == value;
        await Only(new RecordFilter { Kinds = [RecordKind.Statement] }, r => r.Kind == RecordKind.Statement);
        await Only(new RecordFilter { Kinds = [RecordKind.Event, RecordKind.Situation] }, r => r.Kind != RecordKind.Statement);
        await Only(new RecordFilter { Types = ["ASSAULT"] }, r => Has(r, "type", "ASSAULT"));
        await Only(new RecordFilter { Types = ["ASSAULT", "PROTEST"] }, r => Has(r, "type", "ASSAULT") || Has(r, "type", "PROTEST"));
        await Only(new RecordFilter { Statuses = ["actual"] }, r => Has(r, "status", "actual"));
        await Only(new RecordFilter { Outlets = ["إذاعة التجربة"] }, r => r.Report == "protest");
        await Only(new RecordFilter { Report = "meeting" }, r => r.Report == "meeting");
        double Confidence(StoredRecord r) => JsonDocument.Parse(r.Json).RootElement.GetProperty("confidence").GetDouble();
        double[] confidences = [.. all.Where(r => r.Kind == RecordKind.Event).Select(Confidence).Order()];
        double middle = confidences[confidences.Length / 2];
        await Only(new RecordFilter { LeastConfidence = middle, Kinds = [RecordKind.Event] }, r => r.Kind == RecordKind.Event && Confidence(r) >= middle);
        await Only(new RecordFilter { Place = sabha }, r => PlaceId(r) == sabha);
        await Only(new RecordFilter { Place = "كركوك" }, r => PlaceId(r) == "iq-kirkuk");
        await Only(new RecordFilter { Box = new GeoBox(44, 35, 45, 36) }, r => PlaceId(r) == "iq-kirkuk");
        await Only(new RecordFilter { Near = new GeoCircle(27.04, 14.43, 60) }, r => PlaceId(r) == sabha);
        await Only(new RecordFilter { Kinds = [RecordKind.Event], HasPoint = false }, r => r.Kind == RecordKind.Event && PlaceId(r) is null && !HasPoint(r));
        await Only(new RecordFilter { Types = ["PROTEST"], From = new DateOnly(2021, 6, 25), To = new DateOnly(2021, 6, 30) }, r => Has(r, "type", "PROTEST"));
        Assert.Empty(await FindAsync(new RecordFilter { Types = ["PROTEST"], From = new DateOnly(2021, 7, 25) }));
        Assert.Empty(await FindAsync(new RecordFilter { Words = "خيار البحر" }));
        Assert.Empty(await FindAsync(new RecordFilter { Report = "nobody" }));
    }

    [Fact]
    public async Task Actors_and_sources_are_found_by_words_of_their_names()
    {
        await AddThreeAsync();
        Assert.All(await FindAsync(new RecordFilter { Actor = "المعلمين" }), r => Assert.Equal("protest", r.Report));
        Assert.NotEmpty(await FindAsync(new RecordFilter { Actor = "المعلمين" }));
        Assert.NotEmpty(await FindAsync(new RecordFilter { Source = "مصدر أمني" }));
        Assert.All(await FindAsync(new RecordFilter { Source = "مصدر أمني" }), r => Assert.Equal("attack", r.Report));
    }

    [Theory]
    [InlineData("'; DROP TABLE record; --")]
    [InlineData("\" OR 1=1")]
    [InlineData("a* NEAR(b, 2) ^c {x} : -")]
    [InlineData("\\ % _ ' \" ( ) & | ! <->")]
    [InlineData("\0")]
    public async Task No_value_of_a_filter_is_read_as_a_query(string value)
    {
        await AddThreeAsync();
        long count = await Store.CountAsync(new RecordFilter(), Cancel);
        foreach (RecordFilter filter in (RecordFilter[])[new() { Words = value }, new() { Actor = value }, new() { Source = value }, new() { Place = value }, new() { Types = [value, value + "x"] }, new() { Statuses = [value] }, new() { Outlets = [value] }, new() { Report = value }])
        {
            Assert.InRange(await Store.CountAsync(filter, Cancel), 0, count);
            Assert.NotNull(await Store.FacetAsync(filter, Facet.Type, cancel: Cancel));
        }
        Assert.NotNull(await Store.ReportsAsync(new ReportFilter { Words = value, Outlets = [value] }, cancel: Cancel));
        Assert.Equal(count, await Store.CountAsync(new RecordFilter(), Cancel));
    }

    [Theory]
    [InlineData(RecordOrder.Newest)]
    [InlineData(RecordOrder.Oldest)]
    [InlineData(RecordOrder.Uncertain)]
    [InlineData(RecordOrder.Changed)]
    [InlineData(RecordOrder.Text)]
    public async Task Pages_tell_every_record_once_also_while_others_are_added(RecordOrder order)
    {
        await AddThreeAsync();
        string[] whole = [.. (await Store.RecordsAsync(new RecordQuery(new RecordFilter(), order, Limit: 1000), Cancel)).Items.Select(r => r.Uid)];
        var seen = new List<string>();
        string? cursor = null;
        int page = 0;
        do
        {
            Page<StoredRecord> got = await Store.RecordsAsync(new RecordQuery(new RecordFilter(), order, cursor, 3), Cancel);
            seen.AddRange(got.Items.Select(r => r.Uid));
            cursor = got.Next;
            if (page++ == 1) await AddAsync(TestReports.Read("late", TestReports.Protest, "2030-01-01"));
        }
        while (cursor is not null);
        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Equal(whole, seen.Where(whole.Contains));
    }

    [Fact]
    public async Task A_cursor_of_another_order_or_of_nowhere_is_refused()
    {
        await AddThreeAsync();
        string cursor = (await Store.RecordsAsync(new RecordQuery(new RecordFilter(), RecordOrder.Newest, Limit: 1), Cancel)).Next!;
        foreach (string wrong in (string[])[cursor, "nonsense!", "ab"])
        {
            ArchiveException refused = await Assert.ThrowsAsync<ArchiveException>(() => Store.RecordsAsync(new RecordQuery(new RecordFilter(), RecordOrder.Text, wrong), Cancel));
            Assert.Equal("ISN0506", refused.Problem.Code);
        }
    }

    [Fact]
    public async Task Counts_agree_with_the_records()
    {
        await AddThreeAsync();
        IReadOnlyList<StoredRecord> events = await FindAsync(new RecordFilter { Kinds = [RecordKind.Event] });
        var filter = new RecordFilter { Kinds = [RecordKind.Event] };
        foreach ((Facet facet, string name) in ((Facet, string)[])[(Facet.Type, "type"), (Facet.Status, "status")])
        {
            IReadOnlyList<FacetCount> counted = await Store.FacetAsync(filter, facet, cancel: Cancel);
            Assert.Equal(events.GroupBy(e => Field(e, name)).Select(g => (g.Key, (long)g.Count())).Order(), counted.Select(c => (c.Value!, c.Count)).Order());
        }
        foreach (Facet facet in Enum.GetValues<Facet>()) Assert.Equal(events.Count, (await Store.FacetAsync(filter, facet, 1000, Cancel)).Sum(f => f.Count));
        RecordMap map = await Store.MapAsync(filter, 1, cancel: Cancel);
        Assert.Equal(events.Count(HasPoint), map.Cells.Sum(c => c.Count) + map.Areas.Sum(a => a.Count));
        Assert.Equal(events.Count(e => !HasPoint(e)), map.WithoutPoint);
        Assert.Equal(events.Select(PlaceId).OfType<string>().GroupBy(p => p).Select(g => (g.Key, (long)g.Count())).Order(), (await Store.PlacesAsync(filter, cancel: Cancel)).Items.Select(p => (p.PlaceId, p.Count)).Order());
        Page<ActorCount> first = await Store.ActorsAsync(filter, [], null, 1, Cancel);
        Assert.Single(first.Items);
        var rest = await Store.ActorsAsync(filter, ["actor", "recipient"], first.Next, 100, Cancel);
        Assert.DoesNotContain(first.Items[0], rest.Items);
    }

    [Fact]
    public async Task Changes_are_told_once_and_in_order()
    {
        await AddThreeAsync();
        Page<Change> all = await Store.ChangesAsync(null, null, 1000, Cancel);
        Assert.Null(all.Next);
        Assert.Equal(all.Items.Select(c => c.Number).Order(), all.Items.Select(c => c.Number));
        Assert.Equal(await Store.CountAsync(new RecordFilter(), Cancel) + 3, all.Items.Count);
        DateTimeOffset later = Clock.GetUtcNow();
        await AddAsync(TestReports.Read("late", TestReports.Protest));
        IReadOnlyList<Change> since = (await Store.ChangesAsync(later, null, 1000, Cancel)).Items;
        Assert.Equal(1 + (await Store.RecordsOfAsync("late", Cancel)).Count, since.Count);
        Assert.Equal(since.Count - 1, await Store.CountAsync(new RecordFilter { UpdatedSince = later }, Cancel));
        Page<Change> part = await Store.ChangesAsync(null, null, 2, Cancel);
        Page<Change> next = await Store.ChangesAsync(null, part.Next, 2, Cancel);
        Assert.True(next.Items[0].Number > part.Items[^1].Number);
    }

    private static string? PlaceId(StoredRecord record) =>
        JsonDocument.Parse(record.Json).RootElement.TryGetProperty("place", out JsonElement place) && place.TryGetProperty("place_id", out JsonElement id) ? id.GetString() : null;

    private static bool HasPoint(StoredRecord record) =>
        JsonDocument.Parse(record.Json).RootElement.TryGetProperty("place", out JsonElement place) && place.TryGetProperty("lat", out _);
}
