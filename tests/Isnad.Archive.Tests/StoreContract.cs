namespace Isnad.Archive.Tests;

/// <summary>What every store keeps to. Each store has a class that says how it is opened; the tests are the same.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private IArchiveStore? _store;

    private protected IArchiveStore Store => _store!;

    private protected TestClock Clock { get; } = new();

    /// <summary>Opens the archive of this test; opened twice, it is the same.</summary>
    private protected abstract IArchiveStore Open();

    /// <summary>Makes room for a new archive.</summary>
    private protected abstract Task PrepareAsync();

    private protected abstract Task RemoveAsync();

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await PrepareAsync();
        _store = Open();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_store is not null) await _store.DisposeAsync();
        await RemoveAsync();
    }

    private protected Task<AddOutcome> AddAsync(params ReadReport[] reports) => Store.AddAsync(reports, Cancel);

    private protected async Task<IReadOnlyList<StoredRecord>> FindAsync(RecordFilter filter) => (await Store.RecordsAsync(new RecordQuery(filter, RecordOrder.Text, Limit: 1000), Cancel)).Items;

    /// <summary>Three reports that most tests start from.</summary>
    private protected Task<AddOutcome> AddThreeAsync() => AddAsync(
        TestReports.Read("attack", TestReports.Attack),
        TestReports.Read("protest", TestReports.Protest, "2021-07-01", "إذاعة التجربة"),
        TestReports.Read("meeting", TestReports.Meeting, null, null, title: "لقاء في القاهرة"));
}
