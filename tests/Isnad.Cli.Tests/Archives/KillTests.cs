using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Cli.Tests.Archives;

/// <summary>`isnad add` killed (SIGKILL) at any moment, again and again, as a process of its own.</summary>
public sealed class KillTests
{
    private const int Kills = 55;
    private const int ReportsEach = 40;

    [Fact]
    public async Task Fifty_five_kills_lose_nothing_and_double_nothing()
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        using var folder = new TestFolder();
        string store = Path.Combine(folder.Path, "isnad.db"), clean = Path.Combine(folder.Path, "clean.db");
        var chance = new Random(11);
        var files = new List<string>();
        int killed = 0;
        for (int round = 0; round < Kills; round++)
        {
            files.Add(folder.Add($"r{round:00}.jsonl", Lines(round)));
            // The file of the round before comes again: what its kill left undone is done, what was done is not done twice.
            using Process process = Start("add", store, round == 0 ? [files[0]] : [files[round - 1], files[round]]);
            // From before the program has begun until it is done: mostly in the midst.
            if (!process.WaitForExit(chance.Next(100, 1500)))
            {
                process.Kill();
                killed++;
            }
            await process.WaitForExitAsync(cancel);
        }
        Assert.True(killed > Kills / 2, string.Create(CultureInfo.InvariantCulture, $"only {killed} of {Kills} runs were still going when they were to be killed"));
        Assert.Equal(0, CommandRun.Of(["add", "--store", store, .. files]).Exit);
        Assert.Equal(0, CommandRun.Of(["add", "--store", clean, .. files]).Exit);
        Assert.Equal(await ContentAsync(clean, cancel), await ContentAsync(store, cancel));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store};Pooling=false");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Everything a store holds, whatever order it came in.</summary>
    private static async Task<List<string>> ContentAsync(string file, CancellationToken cancel)
    {
        await using IArchiveStore store = ArchiveStore.Open(file, new ArchiveReader(Isnad.Reader.Open()));
        var content = new List<string>();
        string? cursor = null;
        do
        {
            Page<StoredRecord> page = await store.RecordsAsync(new RecordQuery(new RecordFilter(), RecordOrder.Text, cursor, 1000), cancel);
            content.AddRange(page.Items.Select(r => $"{r.Report} {r.Uid} {r.Json}"));
            cursor = page.Next;
        }
        while (cursor is not null);
        content.Add((await store.CountReportsAsync(new ReportFilter(), cancel)).ToString(CultureInfo.InvariantCulture));
        content.Add((await store.CountReportsAsync(new ReportFilter { Words = "تقرير" }, cancel)).ToString(CultureInfo.InvariantCulture));
        content.Sort(StringComparer.Ordinal);
        return content;
    }

    private static Process Start(string command, string store, IReadOnlyList<string> files)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Isnad.Cli.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, command, "--store", store, .. files]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    }

    private static string Lines(int round)
    {
        var lines = new StringBuilder();
        for (int i = 0; i < ReportsEach; i++)
        {
            string text = string.Join('\n', Enumerable.Repeat(i % 2 == 0 ? Reports.Attack : Reports.Protest, 4)) + $"\nهذا هو التقرير رقم {i} من الجولة {round}.";
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{round}-{i}\",\"published\":\"2021-06-08\",\"text\":{JsonSerializer.Serialize(text)}}}\n");
        }
        return lines.ToString();
    }
}
