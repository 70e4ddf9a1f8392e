using System.Text.Json;

namespace Isnad.Desk.Tests.Api;

/// <summary>/counts, /map, /places, /actors, /gazetteer, /read and the description of them all.</summary>
public sealed class CountsApiTests(Desk desk)
{
    [Fact]
    public async Task The_map_counts_every_record_once()
    {
        JsonElement map = await desk.GetAsync("/api/v1/map?kind=event&cell=0.1&report=attack");
        long placed = map.GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("count").GetInt64()) + map.GetProperty("areas").EnumerateArray().Sum(a => a.GetProperty("count").GetInt64());
        long all = (await desk.GetAsync("/api/v1/counts?kind=event&by=type&report=attack")).GetProperty("matched").GetInt64();
        Assert.Equal(all, placed + map.GetProperty("without_point").GetInt64());
    }

    [Theory]
    [InlineData("type")]
    [InlineData("status")]
    [InlineData("review")]
    [InlineData("outlet")]
    [InlineData("day")]
    [InlineData("month")]
    [InlineData("year")]
    public async Task Counts_sum_up_to_all(string by)
    {
        JsonElement counts = await desk.GetAsync($"/api/v1/counts?kind=event&report=attack&by={by}");
        long matched = counts.GetProperty("matched").GetInt64();
        Assert.Equal(matched, counts.GetProperty("items").EnumerateArray().Sum(c => c.GetProperty("count").GetInt64()));
        Assert.Equal(matched, (await desk.GetAsync("/api/v1/events?report=attack&limit=1000")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Places_and_actors_are_counted()
    {
        Assert.Contains((await desk.GetAsync("/api/v1/places")).GetProperty("items").EnumerateArray(), p => p.GetProperty("place_id").GetString() == "iq-kirkuk");
        Assert.NotEqual(0, (await desk.GetAsync("/api/v1/actors?role=actor")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Towns_of_a_section_come_by_size()
    {
        JsonElement towns = (await desk.GetAsync("/api/v1/gazetteer?bbox=43,33,45,34&limit=3")).GetProperty("items");
        Assert.Equal("Baghdad", towns[0].GetProperty("name_en").GetString());
        Assert.Equal(3, towns.GetArrayLength());
    }

    [Fact]
    public async Task A_text_is_read_and_not_kept()
    {
        (_, JsonElement read) = await desk.SendAsync(HttpMethod.Post, "/api/v1/read", """{"text":"قال مصدر أمني إن مسلحين خطفوا مهندسا في مدينة كركوك أمس.","published":"2021-06-08","id":"only-read"}""");
        JsonElement e = read.GetProperty("events")[0];
        Assert.Equal(("ASSAULT", "abduct", "2021-06-07"), (e.GetProperty("type").GetString(), e.GetProperty("mode").GetString(), e.GetProperty("date").GetProperty("edtf").GetString()));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.SendAsync(HttpMethod.Get, "/api/v1/reports/only-read")).Status);
    }

    [Theory]
    [InlineData("{}", "ISN0101")]
    [InlineData("[]", "ISN0107")]
    [InlineData("{\"text\":\"This is not Arabic at all.\"}", "ISN0104")]
    [InlineData("{\"text\":\"قتل جندي.\",\"published\":\"yesterday\"}", "ISN0110")]
    public async Task What_cannot_be_read_is_told(string json, string code)
    {
        (System.Net.HttpStatusCode status, JsonElement problem) = await desk.SendAsync(HttpMethod.Post, "/api/v1/read", json);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(code, problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_as_committed()
    {
        string found = await desk.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        Assert.StartsWith("3.1", JsonElement.Parse(found).GetProperty("openapi").GetString(), StringComparison.Ordinal);
        string file = Path.Combine(Checkout.Root, "docs", "api", "openapi.json");
        string text = found.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Checkout.IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }
        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) == text, "docs/api/openapi.json is not what the desk says of itself; ISNAD_UPDATE=1 writes it anew");
    }
}
