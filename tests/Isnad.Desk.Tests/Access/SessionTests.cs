using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Desk.Tests.Access;

/// <summary>Signing in and out, and attacks on it.</summary>
public sealed class SessionTests(GuardedDesk desk)
{
    [Fact]
    public async Task Nothing_but_the_form_is_shown_to_strangers()
    {
        using GuardedDesk.Visitor stranger = desk.Visit();
        foreach (string path in (string[])["/", "/report?id=attack", "/review", "/account", "/accounts", "/nothing", "/api"])
        {
            using HttpResponseMessage page = await stranger.Http.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Redirect, "/login?to=" + Uri.EscapeDataString(path)), (page.StatusCode, page.Headers.Location?.PathAndQueryOf()));
        }
        foreach (string path in (string[])["/api/v1/events", "/api/v1/export?format=csv", "/api/v1/accounts", "/openapi/v1.json", "/api/v1/nothing"])
        {
            (HttpStatusCode status, JsonElement problem) = await stranger.SendAsync(HttpMethod.Get, path);
            Assert.Equal((HttpStatusCode.Unauthorized, "ISN0809"), (status, problem.GetProperty("code").GetString()));
        }
        (HttpStatusCode posted, _) = await stranger.SendAsync(HttpMethod.Post, "/api/v1/reports", "{\"text\":\"قتل جندي في سبها.\"}");
        Assert.Equal(HttpStatusCode.Unauthorized, posted);
        foreach (string path in (string[])["/login", "/css/desk.css", "/health"]) Assert.Equal(HttpStatusCode.OK, (await stranger.SendAsync(HttpMethod.Get, path)).Status);
    }

    [Fact]
    public async Task Every_signing_in_begins_a_session_of_its_own_and_ends_the_one_before()
    {
        using GuardedDesk.Visitor attacker = await desk.SignInAsync("reader"), victim = desk.Visit();
        string planted = attacker.Cookie!;
        // Session fixation: the attacker's own cookie planted in the victim's browser.
        victim.Cookie = planted;
        Assert.Equal("/", await victim.SignInAsync("admin", GuardedDesk.Password));
        Assert.NotEqual(planted, victim.Cookie);
        Assert.Equal(HttpStatusCode.Unauthorized, (await attacker.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        Assert.Equal(HttpStatusCode.OK, (await victim.SendAsync(HttpMethod.Get, "/api/v1/accounts")).Status);
        string first = victim.Cookie!;
        await victim.SignInAsync("admin", GuardedDesk.Password);
        Assert.NotEqual(first, victim.Cookie);
        using GuardedDesk.Visitor thief = desk.Visit();
        thief.Cookie = first;
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
    }

    [Fact]
    public async Task A_cookie_made_up_opens_nothing()
    {
        foreach (string value in (string[])["1", "admin", "CfDJ8" + new string('A', 200), new string('x', 3000)])
        {
            using GuardedDesk.Visitor attacker = desk.Visit();
            attacker.Cookie = value;
            Assert.Equal(HttpStatusCode.Unauthorized, (await attacker.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        }
    }

    [Fact]
    public async Task Signing_out_ends_the_session_wherever_its_cookie_is()
    {
        using GuardedDesk.Visitor reader = await desk.SignInAsync("reader"), thief = desk.Visit();
        thief.Cookie = reader.Cookie;
        Assert.Equal(HttpStatusCode.OK, (await thief.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        using (HttpResponseMessage left = await reader.SendFormAsync("/sign-out")) Assert.Equal((HttpStatusCode.SeeOther, "/login"), (left.StatusCode, left.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Another_site_can_neither_sign_in_nor_out_nor_write(string header, string value)
    {
        using GuardedDesk.Visitor admin = await desk.SignInAsync("admin");
        foreach ((HttpMethod method, string path) in ((HttpMethod, string)[])[(HttpMethod.Post, "/sign-in"), (HttpMethod.Post, "/sign-out"), (HttpMethod.Post, "/api/v1/accounts"), (HttpMethod.Post, "/api/v1/account/keys"), (HttpMethod.Delete, "/api/v1/accounts/x"), (HttpMethod.Put, "/api/v1/account/password")])
        {
            (HttpStatusCode status, JsonElement problem) = await admin.SendAsync(method, path, "{}", (header, value));
            Assert.Equal((HttpStatusCode.Forbidden, "ISN0805"), (status, problem.GetProperty("code").GetString()));
        }
        Assert.Equal(HttpStatusCode.OK, (await admin.SendAsync(HttpMethod.Get, "/api/v1/accounts")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_signs_nobody_in_or_out()
    {
        using GuardedDesk.Visitor visitor = desk.Visit();
        using (var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "admin"), KeyValuePair.Create("password", GuardedDesk.Password)]))
        using (HttpResponseMessage answer = await visitor.Http.PostAsync("/sign-in", form, TestContext.Current.CancellationToken)) Assert.Equal("/login?problem=stale&to=%2F", answer.Headers.Location?.OriginalString);
        Assert.Null(visitor.Cookie);
        using GuardedDesk.Visitor reader = await desk.SignInAsync("reader");
        using (HttpResponseMessage answer = await reader.Http.PostAsync("/sign-out", null, TestContext.Current.CancellationToken)) Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/x\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/login")]
    public async Task Signing_in_leads_nowhere_else(string to)
    {
        using GuardedDesk.Visitor reader = desk.Visit();
        Assert.Equal("/", await reader.SignInAsync("reader", GuardedDesk.Password, to));
        Assert.Equal("/report?id=a%2Fb", await reader.SignInAsync("reader", GuardedDesk.Password, "/report?id=a%2Fb"));
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites_and_of_plain_http()
    {
        using var key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        string file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "pfx"), TestContext.Current.CancellationToken);
        await using var secure = new GuardedDesk();
        await secure.StartAsync("https://0.0.0.0:0", new() { ["Kestrel__Certificates__Default__Path"] = file, ["Kestrel__Certificates__Default__Password"] = "pfx" });
        foreach ((GuardedDesk at, bool isSecure) in ((GuardedDesk, bool)[])[(desk, false), (secure, true)])
        {
            using GuardedDesk.Visitor visitor = at.Visit();
            using HttpResponseMessage answer = await visitor.SendFormAsync("/sign-in", ("name", "reader"), ("password", GuardedDesk.Password));
            string cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(GuardedDesk.Visitor.Session + "=", StringComparison.Ordinal)).ToLowerInvariant();
            Assert.Contains("httponly", cookie, StringComparison.Ordinal);
            Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
            Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
            Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.Ordinal));
        }
        File.Delete(file);
    }

    [Fact]
    public async Task Trying_passwords_locks_the_account_and_then_the_address()
    {
        await using var attacked = new GuardedDesk();
        await attacked.StartAsync("http://0.0.0.0:0");
        using GuardedDesk.Visitor attacker = attacked.Visit();
        for (int i = 0; i < 5; i++) Assert.StartsWith("/login?problem=wrong", await attacker.SignInAsync("coder", $"not the password {i}"), StringComparison.Ordinal);
        // Now even the right one opens nothing.
        Assert.StartsWith("/login?problem=wrong", await attacker.SignInAsync("coder", GuardedDesk.Password), StringComparison.Ordinal);
        await using (IArchiveStore store = attacked.OpenArchive()) Assert.True((await store.AccountByNameAsync("CODER", TestContext.Current.CancellationToken))!.LockedUntil > DateTimeOffset.UtcNow.AddMinutes(10));
        // One password on many names: 20 tries from one address, and no more.
        string? told = "";
        int tries = 6;
        for (; tries < 40 && !told!.StartsWith("/login?problem=often", StringComparison.Ordinal); tries++) told = await attacker.SignInAsync($"somebody{tries}", "the same password");
        Assert.InRange(tries, 20, 23);
        Assert.StartsWith("/login?problem=often", await attacker.SignInAsync("admin", GuardedDesk.Password), StringComparison.Ordinal);
        Assert.Null(attacker.Cookie);
        // The log tells where tries came from, and nothing that was typed.
        Assert.Contains("a try to sign in from 127.0.0.1 failed", attacked.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("not the password", attacked.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody7", attacked.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_at_once_are_counted_one_by_one()
    {
        await using var attacked = new GuardedDesk();
        await attacked.StartAsync("http://0.0.0.0:0");
        GuardedDesk.Visitor[] attackers = [.. Enumerable.Range(0, 12).Select(_ => attacked.Visit())];
        await Task.WhenAll(attackers.Select(a => a.SignInAsync("coder", "not the password")));
        await using (IArchiveStore store = attacked.OpenArchive()) Assert.True((await store.AccountByNameAsync("CODER", TestContext.Current.CancellationToken))!.LockedUntil > DateTimeOffset.UtcNow);
        Assert.StartsWith("/login?problem=wrong", await attackers[0].SignInAsync("coder", GuardedDesk.Password), StringComparison.Ordinal);
        foreach (GuardedDesk.Visitor attacker in attackers) attacker.Dispose();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("192.0.2.7")]
    public async Task A_name_that_was_bound_to_this_desk_is_refused(string host)
    {
        using GuardedDesk.Visitor victim = await desk.SignInAsync("reader");
        foreach (string path in (string[])["/", "/login", "/api/v1/events"]) Assert.Equal(HttpStatusCode.MisdirectedRequest, (await victim.SendAsync(HttpMethod.Get, path, null, ("Host", host))).Status);
    }

    [Fact]
    public async Task Behind_a_proxy_the_names_that_are_given_are_answered_to()
    {
        await using var behind = new GuardedDesk();
        await behind.StartAsync("http://127.0.0.1:0", null, "--accounts", "true", "--hosts", "desk.example");
        using GuardedDesk.Visitor visitor = behind.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.SendAsync(HttpMethod.Get, "/login", null, ("Host", "desk.example"))).Status);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await visitor.SendAsync(HttpMethod.Get, "/login", null, ("Host", "other.example"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        // The proxy speaks https: forms of its pages are of the desk itself, and cookies are for https alone.
        using GuardedDesk.Visitor other = behind.Visit();
        using HttpResponseMessage page = await SendAsync(other, HttpMethod.Get, "/login", "https");
        Assert.Contains("secure", page.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("isnad-form", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        (HttpStatusCode status, _) = await visitor.SendAsync(HttpMethod.Post, "/sign-out", null, ("Host", "desk.example"), ("Origin", "https://desk.example"), ("X-Forwarded-Proto", "https"));
        Assert.Equal(HttpStatusCode.SeeOther, status);
    }

    private static async Task<HttpResponseMessage> SendAsync(GuardedDesk.Visitor visitor, HttpMethod method, string path, string scheme)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { { "X-Forwarded-Proto", scheme } } };
        return await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

/// <summary>Addresses in tests.</summary>
internal static class Locations
{
    /// <summary>Path and query, whether the address is whole or not.</summary>
    public static string PathAndQueryOf(this Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
}
