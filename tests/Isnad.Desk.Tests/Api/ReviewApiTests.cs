using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Isnad.Desk.Tests.Api;

/// <summary>Decisions over the API; every test works on a report of its own.</summary>
public sealed class ReviewApiTests(Desk desk)
{
    [Fact]
    public async Task A_record_that_was_changed_meanwhile_is_not_written_over()
    {
        JsonElement record = await OneAsync("r-match");
        string path = "/api/v1/events/" + record.GetProperty("uid").GetString(), etag = record.GetProperty("etag").GetString()!;
        (HttpStatusCode first, JsonElement confirmed) = await desk.SendAsync(HttpMethod.Post, path + "/decisions", """{"action":"confirm"}""", ("If-Match", etag));
        Assert.Equal((HttpStatusCode.OK, "confirmed"), (first, confirmed.GetProperty("review").GetString()));
        (HttpStatusCode second, JsonElement problem) = await desk.SendAsync(HttpMethod.Post, path + "/decisions", """{"action":"reject"}""", ("If-Match", etag));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "ISN0508"), (second, problem.GetProperty("code").GetString()));
        Assert.Equal("confirmed", (await desk.GetAsync(path)).GetProperty("review").GetString());
    }

    [Fact]
    public async Task What_was_got_can_be_sent_back_changed_and_stands_in_the_audit()
    {
        JsonElement record = await OneAsync("r-edit");
        string uid = record.GetProperty("uid").GetString()!;
        JsonObject edited = JsonNode.Parse(record.GetRawText())!.AsObject();
        edited["status"] = "planned";
        (HttpStatusCode status, JsonElement now) = await desk.SendAsync(HttpMethod.Put, "/api/v1/events/" + uid, edited.ToJsonString(), ("If-Match", record.GetProperty("etag").GetString()!), ("Cookie", "isnad-coder=%D9%85%D9%86%D9%89"));
        Assert.Equal((HttpStatusCode.OK, "edited", "planned"), (status, now.GetProperty("review").GetString(), now.GetProperty("status").GetString()));
        JsonElement line = (await desk.GetAsync("/api/v1/decisions?uid=" + uid)).GetProperty("items")[0];
        Assert.Equal(("منى", "edit", "machine", "edited"), (line.GetProperty("who").GetString(), line.GetProperty("action").GetString(), line.GetProperty("state_before").GetString(), line.GetProperty("state_after").GetString()));
        Assert.Equal("actual", JsonElement.Parse(line.GetProperty("json_before").GetString()!).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Words_that_do_not_stand_there_are_refused()
    {
        JsonElement record = await OneAsync("r-span");
        JsonObject edited = JsonNode.Parse(record.GetRawText())!.AsObject();
        edited["trigger"]!["text"] = "غير موجود";
        (HttpStatusCode status, JsonElement problem) = await desk.SendAsync(HttpMethod.Put, "/api/v1/events/" + record.GetProperty("uid").GetString(), edited.ToJsonString());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "ISN0509"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_missed_record_is_added_and_taken_back()
    {
        JsonElement record = await OneAsync("r-add");
        JsonObject made = JsonNode.Parse(record.GetRawText())!.AsObject();
        (HttpStatusCode status, JsonElement added) = await desk.SendAsync(HttpMethod.Post, "/api/v1/reports/r-add/events", made.ToJsonString(), ("Cookie", "isnad-coder=adder"));
        Assert.Equal((HttpStatusCode.Created, "added"), (status, added.GetProperty("review").GetString()));
        (status, JsonElement undone) = await desk.SendAsync(HttpMethod.Post, "/api/v1/undo", "{}", ("Cookie", "isnad-coder=adder"));
        Assert.Equal((HttpStatusCode.OK, added.GetProperty("uid").GetString()), (status, undone.GetProperty("uid").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SendAsync(HttpMethod.Get, "/api/v1/events/" + added.GetProperty("uid").GetString())).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await desk.SendAsync(HttpMethod.Post, "/api/v1/undo", "{}", ("Cookie", "isnad-coder=adder"))).Status);
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("undo")]
    [InlineData("")]
    [InlineData("promote")]
    public async Task Other_actions_are_none(string action)
    {
        JsonElement record = await OneAsync("r-action");
        (HttpStatusCode status, _) = await desk.SendAsync(HttpMethod.Post, $"/api/v1/events/{record.GetProperty("uid").GetString()}/decisions", $$"""{"action":"{{action}}"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    /// <summary>The first event of a report that nobody else's test touches.</summary>
    private async Task<JsonElement> OneAsync(string report)
    {
        await desk.SendAsync(HttpMethod.Post, "/api/v1/reports", $$"""{"id":"{{report}}","text":"هاجم مسلحون مركزا للشرطة في مدينة سبها يوم الاثنين.","published":"2021-06-09"}""");
        return (await desk.GetAsync($"/api/v1/events?report={report}&review=machine&limit=1")).GetProperty("items")[0];
    }
}
