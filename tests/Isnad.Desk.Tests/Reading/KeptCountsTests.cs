using Isnad.Archive;
using Isnad.Desk.Reading;

namespace Isnad.Desk.Tests.Reading;

/// <summary>Counts are shared, and never older than they may be.</summary>
public sealed class KeptCountsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-counts-").FullName;
    private IArchiveStore _store = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _store = ArchiveStore.Open(Path.Combine(_folder, "c.db"), Desk.Reader);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_count_that_took_no_time_is_of_now()
    {
        var counts = new KeptCounts(_store);
        var filter = new RecordFilter { Kinds = [RecordKind.Event], Types = ["ASSAULT"] };
        Assert.Equal((0, true), await counts.CountAsync(filter, Cancel));
        for (int i = 0; i < 3; i++)
        {
            await _store.AddAsync([Desk.Reader.Read(TestReports.All[i] with { Source = "x" })], Cancel);
            (long count, bool isOfNow) = await counts.CountAsync(filter with { }, Cancel);
            Assert.Equal((await _store.CountAsync(filter, Cancel), true), (count, isOfNow));
        }
        Assert.NotEqual(await counts.CountAsync(filter, Cancel), await counts.CountAsync(filter with { Types = ["PROTEST"] }, Cancel));
    }

    [Fact]
    public async Task Many_who_ask_at_once_are_told_the_same()
    {
        await _store.AddAsync([.. TestReports.All.Select(Desk.Reader.Read)], Cancel);
        var counts = new KeptCounts(_store);
        long expected = await _store.CountAsync(new RecordFilter(), Cancel);
        (long Count, bool)[] told = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => counts.CountAsync(new RecordFilter(), Cancel)));
        Assert.All(told, t => Assert.Equal(expected, t.Count));
    }

    [Fact]
    public async Task Who_leaves_stops_nobody_elses_count()
    {
        var counts = new KeptCounts(_store);
        using var left = new CancellationTokenSource();
        Task<(long, bool)> first = counts.CountAsync(new RecordFilter(), left.Token);
        await left.CancelAsync();
        Assert.Equal(0, (await counts.CountAsync(new RecordFilter(), Cancel)).Count);
        try
        {
            await first;
        }
        catch (OperationCanceledException)
        {
            // It left before the answer was there, or did not.
        }
    }
}
