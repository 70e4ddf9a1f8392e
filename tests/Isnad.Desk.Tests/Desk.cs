using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Isnad.Archive;

[assembly: AssemblyFixture(typeof(Isnad.Desk.Tests.Desk))]
[assembly: AssemblyFixture(typeof(Isnad.Desk.Tests.Browser))]

namespace Isnad.Desk.Tests;

/// <summary>A desk as users have it: the built program, in Production, started from another folder, over an archive of the test reports.</summary>
public sealed class Desk : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-desk-").FullName;
    private readonly StringBuilder _said = new();
    private Process? _process;

    internal static ArchiveReader Reader { get; } = new(Isnad.Reader.Open());

    /// <summary>Its address, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The same, for the browser.</summary>
    internal static string Address { get; private set; } = "";

    /// <summary>Asks it as a program does that is no browser.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Path of the program.</summary>
    internal static string Program => Path.Combine(AppContext.BaseDirectory, "..", "..", "Isnad.Desk", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), "Isnad.Desk");

    /// <summary>What it wrote on standard error.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>The same archive, from beside.</summary>
    internal IArchiveStore OpenArchive() => ArchiveStore.Open(Path.Combine(_folder, "test.db"), Reader);

    public async ValueTask InitializeAsync()
    {
        await using (IArchiveStore store = OpenArchive()) await store.AddAsync([.. TestReports.All.Select(Reader.Read)]);
        _process = Start(_folder, "--ends-with-input", "--store", "test.db", "--urls", "http://127.0.0.1:0");
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_said) _said.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
        string? first = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Url = first?.Split(' ')[0] ?? throw new InvalidOperationException("the desk did not start: " + Said);
        Address = Url;
        Http.BaseAddress = new Uri(Url);
    }

    /// <summary>Starts the program.</summary>
    internal static Process Start(string folder, params string[] arguments) => StartWith([], folder, arguments);

    /// <summary>Starts the program in an environment.</summary>
    internal static Process StartWith(Dictionary<string, string> environment, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Gets JSON of the API.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using HttpResponseMessage response = await Http.GetAsync(path, TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode} {body}");
        return JsonElement.Parse(body);
    }

    /// <summary>Sends a request and gives status and JSON of the answer.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach ((string name, string value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, body.Length > 0 && body[0] is '{' or '[' ? JsonElement.Parse(body) : default);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
            _process.Dispose();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
