using System.Collections.Concurrent;
using System.Diagnostics;
using Isnad.Archive.Sqlite;
using Isnad.Archive.Tests.Postgres;
using Microsoft.Data.Sqlite;

namespace Isnad.Archive.Tests.Faults;

/// <summary>What happens when disk, lock or server fail: one clear line, nothing lost, nothing twice.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-fault-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static NewReport[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => TestReports.New($"r{i}", $"{TestReports.Attack}\nوهذا هو التقرير رقم {i} من سبها.\n"))];

    [Fact]
    public async Task A_store_that_another_process_keeps_locked_is_told()
    {
        string file = Path.Combine(_folder, "isnad.db");
        await using IArchiveStore store = ArchiveStore.Open(new SqliteDialect(file, patience: 1), TestReports.Reader, null);
        await store.AddAsync([TestReports.Read("a", TestReports.Attack)], Cancel);
        await using (var other = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            other.Open();
            await using SqliteTransaction holding = other.BeginTransaction(deferred: false);
            ArchiveException locked = await Assert.ThrowsAsync<ArchiveException>(() => store.AddAsync([TestReports.Read("b", TestReports.Attack)], Cancel));
            Assert.Equal("ISN0502", locked.Problem.Code);
            // Reading goes on meanwhile.
            Assert.Equal(1, await store.CountReportsAsync(new ReportFilter(), Cancel));
        }
        Assert.Equal(1, (await store.AddAsync([TestReports.Read("b", TestReports.Attack)], Cancel)).Added);
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_that_was_written()
    {
        await FillAsync("2m", disk => Task.FromResult(Path.Combine(disk, "isnad.db")));
    }

    [Fact]
    public async Task A_full_disk_of_the_server_loses_nothing_that_was_written()
    {
        await using var cluster = new PostgresCluster();
        // An empty archive with PostGIS takes 19 MB.
        await FillAsync("24m", async disk => await cluster.NewDatabaseAsync(disk));
    }

    private async Task FillAsync(string size, Func<string, Task<string>> address)
    {
        string disk = Path.Combine(_folder, "disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk), "mounting a small disk is not permitted here");
        try
        {
            // The server's user has to get there.
            Assert.True(Run("chmod", "a+x", _folder, disk));
            NewReport[] reports = Many(600);
            await using IArchiveStore store = ArchiveStore.Open(await address(disk), TestReports.Reader);
            var problems = new ConcurrentBag<ArchiveProblem>();
            ArchiveException full = await Assert.ThrowsAsync<ArchiveException>(async () =>
            {
                // Batch by batch, so that some are written before there is no room left.
                foreach (NewReport[] part in reports.Chunk(50)) await new ReportAdder(store, TestReports.Reader, 2).AddAsync(part, r => r, problems.Add, cancel: Cancel);
            });
            Assert.Equal("ISN0503", full.Problem.Code);
            long written = await store.CountReportsAsync(new ReportFilter(), Cancel);
            Assert.InRange(written, 1, 599);
            Assert.True(Run("mount", "-o", "remount,size=400m", disk));
            AddOutcome rest = await new ReportAdder(store, TestReports.Reader, 2).AddAsync(reports, r => r, problems.Add, cancel: Cancel);
            Assert.Equal((600 - written, written), (rest.Added, rest.Known));
            Assert.Equal(600, await store.CountReportsAsync(new ReportFilter(), Cancel));
            int each = TestReports.Reader.Read(reports[0]).Records.Count;
            Assert.Equal(600L * each, await store.CountAsync(new RecordFilter(), Cancel));
            Assert.Empty(problems);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            // A server that is still open there holds no lock on the mount itself: it is let go when its last file is.
            Assert.True(Run("umount", "-l", disk));
        }
    }

    [Fact]
    public async Task A_server_that_goes_away_and_comes_back_is_waited_for()
    {
        await using var cluster = new PostgresCluster();
        await using IArchiveStore store = ArchiveStore.Open(await cluster.NewDatabaseAsync(), TestReports.Reader);
        NewReport[] reports = Many(900);
        var problems = new ConcurrentBag<ArchiveProblem>();
        using var begun = new SemaphoreSlim(0);
        Task<AddOutcome> adding = Task.Run(() => new ReportAdder(store, TestReports.Reader, 2).AddAsync(reports, r => r, problems.Add, (_, _) => begun.Release(), Cancel), Cancel);
        await begun.WaitAsync(Cancel);
        await cluster.StopAsync();
        // While it is gone, a question is answered by one clear line.
        ArchiveException gone = await Assert.ThrowsAsync<ArchiveException>(() => store.CountReportsAsync(new ReportFilter(), Cancel));
        Assert.Equal("ISN0504", gone.Problem.Code);
        await Task.Delay(1000, Cancel);
        await cluster.StartAsync();
        AddOutcome outcome = await adding;
        Assert.Empty(problems);
        // A batch whose answer was lost with the server counts as known when it is sent again.
        Assert.Equal(900, outcome.Added + outcome.Known);
        Assert.Equal(900, await store.CountReportsAsync(new ReportFilter(), Cancel));
        int each = TestReports.Reader.Read(reports[0]).Records.Count;
        Assert.Equal(900L * each, await store.CountAsync(new RecordFilter(), Cancel));
    }

    private static bool Run(string file, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
