using System.Net;
using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Desk.Tests.Api;

/// <summary>/events, /situations, /statements.</summary>
public sealed class RecordsApiTests(Desk desk)
{
    [Fact]
    public async Task Pages_by_cursor_hold_every_record_once()
    {
        var uids = new List<string>();
        string? next = "/api/v1/events?limit=2&" + TestReports.OnlyThese;
        while (next is not null)
        {
            JsonElement page = await desk.GetAsync(next);
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 2);
            uids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("uid").GetString()!));
            next = page.TryGetProperty("next", out JsonElement at) ? at.GetString() : null;
        }
        JsonElement all = await desk.GetAsync("/api/v1/events?limit=1000&" + TestReports.OnlyThese);
        Assert.Equal(uids.Count, uids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.GetProperty("items").GetArrayLength(), uids.Count);
        Assert.True(uids.Count > 5);
    }

    [Theory]
    [InlineData("type=PROTEST", "protest")]
    [InlineData("q=تظاهروا", "protest")]
    [InlineData("place=iq-kirkuk", "protest")]
    [InlineData("bbox=44,35,45,36", "protest")]
    [InlineData("near=35.47,44.39,30", "protest")]
    [InlineData("report=protest", "protest")]
    [InlineData("datetime=2021-06-06/2021-06-06&place=iq-kirkuk", "protest")]
    [InlineData("actor=المعلمين", "protest")]
    public async Task Filters_leave_what_they_ask_for(string query, string report)
    {
        JsonElement items = (await desk.GetAsync($"/api/v1/events?{query}&{TestReports.OnlyThese}")).GetProperty("items");
        Assert.NotEqual(0, items.GetArrayLength());
        Assert.All(items.EnumerateArray(), i => Assert.Equal(report, i.GetProperty("report").GetString()));
    }

    [Theory]
    [InlineData("confidence=0.99999")]
    [InlineData("status=denied")]
    [InlineData("datetime=1990-01-01/1990-12-31")]
    [InlineData("bbox=-80,-60,-70,-50")]
    [InlineData("source=لا-أحد-بهذا-الاسم")]
    public async Task Filters_leave_nothing_else(string query) => Assert.Equal(0, (await desk.GetAsync($"/api/v1/events?{query}&{TestReports.OnlyThese}")).GetProperty("items").GetArrayLength());

    [Theory]
    [InlineData("q")]
    [InlineData("type")]
    [InlineData("mode")]
    [InlineData("status")]
    [InlineData("place")]
    [InlineData("actor")]
    [InlineData("source")]
    [InlineData("outlet")]
    [InlineData("report")]
    [InlineData("precision")]
    public async Task Sql_in_a_filter_is_only_a_word(string name)
    {
        foreach (string value in (string[])["x' OR '1'='1", "'; DROP TABLE record; --", "x\" OR \"\"=\"", "*", "NOT x", "%", "\\", "a) OR (1=1"])
        {
            JsonElement found = await desk.GetAsync($"/api/v1/events?{name}={Uri.EscapeDataString(value)}");
            Assert.Equal(name == "q" && !value.Any(char.IsLetterOrDigit), found.GetProperty("items").GetArrayLength() > 0);
        }
        Assert.NotEqual(0, (await desk.GetAsync("/api/v1/events")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("bbox=1,2,3")]
    [InlineData("bbox=a,b,c,d")]
    [InlineData("datetime=gestern")]
    [InlineData("datetime=2021-06-09/2021-06-01")]
    [InlineData("confidence=very")]
    [InlineData("review=perhaps")]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("order=sideways")]
    [InlineData("cursor=abc")]
    [InlineData("has_place=maybe")]
    [InlineData("updated_since=2021-01-01&type=PROTEST")]
    public async Task A_wrong_value_is_told_with_a_code(string query)
    {
        (HttpStatusCode status, JsonElement problem) = await desk.SendAsync(HttpMethod.Get, "/api/v1/events?" + query);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("ISN05", problem.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Equal("urn:isnad:" + problem.GetProperty("code").GetString(), problem.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_list_is_GeoJSON_for_those_who_ask()
    {
        (_, JsonElement page) = await desk.SendAsync(HttpMethod.Get, "/api/v1/events?place=iq-kirkuk&" + TestReports.OnlyThese, null, ("Accept", "application/geo+json"));
        Assert.Equal("FeatureCollection", page.GetProperty("type").GetString());
        JsonElement feature = page.GetProperty("features")[0];
        Assert.Equal("Feature", feature.GetProperty("type").GetString());
        Assert.Equal(44, Math.Floor(feature.GetProperty("geometry").GetProperty("coordinates")[0].GetDouble()));
        Assert.Equal("protest", feature.GetProperty("properties").GetProperty("report").GetString());
    }

    [Fact]
    public async Task Spans_count_code_points_of_the_report()
    {
        string text = (await desk.GetAsync("/api/v1/reports/meeting")).GetProperty("text").GetString()!;
        Assert.Equal(TestReports.Meeting, text);
        int[] points = [.. text.EnumerateRunes().Select(r => r.Value)];
        foreach (JsonElement item in (await desk.GetAsync("/api/v1/reports/meeting/records")).GetProperty("items").EnumerateArray())
        {
            JsonElement mark = item.TryGetProperty("trigger", out JsonElement trigger) ? trigger : item.GetProperty("cue");
            string words = string.Concat(points[mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()].Select(char.ConvertFromUtf32));
            Assert.Equal(mark.GetProperty("text").GetString(), words);
        }
    }

    [Fact]
    public async Task A_list_that_has_not_changed_is_not_sent_again()
    {
        using HttpResponseMessage first = await desk.Http.GetAsync("/api/v1/places", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/places");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await desk.Http.SendAsync(again, TestContext.Current.CancellationToken);
        // Another test may have written in between.
        Assert.True(second.StatusCode == HttpStatusCode.NotModified || !Equals(second.Headers.ETag, first.Headers.ETag));
    }

    [Fact]
    public async Task A_feed_tells_what_is_new_and_what_is_gone()
    {
        string before = DateTimeOffset.UtcNow.AddSeconds(-1).ToString("O");
        (_, JsonElement added) = await desk.SendAsync(HttpMethod.Post, "/api/v1/reports", """{"id":"fleeting","text":"قتل مسلحون جنديا في مدينة سبها يوم الخميس.","published":"2021-06-12"}""");
        Assert.Equal("added", added.GetProperty("items")[0].GetProperty("standing").GetString());
        string feed = "/api/v1/events?updated_since=" + Uri.EscapeDataString(before);
        string uid = (await desk.GetAsync(feed)).GetProperty("items").EnumerateArray().First(i => i.GetProperty("report").GetString() == "fleeting").GetProperty("uid").GetString()!;
        await using (IArchiveStore store = desk.OpenArchive()) Assert.True(await store.ForgetAsync("fleeting", TestContext.Current.CancellationToken));
        JsonElement gone = (await desk.GetAsync(feed)).GetProperty("items").EnumerateArray().Single(i => i.GetProperty("uid").GetString() == uid);
        Assert.True(gone.GetProperty("deleted").GetBoolean());
        Assert.Equal("forgotten", gone.GetProperty("reason").GetString());
        Assert.False(gone.TryGetProperty("trigger", out _));
    }

    [Fact]
    public async Task What_is_not_there_is_told()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SendAsync(HttpMethod.Get, "/api/v1/events/nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SendAsync(HttpMethod.Get, "/api/v1/reports/nothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.SendAsync(HttpMethod.Get, "/api/v1/nothing")).Status);
    }
}
