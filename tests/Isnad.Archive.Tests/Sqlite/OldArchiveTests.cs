using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Isnad.Archive.Tests.Sqlite;

/// <summary>Archives of every released schema open, and none of a later one is touched.</summary>
public sealed class OldArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-old-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public static TheoryData<string> Fixtures() => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), "archive-*.db.gz").Select(f => Path.GetFileName(f))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task An_old_archive_opens_and_takes_reports(string fixture)
    {
        string file = Path.Combine(_folder, "old.db");
        await using (var from = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)), CompressionMode.Decompress))
        await using (FileStream to = File.Create(file)) await from.CopyToAsync(to, TestContext.Current.CancellationToken);
        await OldArchive.CheckAsync(file);
    }

    [Theory]
    [InlineData("Sqlite", ".db.gz")]
    [InlineData("Postgres", ".dump")]
    public void Of_every_earlier_schema_an_archive_is_kept(string store, string ending)
    {
        string before = $"Isnad.Archive.Migrations.{store}.";
        string[] schemas = [.. typeof(ArchiveStore).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(before, StringComparison.Ordinal)).Select(n => n[before.Length..][..4]).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(schemas);
        Assert.All(schemas[..^1], schema => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Fixtures", $"archive-{schema}{ending}")), schema));
    }

    [Fact]
    public async Task An_archive_of_a_later_version_is_refused_and_left_as_it_is()
    {
        string file = Path.Combine(_folder, "later.db");
        await ArchiveStore.Open(file, TestReports.Reader).DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('Isnad.Archive.Migrations.Sqlite.9999-later.sql', '2030-01-01')";
            command.ExecuteNonQuery();
        }
        Assert.Equal("ISN0505", Assert.Throws<ArchiveException>(() => ArchiveStore.Open(file, TestReports.Reader)).Problem.Code);
    }

    [Fact]
    public void What_is_no_archive_is_told()
    {
        string text = Path.Combine(_folder, "text.db");
        File.WriteAllText(text, "this is no database, but long enough to be looked at as one: " + new string('x', 4096));
        Assert.Equal("ISN0501", Assert.Throws<ArchiveException>(() => ArchiveStore.Open(text, TestReports.Reader)).Problem.Code);
        Assert.Equal("ISN0501", Assert.Throws<ArchiveException>(() => ArchiveStore.Open(Path.Combine(_folder, "no", "such.db"), TestReports.Reader)).Problem.Code);
        Assert.Equal("ISN0501", Assert.Throws<ArchiveException>(() => ArchiveStore.Open(_folder, TestReports.Reader)).Problem.Code);
        Assert.Equal("ISN0501", Assert.Throws<ArchiveException>(() => ArchiveStore.Open("postgres://", TestReports.Reader)).Problem.Code);
        ArchiveException gone = Assert.Throws<ArchiveException>(() => ArchiveStore.Open("postgres://somebody:secret@127.0.0.1:9/none", TestReports.Reader));
        Assert.Equal("ISN0504", gone.Problem.Code);
        Assert.DoesNotContain("secret", gone.ToString(), StringComparison.Ordinal);
    }
}
