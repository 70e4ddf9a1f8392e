using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Isnad.Accounts;
using Isnad.Archive;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Isnad.Desk.Tests.GuardedDesk))]

namespace Isnad.Desk.Tests;

/// <summary>A desk that others can reach: it listens on all addresses and has an account of every role, named like it.</summary>
public sealed partial class GuardedDesk : IAsyncLifetime
{
    public const string Password = "هذه جملة طويلة تكفي";

    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-guarded-").FullName;
    private readonly StringBuilder _said = new();
    private Process? _process;

    /// <summary>What it wrote on standard error.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    public static string[] Roles { get; } = ["reader", "coder", "reviewer", "admin"];

    /// <summary>Where it is asked, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The file of its archive.</summary>
    public string File => Path.Combine(_folder, "guarded.db");

    internal IArchiveStore OpenArchive() => ArchiveStore.Open(File, Desk.Reader);

    public async ValueTask InitializeAsync() => await StartAsync("http://0.0.0.0:0");

    /// <summary>Makes archive and accounts, and starts.</summary>
    internal async Task StartAsync(string urls, Dictionary<string, string>? environment = null, params string[] options)
    {
        await using (IArchiveStore store = OpenArchive())
        {
            await store.AddAsync([.. TestReports.All.Select(Desk.Reader.Read)]);
            foreach (string role in Roles) await AddAccountAsync(store, role, Enum.Parse<AccountRole>(role, ignoreCase: true));
        }
        await LaunchAsync(urls, environment, options);
    }

    /// <summary>Ends it and starts it again over the same archive, at another port.</summary>
    internal async Task RestartAsync(Func<Task> meanwhile)
    {
        await EndAsync();
        await meanwhile();
        await LaunchAsync("http://0.0.0.0:0", null);
    }

    private async Task LaunchAsync(string urls, Dictionary<string, string>? environment, params string[] options)
    {
        _process = Desk.StartWith(environment ?? [], _folder, ["--ends-with-input", "--store", "guarded.db", "--urls", urls, .. options]);
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_said) _said.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
        string? first = await _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Url = first?.Split(' ')[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal) ?? throw new InvalidOperationException("the desk did not start");
    }

    /// <summary>Adds an account as the command line does.</summary>
    internal static async Task AddAccountAsync(IArchiveStore store, string name, AccountRole role)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IAccountStore>(store);
        services.AddAccounts();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<AccountRegister>().AddAsync(name, role, Password);
    }

    /// <summary>Somebody who is not signed in yet.</summary>
    public Visitor Visit() => new(Url);

    /// <summary>Somebody who is signed in.</summary>
    public async Task<Visitor> SignInAsync(string name)
    {
        Visitor visitor = Visit();
        Assert.Equal("/", await visitor.SignInAsync(name, Password));
        return visitor;
    }

    private async Task EndAsync()
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    /// <summary>A browser without a window or scripts: it keeps cookies and sends forms.</summary>
    public sealed class Visitor : IDisposable
    {
        public const string Session = "isnad-session";

        private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=127.0.0.1" } };

        internal Visitor(string url)
        {
            Http = new HttpClient(_handler) { BaseAddress = new Uri(url) };
            Origin = url;
        }

        public HttpClient Http { get; }

        public string Origin { get; }

        /// <summary>The cookie of the session, or null.</summary>
        public string? Cookie
        {
            get => _handler.CookieContainer.GetCookies(Http.BaseAddress!)[Session]?.Value;
            set => _handler.CookieContainer.Add(Http.BaseAddress!, new Cookie(Session, value));
        }

        /// <summary>Fills the form and sends it.</summary>
        /// <returns>Where it leads.</returns>
        public async Task<string?> SignInAsync(string name, string password, string to = "/")
        {
            using HttpResponseMessage answer = await SendFormAsync("/sign-in", ("name", name), ("password", password), ("to", to));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            return answer.Headers.Location?.OriginalString;
        }

        /// <summary>Sends a form with the token of the login page.</summary>
        public async Task<HttpResponseMessage> SendFormAsync(string path, params (string Name, string Value)[] fields)
        {
            string page = await Http.GetStringAsync("/login", TestContext.Current.CancellationToken);
            string token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
            using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form, Headers = { { "Origin", Origin } } };
            return await Http.SendAsync(request, TestContext.Current.CancellationToken);
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

        public void Dispose()
        {
            Http.Dispose();
            _handler.Dispose();
        }
    }
}
