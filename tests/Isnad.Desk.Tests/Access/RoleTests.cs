using System.Net;
using System.Text;
using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Desk.Tests.Access;

/// <summary>What each role may do, and what keys open.</summary>
public sealed class RoleTests(GuardedDesk desk)
{
    // Least role, then what is asked. What is let through may still be told that there is nothing of the kind.
    public static TheoryData<string, string, string, string?> Requests() => new()
    {
        { "reader", "GET", "/", null },
        { "reader", "GET", "/report?id=attack", null },
        { "reader", "GET", "/api/v1/events", null },
        { "reader", "GET", "/api/v1/decisions", null },
        { "reader", "GET", "/account", null },
        { "reader", "POST", "/api/v1/read", "{\"text\":\"قتل مسلحون جنديا في سبها.\"}" },
        { "coder", "GET", "/review", null },
        { "coder", "GET", "/import", null },
        { "coder", "POST", "/api/v1/reports", "{\"text\":\"قتل مسلحون جنديا في سبها.\"}" },
        { "coder", "POST", "/api/v1/events/none/decisions", "{\"action\":\"confirm\"}" },
        { "coder", "PUT", "/api/v1/events/none", "{}" },
        { "coder", "POST", "/api/v1/undo", "{}" },
        { "reviewer", "POST", "/api/v1/incidents/none/merge", "{\"other\":\"x\"}" },
        { "reviewer", "POST", "/api/v1/incidents/none/split", "{\"records\":[\"x\"]}" },
        { "reviewer", "POST", "/api/v1/incidents/undo", "{}" },
        { "admin", "GET", "/accounts", null },
        { "admin", "GET", "/api/v1/accounts", null },
        { "admin", "POST", "/api/v1/accounts", "{\"name\":\"\",\"role\":\"admin\",\"password\":\"\"}" },
        { "admin", "DELETE", "/api/v1/accounts/none", null },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_role_may_do_this_and_none_below_it(string least, string method, string path, string? json)
    {
        foreach (string role in GuardedDesk.Roles)
        {
            using GuardedDesk.Visitor visitor = await desk.SignInAsync(role);
            (HttpStatusCode status, JsonElement body) = await visitor.SendAsync(new HttpMethod(method), path, json);
            bool may = Array.IndexOf(GuardedDesk.Roles, role) >= Array.IndexOf(GuardedDesk.Roles, least);
            if (may) Assert.False(status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.Redirect or >= HttpStatusCode.InternalServerError, $"{role}: {status}");
            else Assert.Equal((role, HttpStatusCode.Forbidden, path.StartsWith("/api/v1", StringComparison.Ordinal) ? "ISN0810" : null), (role, status, body.ValueKind == JsonValueKind.Object ? body.GetProperty("code").GetString() : null));
        }
    }

    [Fact]
    public async Task The_audit_names_the_account_whatever_a_cookie_says()
    {
        string uid = await RecordAsync("who");
        using GuardedDesk.Visitor coder = await desk.SignInAsync("coder");
        await coder.SendAsync(HttpMethod.Post, $"/api/v1/events/{uid}/decisions", "{\"action\":\"confirm\"}", ("Cookie", "isnad-coder=somebody%20else"));
        JsonElement line = (await coder.SendAsync(HttpMethod.Get, "/api/v1/decisions?uid=" + uid)).Body.GetProperty("items")[0];
        Assert.Equal("coder", line.GetProperty("who").GetString());
    }

    [Fact]
    public async Task A_coder_does_not_change_what_a_reviewer_decided()
    {
        string uid = await RecordAsync("last-word"), path = $"/api/v1/events/{uid}/decisions";
        using GuardedDesk.Visitor coder = await desk.SignInAsync("coder"), reviewer = await desk.SignInAsync("reviewer");
        Assert.Equal(HttpStatusCode.OK, (await coder.SendAsync(HttpMethod.Post, path, "{\"action\":\"reject\"}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.SendAsync(HttpMethod.Post, path, "{\"action\":\"confirm\"}")).Status);
        (HttpStatusCode status, JsonElement problem) = await coder.SendAsync(HttpMethod.Post, path, "{\"action\":\"reject\"}");
        Assert.Equal((HttpStatusCode.Forbidden, "ISN0810"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await coder.SendAsync(HttpMethod.Post, path, "{\"action\":\"note\",\"note\":\"لا أوافق\"}")).Status);
        await reviewer.SendAsync(HttpMethod.Post, "/api/v1/undo", "{}");
        Assert.Equal(HttpStatusCode.OK, (await coder.SendAsync(HttpMethod.Post, path, "{\"action\":\"confirm\"}")).Status);
    }

    [Fact]
    public async Task Role_and_removal_count_at_once()
    {
        await using (IArchiveStore store = desk.OpenArchive()) await GuardedDesk.AddAccountAsync(store, "عابر", AccountRole.Coder);
        using GuardedDesk.Visitor passing = await desk.SignInAsync("عابر"), admin = await desk.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await passing.SendAsync(HttpMethod.Get, "/review")).Status);
        string id = (await admin.SendAsync(HttpMethod.Get, "/api/v1/accounts")).Body.GetProperty("items").EnumerateArray().Single(a => a.GetProperty("name").GetString() == "عابر").GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync(HttpMethod.Put, $"/api/v1/accounts/{id}/role", "{\"role\":\"reader\"}")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await passing.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        await passing.SignInAsync("عابر", GuardedDesk.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await passing.SendAsync(HttpMethod.Get, "/review")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync(HttpMethod.Delete, "/api/v1/accounts/" + id)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await passing.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        (HttpStatusCode status, JsonElement taken) = await admin.SendAsync(HttpMethod.Post, "/api/v1/accounts", $$"""{"name":"عابر","role":"reader","password":"{{GuardedDesk.Password}}"}""");
        Assert.Equal((HttpStatusCode.Conflict, "ISN0812"), (status, taken.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task An_admin_stays()
    {
        using GuardedDesk.Visitor admin = await desk.SignInAsync("admin");
        string id = (await admin.SendAsync(HttpMethod.Get, "/api/v1/accounts")).Body.GetProperty("items").EnumerateArray().Single(a => a.GetProperty("name").GetString() == "admin").GetProperty("id").GetString()!;
        Assert.Equal("ISN0818", (await admin.SendAsync(HttpMethod.Delete, "/api/v1/accounts/" + id)).Body.GetProperty("code").GetString());
        Assert.Equal("ISN0818", (await admin.SendAsync(HttpMethod.Put, $"/api/v1/accounts/{id}/role", "{\"role\":\"reader\"}")).Body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_key_is_shown_once_opens_the_API_alone_and_ends_when_revoked()
    {
        using GuardedDesk.Visitor coder = await desk.SignInAsync("coder"), program = desk.Visit();
        (HttpStatusCode made, JsonElement key) = await coder.SendAsync(HttpMethod.Post, "/api/v1/account/keys", "{\"name\":\"للتصدير\"}");
        Assert.Equal(HttpStatusCode.Created, made);
        (string, string) bearer = ("Authorization", "Bearer " + key.GetProperty("key").GetString());
        Assert.Equal(HttpStatusCode.OK, (await program.SendAsync(HttpMethod.Get, "/api/v1/events", null, bearer)).Status);
        Assert.Equal(HttpStatusCode.OK, (await program.SendAsync(HttpMethod.Post, "/api/v1/undo", "{}", bearer)).Status is HttpStatusCode.OK or HttpStatusCode.NoContent ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.SendAsync(HttpMethod.Post, "/api/v1/incidents/undo", "{}", bearer)).Status);
        // Neither pages, nor other keys, nor passwords.
        Assert.Equal(HttpStatusCode.Redirect, (await program.SendAsync(HttpMethod.Get, "/", null, bearer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.SendAsync(HttpMethod.Post, "/api/v1/account/keys", "{\"name\":\"x\"}", bearer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.SendAsync(HttpMethod.Get, "/api/v1/accounts", null, bearer)).Status);

        JsonElement listed = (await coder.SendAsync(HttpMethod.Get, "/api/v1/account/keys")).Body.GetProperty("items").EnumerateArray().Single(k => k.GetProperty("id").GetString() == key.GetProperty("id").GetString());
        Assert.False(listed.TryGetProperty("key", out _));
        Assert.True(listed.TryGetProperty("used_at", out _));
        string secret = key.GetProperty("key").GetString()!.Split('_')[2];
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(desk.File)!))
        {
            string bytes = Encoding.Latin1.GetString(await ReadSharedAsync(file));
            Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
            Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(GuardedDesk.Password)), bytes, StringComparison.Ordinal);
        }

        using GuardedDesk.Visitor reader = await desk.SignInAsync("reader");
        Assert.Equal(HttpStatusCode.NotFound, (await reader.SendAsync(HttpMethod.Delete, "/api/v1/account/keys/" + key.GetProperty("id").GetString())).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await coder.SendAsync(HttpMethod.Delete, "/api/v1/account/keys/" + key.GetProperty("id").GetString())).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.SendAsync(HttpMethod.Get, "/api/v1/events", null, bearer)).Status);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer x")]
    [InlineData("Bearer isnad_000000000000_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer isnad_' OR 1=1 --_x")]
    [InlineData("Basic YWRtaW46YWRtaW4=")]
    public async Task What_is_no_key_opens_nothing(string authorization)
    {
        using GuardedDesk.Visitor program = desk.Visit();
        (HttpStatusCode status, JsonElement problem) = await program.SendAsync(HttpMethod.Get, "/api/v1/events", null, ("Authorization", authorization));
        Assert.Equal((HttpStatusCode.Unauthorized, "ISN0809"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_own_password_is_changed_by_who_knows_it()
    {
        await using (IArchiveStore store = desk.OpenArchive()) await GuardedDesk.AddAccountAsync(store, "changer", AccountRole.Reader);
        using GuardedDesk.Visitor here = await desk.SignInAsync("changer"), elsewhere = await desk.SignInAsync("changer");
        Assert.Equal(HttpStatusCode.Forbidden, (await here.SendAsync(HttpMethod.Put, "/api/v1/account/password", """{"present":"not it","password":"another long sentence"}""")).Status);
        (HttpStatusCode weak, JsonElement problem) = await here.SendAsync(HttpMethod.Put, "/api/v1/account/password", $$"""{"present":"{{GuardedDesk.Password}}","password":"short"}""");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ISN0814"), (weak, problem.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.NoContent, (await here.SendAsync(HttpMethod.Put, "/api/v1/account/password", $$"""{"present":"{{GuardedDesk.Password}}","password":"another long sentence"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        Assert.StartsWith("/login?problem=wrong", await elsewhere.SignInAsync("changer", GuardedDesk.Password), StringComparison.Ordinal);
        Assert.Equal("/", await elsewhere.SignInAsync("CHANGER", "another long sentence"));
    }

    private async Task<string> RecordAsync(string report)
    {
        await using IArchiveStore store = desk.OpenArchive();
        await store.AddAsync([Desk.Reader.Read(new NewReport { Report = new Documents.Report { Id = report, Text = "هاجم مسلحون مركزا للشرطة في مدينة سبها يوم الاثنين.", Published = "2021-06-09" }, Source = report })]);
        return (await store.RecordsOfAsync(report, TestContext.Current.CancellationToken)).First(r => r.Kind == RecordKind.Event).Uid;
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
