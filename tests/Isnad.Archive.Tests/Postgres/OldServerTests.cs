namespace Isnad.Archive.Tests.Postgres;

/// <summary>Archives of every earlier schema on a server open. Each was made by the scripts up to then.</summary>
public sealed class OldServerTests(PostgresCluster postgres)
{
    public static TheoryData<string> Fixtures() => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), "archive-*.dump").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task An_old_archive_opens_and_takes_reports(string fixture) =>
        await OldArchive.CheckAsync(await postgres.RestoreAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)));
}
