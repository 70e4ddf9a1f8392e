using System.Diagnostics;
using System.Net;
using System.Text;

namespace Isnad.Desk.Tests.Safety;

/// <summary>Attacks, tried and refused.</summary>
public sealed class SafetyTests(Desk desk)
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.168.1.5")]
    [InlineData("localhost.evil.example:80")]
    public async Task A_name_that_was_bound_to_this_machine_is_refused(string host)
    {
        foreach (string path in (string[])["/", "/api/v1/events", "/css/desk.css"])
        {
            (HttpStatusCode status, _) = await desk.SendAsync(HttpMethod.Get, path, null, ("Host", host));
            Assert.Equal(HttpStatusCode.MisdirectedRequest, status);
        }
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_write(string header, string value)
    {
        foreach ((string path, string json) in ((string, string)[])[("/api/v1/reports", "{\"text\":\"قتل جندي في سبها.\"}"), ("/api/v1/undo", "{}"), ("/api/v1/events/x/decisions", "{\"action\":\"reject\"}")])
        {
            (HttpStatusCode status, System.Text.Json.JsonElement problem) = await desk.SendAsync(HttpMethod.Post, path, json, (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Equal("ISN0805", problem.GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task Every_answer_says_what_a_page_may_do()
    {
        foreach (string path in (string[])["/", "/report?id=attack", "/api/v1/events", "/js/map.js", "/nothing"])
        {
            using HttpResponseMessage response = await desk.Http.GetAsync(path, TestContext.Current.CancellationToken);
            string policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json", false)]
    [InlineData("application/x-ndjson", false)]
    public async Task A_body_that_is_too_large_is_refused(string type, bool tellsItsLength)
    {
        foreach (string path in (string[])["/api/v1/reports", "/api/v1/read", "/api/v1/events/x/decisions", "/sign-in"])
        {
            using HttpContent body = tellsItsLength ? new ByteArrayContent(new byte[17 * 1024 * 1024]) : new StreamContent(new Endless(17 * 1024 * 1024));
            body.Headers.ContentType = new(type);
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
            request.Headers.ExpectContinue = true;
            if (!tellsItsLength) request.Headers.TransferEncodingChunked = true;
            try
            {
                using HttpResponseMessage response = await desk.Http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest, $"{path}: {response.StatusCode}");
                if (path == "/api/v1/reports" || (path == "/api/v1/read" && type == "application/json")) Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            }
            catch (HttpRequestException cut) when (!tellsItsLength)
            {
                // The desk hangs up on who goes on sending.
                Assert.NotNull(cut.InnerException);
            }
        }
        Assert.Equal(HttpStatusCode.OK, (await desk.SendAsync(HttpMethod.Get, "/health")).Status);
    }

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/css/..%2f..%2f..%2fetc/passwd")]
    [InlineData("/lib/%2e%2e/%2e%2e/Isnad.Desk.dll")]
    [InlineData("/js/....//....//appsettings.json")]
    [InlineData("/Isnad.Desk.dll")]
    [InlineData("/basemap/../Isnad.Desk.dll")]
    [InlineData("/basemap/..%2f..%2fetc%2fpasswd")]
    [InlineData("/lib/..%5c..%5cIsnad.Desk.dll")]
    [InlineData("/css/%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd")]
    public async Task No_path_leads_out_of_what_is_served(string path)
    {
        using var client = new System.Net.Sockets.TcpClient();
        var url = new Uri(desk.Url);
        await client.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        await using System.Net.Sockets.NetworkStream stream = client.GetStream();
        // As it is: an HttpClient would resolve the dots itself.
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        string answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches("^HTTP/1.1 (400|404)", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5999")]
    [InlineData("http://[::]:5999")]
    [InlineData("http://*:5999")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.1:5999")]
    [InlineData("http://desk.example:5999")]
    public async Task It_does_not_start_where_others_could_reach_it_and_nobody_has_an_account(string urls)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-refused-");
        using Process process = Desk.Start(folder.FullName, "--store", "none.db", "--urls", urls);
        string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Matches("ISN0802|ISN0301", said);
        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete();
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--accounts", "true")]
    [InlineData("--urls", "http://0.0.0.0:0", "--only-check", "true")]
    public async Task An_archive_without_accounts_is_not_shown_to_others(params string[] options)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-refused-");
        string file = Path.Combine(folder.FullName, "none.db");
        await Isnad.Archive.ArchiveStore.Open(file, Desk.Reader).DisposeAsync();
        using Process process = Desk.Start(folder.FullName, ["--store", file, .. options]);
        string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("ISN0802", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("isnad account add", said, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Asked_only_whether_it_would_start_it_makes_nothing()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-check-");
        using Process process = Desk.Start(folder.FullName, "--store", "none.db", "--only-check", "true");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete();
    }

    [Fact]
    public async Task Without_accounts_there_is_no_signing_in_and_nothing_to_manage()
    {
        foreach (string path in (string[])["/login", "/account", "/accounts", "/api/v1/accounts", "/api/v1/account/keys"])
        {
            (HttpStatusCode status, _) = await desk.SendAsync(HttpMethod.Get, path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, status));
        }
    }

    [Fact]
    public async Task Logs_hold_no_text_of_reports()
    {
        await desk.SendAsync(HttpMethod.Post, "/api/v1/read", "{\"text\":\"كلمةسرية جندي قتل مسلحون في سبها\"}");
        await desk.SendAsync(HttpMethod.Get, "/api/v1/events?q=كلمةسرية");
        Assert.DoesNotContain("كلمةسرية", desk.Said, StringComparison.Ordinal);
    }

    /// <summary>So many spaces whose number nobody knows before.</summary>
    private sealed class Endless(long left) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int n = (int)Math.Min(count, left);
            buffer.AsSpan(offset, n).Fill((byte)' ');
            left -= n;
            return n;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
