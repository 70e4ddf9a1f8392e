using System.Net;
using System.Text.Json;

namespace Isnad.Desk.Tests.Safety;

/// <summary>SQL, search syntax and worse in every parameter of every path that the desk describes.</summary>
public sealed class InjectionTests(Desk desk)
{
    private static readonly string[] s_attacks =
    [
        "x' OR '1'='1", "'; DROP TABLE record; --", "\" OR \"\"=\"", "1; DELETE FROM report", "1) UNION SELECT password FROM account --", "x' AND (SELECT count(*) FROM sqlite_master) > 0 --",
        "%", "_", "\\", "NEAR(a b)", "a* OR b", "{terms}: x", "\u0000", "\ud83d\ude42\u202e", "9999999999999999999999", "-1", "NaN", "0x41", "../../etc/passwd", "${jndi:ldap://x}", new string('(', 3000),
    ];

    /// <summary>Every GET with its parameters, as the committed description has them.</summary>
    public static TheoryData<string, string> Parameters()
    {
        var data = new TheoryData<string, string>();
        using JsonDocument api = JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "docs", "api", "openapi.json")));
        foreach (JsonProperty path in api.RootElement.GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("get", out JsonElement get)) continue;
            data.Add(path.Name, "");
            if (!get.TryGetProperty("parameters", out JsonElement parameters)) continue;
            foreach (JsonElement parameter in parameters.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query")) data.Add(path.Name, parameter.GetProperty("name").GetString()!);
        }
        foreach (string page in (string[])["/", "/report", "/reports", "/review", "/incidents", "/incident", "/control", "/analyses"])
        {
            foreach (string name in (string[])["id", "q", "type", "place", "actor", "source", "bbox", "from", "cursor", "uid", "lang", "version", "start"]) data.Add(page, name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task What_is_put_into_a_parameter_stays_a_value(string path, string name)
    {
        long before = await CountAsync();
        foreach (string attack in s_attacks)
        {
            string value = Uri.EscapeDataString(attack);
            // Without a parameter to try, the path's own place takes it; two are always asked for.
            string address = path.Replace("{id}", name.Length == 0 ? value : "attack", StringComparison.Ordinal).Replace("{uid}", name.Length == 0 ? value : "none", StringComparison.Ordinal);
            string needed = (path.EndsWith("/export", StringComparison.Ordinal) && name != "format" ? "&format=csv" : "") + (path.EndsWith("/counts", StringComparison.Ordinal) && name != "by" ? "&by=type" : "");
            using HttpResponseMessage answer = await desk.Http.GetAsync($"{address}?{(name.Length == 0 ? "" : $"{name}={value}")}{needed}", TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is 200 or 400 or 404 or 414 or 431, $"{attack}: {answer.StatusCode}");
            string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            // No word of the database, of the program or of a file of the machine.
            foreach (string word in (string[])["SqliteException", "SQLite Error", "syntax error", "no such column", "unrecognized token", "   at Isnad.", "root:x:"]) Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase);
        }
        // Other tests add reports meanwhile, and forget no more than one.
        Assert.True(await CountAsync() >= before - 10, "records are gone");
    }

    [Theory]
    [InlineData("type")]
    [InlineData("mode")]
    [InlineData("status")]
    [InlineData("outlet")]
    [InlineData("precision")]
    [InlineData("place")]
    [InlineData("actor")]
    [InlineData("source")]
    [InlineData("report")]
    public async Task A_condition_that_always_holds_finds_nothing(string name)
    {
        foreach (string path in (string[])["/api/v1/events", "/api/v1/situations", "/api/v1/statements", "/api/v1/incidents"])
        {
            JsonElement found = await desk.GetAsync($"{path}?{name}={Uri.EscapeDataString("x' OR '1'='1")}");
            Assert.Equal(0, found.GetProperty("items").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("/api/v1/events/", "PUT")]
    [InlineData("/api/v1/reports/", "POST")]
    public async Task Ids_that_are_paths_or_SQL_lead_nowhere(string path, string method)
    {
        foreach (string attack in s_attacks.Where(a => a.Length < 100))
        {
            string address = path + Uri.EscapeDataString(attack) + (method == "POST" ? "/events" : "");
            (HttpStatusCode status, _) = await desk.SendAsync(new HttpMethod(method), address, "{\"id\":\"e1\"}");
            Assert.True((int)status is 400 or 404 or 405 or 422, $"{attack}: {status}");
        }
    }

    private async Task<long> CountAsync() => (await desk.GetAsync("/api/v1/counts?kind=event&by=type")).GetProperty("matched").GetInt64();
}
