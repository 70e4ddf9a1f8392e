using System.Diagnostics;
using System.Net;
using System.Text;

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

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
