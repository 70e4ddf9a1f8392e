namespace Isnad.Archive.Tests;

/// <summary>What holds for an archive of an earlier schema, with one report of a protest in it, once this version opens it.</summary>
internal static class OldArchive
{
    public static async Task CheckAsync(string address)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using IArchiveStore store = ArchiveStore.Open(address, TestReports.Reader);
        Assert.Equal(1, await store.CountReportsAsync(new ReportFilter(), cancel));
        Assert.NotEmpty((await store.RecordsAsync(new RecordQuery(new RecordFilter { Types = ["PROTEST"] }), cancel)).Items);
        Assert.Equal(1, (await store.AddAsync([TestReports.Read("new", TestReports.Attack)], cancel)).Added);
        // What was there before incidents were is linked like what is new.
        Assert.Equal(2, await store.CountUnlinkedAsync(cancel));
        Assert.Equal(2, await store.LinkAsync(cancel: cancel));
        Assert.NotEmpty((await store.IncidentsAsync(new IncidentQuery(new IncidentFilter { Records = new RecordFilter { Types = ["PROTEST"] } }), cancel)).Items);
        Assert.True(await store.AddFeedAsync("https://x.example/feed", cancel));
        Assert.Empty(await store.AccountsAsync(cancel));
        // Counts that are kept hold what was there and what is new.
        var untallied = new RecordFilter { LeastConfidence = 0 };
        Assert.Equal(await store.CountAsync(untallied, cancel), await store.CountAsync(new RecordFilter(), cancel));
        Assert.Equal(await store.FacetAsync(untallied, Facet.Month, cancel: cancel), await store.FacetAsync(new RecordFilter(), Facet.Month, cancel: cancel));
        Assert.Equal((await store.MapAsync(untallied, 1, cancel: cancel)).Cells.Sum(c => c.Count), (await store.MapAsync(new RecordFilter(), 1, cancel: cancel)).Cells.Sum(c => c.Count));
    }
}
