namespace Isnad.Archive.Tests.Postgres;

/// <summary>The contract, kept by PostgreSQL.</summary>
public sealed class PostgresStoreTests(PostgresCluster cluster) : StoreContract
{
    private string _address = "";

    private protected override IArchiveStore Open() => ArchiveStore.Open(_address, TestReports.Reader, Clock);

    private protected override async Task PrepareAsync() => _address = await cluster.NewDatabaseAsync();

    private protected override Task RemoveAsync() => Task.CompletedTask;
}
