using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Archive.Tests.Postgres;

namespace Isnad.Cli.Tests.Archives;

/// <summary>`isnad add` killed (SIGKILL) at any moment, again and again, as a process of its own; and its server.</summary>
public sealed class KillTests(PostgresCluster postgres)
{
    private const int Kills = 55;
    private const int MostRounds = 3 * Kills;
    private const int ServerKills = 5;
    private const int ReportsEach = 24;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_five_kills_lose_nothing_and_double_nothing()
    {
        using var folder = new TestFolder();
        string store = Path.Combine(folder.Path, "isnad.db");
        await KillAddingAsync(store, Path.Combine(folder.Path, "clean.db"), folder);
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store};Pooling=false");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
    }

    [Fact]
    public async Task Fifty_five_kills_lose_nothing_and_double_nothing_in_PostgreSQL()
    {
        using var folder = new TestFolder();
        await KillAddingAsync(await postgres.NewDatabaseAsync(), await postgres.NewDatabaseAsync(), folder);
    }

    [Fact]
    public async Task A_server_killed_again_and_again_loses_nothing_and_doubles_nothing()
    {
        using var folder = new TestFolder();
        await using var cluster = new PostgresCluster();
        string store = await cluster.NewDatabaseAsync(), clean = await cluster.NewDatabaseAsync();
        var chance = new Random(12);
        string[] files = [.. Enumerable.Range(0, ServerKills).Select(round => folder.Add($"r{round:00}.jsonl", Lines(round)))];
        int wentOn = 0;
        foreach (string file in files)
        {
            using Process process = Start(store, [file]);
            await Task.Delay(chance.Next(500, 3500), Cancel);
            bool wasRunning = !process.HasExited;
            await cluster.KillAsync();
            await cluster.StartAsync();
            // The one that adds waits for the server, and goes on by itself; one that had not even begun says so in one line.
            await process.WaitForExitAsync(Cancel);
            string error = await process.StandardError.ReadToEndAsync(Cancel);
            if (process.ExitCode == 0 && wasRunning) wentOn++;
            if (process.ExitCode != 0) Assert.Matches("^[^\n]*ISN0504[^\n]*\n$", error);
            if (process.ExitCode != 0) Assert.Equal((0, ""), Added(store, [file]));
        }
        Assert.NotEqual(0, wentOn);
        Assert.Equal((0, ""), Added(clean, files));
        Assert.Equal(await ContentAsync(clean), await ContentAsync(store));
    }

    private static async Task KillAddingAsync(string store, string clean, TestFolder folder)
    {
        var chance = new Random(11);
        var files = new List<string>();
        // How long a run takes that nobody kills: so that kills fall into the midst of one, however fast the machine is just now.
        double whole = 2000;
        int killed = 0;
        for (int round = 0; killed < Kills && round < MostRounds; round++)
        {
            files.Add(folder.Add($"r{round:000}.jsonl", Lines(round)));
            // The file of the round before comes again: what its kill left undone is done, what was done is not done twice.
            long start = Stopwatch.GetTimestamp();
            using Process process = Start(store, round == 0 ? [files[0]] : [files[round - 1], files[round]]);
            // From before the program has begun until it is done.
            if (!process.WaitForExit((int)(whole * (0.1 + 0.9 * chance.NextDouble()))))
            {
                process.Kill();
                killed++;
                whole *= 1.02;
            }
            else
            {
                Assert.True(process.ExitCode == 0, await process.StandardError.ReadToEndAsync(Cancel));
                whole = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            await process.WaitForExitAsync(Cancel);
        }
        Assert.Equal(Kills, killed);
        Assert.Equal((0, ""), Added(store, files));
        Assert.Equal((0, ""), Added(clean, files));
        Assert.Equal(await ContentAsync(clean), await ContentAsync(store));
    }

    private static (int Exit, string Error) Added(string store, IReadOnlyList<string> files)
    {
        CommandRun run = CommandRun.Of(["add", "--store", store, .. files]);
        return (run.Exit, run.Error);
    }

    /// <summary>Everything a store holds, whatever order it came in.</summary>
    private static async Task<List<string>> ContentAsync(string address)
    {
        await using IArchiveStore store = ArchiveStore.Open(address, new ArchiveReader(Isnad.Reader.Open()));
        var content = new List<string>();
        string? cursor = null;
        do
        {
            Page<StoredRecord> page = await store.RecordsAsync(new RecordQuery(new RecordFilter(), RecordOrder.Text, cursor, 1000), Cancel);
            content.AddRange(page.Items.Select(r => $"{r.Report} {r.Uid} {r.Json}"));
            cursor = page.Next;
        }
        while (cursor is not null);
        content.Add((await store.CountReportsAsync(new ReportFilter(), Cancel)).ToString(CultureInfo.InvariantCulture));
        content.Add((await store.CountReportsAsync(new ReportFilter { Words = "تقرير" }, Cancel)).ToString(CultureInfo.InvariantCulture));
        content.Sort(StringComparer.Ordinal);
        return content;
    }

    private static Process Start(string store, IReadOnlyList<string> files)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "add", "--store", store, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static string Lines(int round)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < ReportsEach; i++)
        {
            string text = string.Join('\n', Enumerable.Repeat(i % 2 == 0 ? Reports.Attack : Reports.Protest, 2)) + $"\nهذا هو التقرير رقم {i} من الجولة {round}.";
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{round}-{i}\",\"published\":\"2021-06-08\",\"text\":{JsonSerializer.Serialize(text)}}}\n");
        }
        return lines.ToString();
    }
}
