using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Isnad.Benchmarks;

/// <summary>
/// Many who use a desk at once: pages and API mixed, with filters drawn by chance, and some who review. Each asks, waits for the answer,
/// pauses, and asks again. The desk runs beside it, over an archive made by `archive-fill`.
/// </summary>
/// <param name="url">Where the desk is.</param>
/// <param name="clients">How many ask.</param>
/// <param name="reviewers">How many review.</param>
/// <param name="length">How long.</param>
/// <param name="pause">Between an answer and the next question.</param>
/// <param name="account">Name and password to sign in with, each client to a session of its own; null where the desk asks for none.</param>
internal sealed partial class DeskLoad(string url, int clients, int reviewers, TimeSpan length, TimeSpan pause, (string Name, string Password)? account) : IDisposable
{
    private static readonly string[] s_types = ["ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "CONSULT", "ACCUSE", "REQUEST", "AID"];

    // Each with a connection and cookies of its own, as browsers have.
    private readonly HttpClient[] _clients = [.. Enumerable.Range(0, clients + reviewers).Select(_ => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) })];
    private readonly Dictionary<string, List<double>> _times = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    /// <summary>Runs and prints a table.</summary>
    public async Task<int> RunAsync()
    {
        if (account is not null) foreach (HttpClient client in _clients) await SignInAsync(client);
        string before = await LoadAsync();
        using var end = new CancellationTokenSource(length);
        await Task.WhenAll([.. Enumerable.Range(0, clients).Select(i => AskAsync(_clients[i], new Random(i), end.Token)), .. Enumerable.Range(0, reviewers).Select(i => ReviewAsync(_clients[clients + i], i, end.Token))]);
        string behind = await LoadAsync();
        double[] all = [.. _times.Values.SelectMany(t => t).Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clients} clients and {reviewers} reviewers{(account is null ? "" : ", each in a session of its own,")} for {length.TotalSeconds:0} s, {pause.TotalMilliseconds:0} ms between an answer and the next question: {all.Length} answers, {all.Length / length.TotalSeconds:0} a second, {_errors.Count} errors; load before {before}, behind {behind}"));
        Console.WriteLine("\n| question | answers | 50 % ms | 95 % ms | worst ms |\n| --- | --- | --- | --- | --- |");
        foreach ((string name, List<double> times) in _times.OrderBy(t => t.Key, StringComparer.Ordinal)) Print(name, [.. times.Order()]);
        Print("all", all);
        foreach (string error in _errors.Distinct(StringComparer.Ordinal).Take(10)) Console.WriteLine(error);
        return _errors.Count == 0 ? 0 : 1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (HttpClient client in _clients) client.Dispose();
    }

    private async Task SignInAsync(HttpClient client)
    {
        string page = await client.GetStringAsync("/login");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", account!.Value.Name), KeyValuePair.Create("password", account.Value.Password), KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = form, Headers = { { "Origin", url } } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        if (answer.Headers.Location?.OriginalString != "/") throw new InvalidOperationException($"signing in led to {answer.Headers.Location} ({answer.StatusCode})");
    }

    private async Task AskAsync(HttpClient client, Random chance, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            (string name, string path) = Question(chance);
            await TimeAsync(name, () => client.GetAsync(path, CancellationToken.None));
            await PauseAsync(end);
        }
    }

    private async Task ReviewAsync(HttpClient client, int number, CancellationToken end)
    {
        string queue = "/review?type=" + s_types[number % s_types.Length];
        while (!end.IsCancellationRequested)
        {
            string page = "";
            await TimeAsync("review: the next record", async () =>
            {
                HttpResponseMessage answer = await client.GetAsync(queue, CancellationToken.None);
                page = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                return answer;
            });
            if (Uid().Match(page) is { Success: true } found) await TimeAsync("review: a decision", () => client.PostAsJsonAsync($"/api/v1/events/{found.Groups[1].Value}/decisions", new { action = "confirm" }, CancellationToken.None));
            await PauseAsync(end);
        }
    }

    private static (string Name, string Path) Question(Random chance)
    {
        string type = s_types[chance.Next(s_types.Length)];
        DateTime day = new DateTime(2012, 1, 1).AddDays(chance.Next(13 * 365));
        string month = string.Create(CultureInfo.InvariantCulture, $"from={day:yyyy-MM-dd}&to={day.AddDays(30):yyyy-MM-dd}");
        double lat = 12 + chance.NextDouble() * 24, lon = chance.NextDouble() * 45;
        string box = string.Create(CultureInfo.InvariantCulture, $"bbox={lon:F2},{lat:F2},{lon + 2:F2},{lat + 2:F2}");
        return chance.Next(10) switch
        {
            0 => ("page: overview", "/"),
            1 => ("page: overview, a type and a month", $"/?type={type}&{month}"),
            2 or 3 => ("page: a report", $"/report?id=v{chance.Next(50_000)}"),
            4 => ("page: reports", "/reports"),
            5 => ("API: events of a type and a month", $"/api/v1/events?type={type}&{month}&limit=50"),
            6 => ("API: events in a box", $"/api/v1/events?{box}&limit=50"),
            7 => ("API: map of a box", $"/api/v1/map?kind=event&{box}&cell=0.1"),
            8 => ("API: counts of a month by day", $"/api/v1/counts?kind=event&by=day&{month}"),
            _ => ("API: records of a report", $"/api/v1/reports/v{chance.Next(50_000)}/records"),
        };
    }

    private async Task TimeAsync(string name, Func<Task<HttpResponseMessage>> ask)
    {
        long start = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            using HttpResponseMessage answer = await ask();
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode) error = $"{name}: {answer.StatusCode}";
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            error = $"{name}: {failure.Message}";
        }
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (_times)
        {
            if (error is not null) _errors.Add(error);
            else if (_times.TryGetValue(name, out List<double>? times)) times.Add(time);
            else _times[name] = [time];
        }
    }

    private async Task PauseAsync(CancellationToken end)
    {
        if (pause > TimeSpan.Zero) await Task.Delay(pause, end).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private static void Print(string name, double[] times) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Length} | {At(times, 0.5):F0} | {At(times, 0.95):F0} | {At(times, 1):F0} |"));

    private static double At(double[] times, double share) => times.Length == 0 ? 0 : times[Math.Min(times.Length - 1, (int)(times.Length * share))];

    // What else the machine does: processes that wanted a processor in the last minute, on average.
    private static async Task<string> LoadAsync() => File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "unknown";

    [GeneratedRegex("id=\"review\" data-uid=\"([^\"]+)\"")]
    private static partial Regex Uid();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
