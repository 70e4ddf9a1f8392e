using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Safety;

/// <summary>Script in a title, in an actor, in an outlet, in a note and in the name of a file: shown as it is, and never run.</summary>
public sealed class MarkupTests(Desk server, Browser browser)
{
    private const string Harmless = "window.broken === undefined && !document.querySelector('main img:not(.leaflet-tile), main iframe, main svg[onload], main script:not([src]):not([type=\"application/json\"])')";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Nothing_of_a_record_becomes_markup_on_any_page(string language)
    {
        (string report, string uid) = await PlantAsync("planted-" + language);
        string incident = (await server.GetAsync("/api/v1/incidents?report=" + report)).GetProperty("items")[0].GetProperty("id").GetString()!;
        foreach (string path in (string[])[$"/?report={report}", $"/report?id={report}", $"/review?uid={uid}", $"/reports?q=x", "/reports", $"/incidents?report={report}", $"/incident?id={incident}", $"/review?report={report}", "/control?place=" + Uri.EscapeDataString(TestReports.Script), $"/?actor={Uri.EscapeDataString(TestReports.Script)}", $"/agreement"])
        {
            await using DeskPage desk = await browser.OpenAsync(path, language);
            await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.True(await desk.Page.EvaluateAsync<bool>(Harmless), path);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task An_actor_is_shown_as_it_is_told(string language)
    {
        (string report, string uid) = await PlantAsync("actor-" + language);
        await using DeskPage desk = await browser.OpenAsync($"/report?id={report}#r-{uid}", language);
        await Expect(desk.Page.Locator($"#r-{uid} [data-field=actor] .words")).ToHaveTextAsync(TestReports.Script);
        await desk.Page.GotoAsync($"/?report={report}#map=8/27.04/14.43");
        await desk.Page.Locator("#map .spot").First.ClickAsync();
        await Expect(desk.Page.Locator(".leaflet-popup-content li").First).ToBeVisibleAsync();
        Assert.True(await desk.Page.EvaluateAsync<bool>(Harmless));
        await desk.Page.GotoAsync($"/review?uid={uid}");
        await desk.Page.Locator("#review-title").ClickAsync();
        await desk.Page.Keyboard.PressAsync("e");
        await Expect(desk.Page.Locator("form.editor [data-list=actor] .words")).ToHaveTextAsync(TestReports.Script);
        Assert.True(await desk.Page.EvaluateAsync<bool>(Harmless));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_file_is_named_as_it_is(string language)
    {
        string[] names = [$"<img src=x onerror=window.broken=1>{language}.txt", $"\"><script>window.broken=1<_script>{language}.jsonl", $"..\\..\\{language}.txt"];
        await using DeskPage desk = await browser.OpenAsync("/import", language);
        await desk.Page.SetInputFilesAsync("#i-files", names.Select(n => new FilePayload { Name = n, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(n.EndsWith("jsonl", StringComparison.Ordinal) ? "no json" : "قتل مسلحون جنديا في سبها.") }));
        await Expect(desk.Page.Locator("#result li")).ToHaveCountAsync(3);
        Assert.True(await desk.Page.EvaluateAsync<bool>(Harmless));
        await Expect(desk.Page.Locator("#result")).ToContainTextAsync("<img src=x onerror=window.broken=1>" + language);
        await desk.Page.GotoAsync("/reports");
        Assert.True(await desk.Page.EvaluateAsync<bool>(Harmless));
    }

    /// <summary>A report whose title, outlet and actor are script, and a record with a note that is.</summary>
    private async Task<(string Report, string Uid)> PlantAsync(string id)
    {
        string text = $"هاجم {TestReports.Script} مركزا للشرطة في مدينة سبها يوم الاثنين.";
        var report = new JsonObject { ["id"] = id, ["text"] = text, ["title"] = TestReports.Script, ["outlet"] = TestReports.Script, ["published"] = "2021-06-09" };
        await server.SendAsync(HttpMethod.Post, "/api/v1/reports", report.ToJsonString());
        System.Text.Json.JsonElement found = (await server.GetAsync("/api/v1/events?report=" + id)).GetProperty("items")[0];
        string uid = found.GetProperty("uid").GetString()!;
        JsonObject record = JsonNode.Parse(found.GetRawText())!.AsObject();
        record["actors"] = new JsonArray(new JsonObject { ["text"] = TestReports.Script, ["start"] = 5, ["end"] = 5 + TestReports.Script.Length, ["name"] = TestReports.Script, ["person"] = "public" });
        int at = text.IndexOf("مدينة سبها", StringComparison.Ordinal);
        record["place"] = new JsonObject { ["text"] = "مدينة سبها", ["start"] = at, ["end"] = at + "مدينة سبها".Length, ["place_id"] = "ly-sabha", ["lat"] = 27.04, ["lon"] = 14.43, ["radius_km"] = 8, ["precision"] = "town" };
        (System.Net.HttpStatusCode status, System.Text.Json.JsonElement told) = await server.SendAsync(HttpMethod.Put, "/api/v1/events/" + uid, record.ToJsonString());
        Assert.True(status == System.Net.HttpStatusCode.OK, told.ToString());
        await server.SendAsync(HttpMethod.Post, $"/api/v1/events/{uid}/decisions", new JsonObject { ["action"] = "note", ["note"] = TestReports.Script }.ToJsonString(), ("Cookie", "isnad-coder=" + Uri.EscapeDataString("<img src=x onerror=window.broken=1>")));
        return (id, uid);
    }
}
