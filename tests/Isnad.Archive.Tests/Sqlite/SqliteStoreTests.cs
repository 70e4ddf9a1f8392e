namespace Isnad.Archive.Tests.Sqlite;

/// <summary>The contract, kept by SQLite.</summary>
public sealed class SqliteStoreTests : StoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-archive-").FullName;

    private protected override IArchiveStore Open() => ArchiveStore.Open(Path.Combine(_folder, "isnad.db"), TestReports.Reader, Clock);

    private protected override Task PrepareAsync() => Task.CompletedTask;

    private protected override Task RemoveAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
