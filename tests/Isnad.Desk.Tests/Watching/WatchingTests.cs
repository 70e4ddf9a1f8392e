using System.Diagnostics;
using System.Net;
using System.Text;
using Isnad.Archive;
using Isnad.Documents;

namespace Isnad.Desk.Tests.Watching;

/// <summary>Health, and metrics that go only where they are asked to.</summary>
public sealed class WatchingTests(Desk desk)
{
    [Fact]
    public async Task Health_is_told() => Assert.Equal("Healthy", await desk.Http.GetStringAsync("/health", TestContext.Current.CancellationToken));

    [Fact]
    public async Task Metrics_reach_the_collector_that_is_named()
    {
        using var collector = new HttpListener();
        int port = FreePort();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-metrics-");
        using Process process = Desk.StartWith(new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf", ["OTEL_METRIC_EXPORT_INTERVAL"] = "500" }, folder.FullName, "--ends-with-input", "--store", "m.db", "--urls", "http://127.0.0.1:0");
        string url = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[0];
        using var http = new HttpClient();
        using (HttpResponseMessage added = await http.PostAsync(new Uri(url + "/api/v1/reports"), new StringContent("{\"text\":\"قتل مسلحون جنديا في سبها.\"}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken)) added.EnsureSuccessStatusCode();
        string received = "";
        while (!received.Contains("isnad.desk.reports", StringComparison.Ordinal))
        {
            HttpListenerContext sent = await collector.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            using var body = new StreamReader(sent.Request.InputStream, Encoding.Latin1);
            received += await body.ReadToEndAsync(TestContext.Current.CancellationToken);
            sent.Response.Close();
        }
        Assert.Contains("http.server.request.duration", received, StringComparison.Ordinal);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_archive_that_was_never_linked_is_linked_behind_with_what_is_decided_meanwhile()
    {
        const int Reports = 400;
        DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-behind-");
        string file = Path.Combine(folder.FullName, "b.db");
        string[] towns = ["سبها", "سرت", "كركوك", "بنغازي", "درنة"];
        await using IArchiveStore store = ArchiveStore.Open(file, Desk.Reader);
        await store.AddAsync([.. Enumerable.Range(0, Reports).Select(i => Desk.Reader.Read(new NewReport { Report = new Report { Id = "b" + i, Text = $"قتل {3 + i % 7} أشخاص في انفجار عبوة ناسفة في مدينة {towns[i % 5]} صباح الأحد.\n", Published = new DateTime(2015, 1, 1).AddDays(i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Outlet = "وكالة" }, Source = "b" }))], TestContext.Current.CancellationToken);
        Assert.Equal(Reports, await store.CountUnlinkedAsync(TestContext.Current.CancellationToken));
        using Process process = Desk.Start(folder.FullName, "--ends-with-input", "--store", file, "--urls", "http://127.0.0.1:0");
        string url = (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[0];
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        string uid = (await store.RecordsAsync(new RecordQuery(new RecordFilter { Report = "b399", Kinds = [RecordKind.Event] }, RecordOrder.Newest, null, 1), TestContext.Current.CancellationToken)).Items[0].Uid;
        using (HttpResponseMessage decided = await http.PostAsync(new Uri($"/api/v1/events/{uid}/decisions", UriKind.Relative), new StringContent("{\"action\":\"reject\"}", Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken)) decided.EnsureSuccessStatusCode();
        long waits = await store.CountUnlinkedAsync(TestContext.Current.CancellationToken);
        for (int i = 0; i < 360 && waits > 0; i++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            waits = await store.CountUnlinkedAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(0, waits);
        Assert.DoesNotContain(uid, (await store.IncidentsOfAsync("b399", TestContext.Current.CancellationToken)).Keys);
        Assert.NotEmpty(await store.IncidentsOfAsync("b398", TestContext.Current.CancellationToken));
        // Now nothing waits, and the next decision is linked when its answer comes.
        using (HttpResponseMessage undone = await http.PostAsync(new Uri("/api/v1/undo", UriKind.Relative), null, TestContext.Current.CancellationToken)) undone.EnsureSuccessStatusCode();
        Assert.Contains(uid, (await store.IncidentsOfAsync("b399", TestContext.Current.CancellationToken)).Keys);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
