using Isnad.Archive;
using Isnad.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>Incidents at the desk: listed, shown with contradictions and roots, split and merged.</summary>
public sealed class IncidentTests(Browser browser, Desk desk)
{
    // Each test has a town and reports of its own.
    private async Task<string> AddAsync(string town, string prefix)
    {
        await using IArchiveStore store = desk.OpenArchive();
        await store.AddAsync([
            Desk.Reader.Read(New(prefix + "1", $"قتل سبعة أشخاص وأصيب 12 شخصا في انفجار سيارة مفخخة قرب سوق شعبية في مدينة {town} فجر الثلاثاء، بحسب وزارة الداخلية.\n", "وكالة أولى")),
            Desk.Reader.Read(New(prefix + "2", $"انفجرت سيارة مفخخة فجر الثلاثاء أمام سوق شعبية وسط {town}، ما أدى إلى مقتل تسعة أشخاص وإصابة 12 شخصا، وفق ما أعلنت وزارة الصحة.\n", "إذاعة ثانية"))]);
        await store.LinkAsync(cancel: TestContext.Current.CancellationToken);
        return (await store.IncidentsOfAsync(prefix + "1", TestContext.Current.CancellationToken)).Values.First();
    }

    private static NewReport New(string id, string text, string outlet) => new() { Report = new Report { Id = id, Text = text, Published = "2021-06-08", Outlet = outlet }, Source = id };

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task An_incident_is_listed_with_its_map_and_shown_with_its_contradictions(string language)
    {
        string id = await AddAsync("سرت", "listed-" + language);
        await using DeskPage page = await browser.OpenAsync("/incidents?place=ly-sirte&least_reports=2", language);
        await Expect(page.Page.Locator($"#incidents .record[data-id='{id}']")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator("#incident-map .spot").First).ToBeVisibleAsync();
        await Expect(page.Page.Locator("#incident-days .daybar").First).ToBeVisibleAsync();
        await page.Page.GotoAsync("/incident?id=" + id);
        await Expect(page.Page.Locator(".contradiction .card")).ToHaveCountAsync(2);
        // Each side with its root and the report that leads back to it.
        foreach ((string toll, string root, string report) in ((string, string, string)[])[("7", "وزارة الداخلية", "1"), ("9", "وزارة الصحة", "2")])
        {
            ILocator side = page.Page.Locator(".contradiction .card").Filter(new() { Has = page.Page.Locator($".words bdi:text-is('{toll}')") });
            await Expect(side.Locator("li")).ToContainTextAsync(root);
            await Expect(side.Locator($"li a[href^='/report?id=listed-{language}{report}']")).ToHaveCountAsync(1);
        }
        await Expect(page.Page.Locator("#split .record")).Not.ToHaveCountAsync(0);
        await page.Page.GotoAsync($"/report?id=listed-{language}1");
        await Expect(page.Page.Locator($".cards .record[data-id='{id}']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_split_at_the_desk_holds_and_is_taken_back()
    {
        string id = await AddAsync("درنة", "split-");
        await using DeskPage page = await browser.OpenAsync("/incident?id=" + id, "en");
        await page.Page.Locator("#split input[value='split-2']").CheckAsync();
        await page.Page.Locator("#split button").ClickAsync();
        await Expect(page.Page.Locator("#split .record")).ToHaveCountAsync(1);
        await page.Page.Locator("#undo").ClickAsync();
        await Expect(page.Page.Locator("#split .record")).ToHaveCountAsync(2);
        await page.Page.Locator("#other").FillAsync("nosuch");
        await page.Page.Locator("#merge button[type=submit]").ClickAsync();
        await Expect(page.Page.Locator("#said")).ToContainTextAsync("ISN0507");
    }

    [Fact]
    public async Task The_API_lists_explains_exports_and_decides()
    {
        string id = await AddAsync("سبها", "api-");
        System.Text.Json.JsonElement list = await desk.GetAsync("/api/v1/incidents?report=api-1");
        Assert.Contains(list.GetProperty("items").EnumerateArray(), i => i.GetProperty("id").GetString() == id);
        Assert.NotEmpty((await desk.GetAsync($"/api/v1/incidents/{id}/links")).EnumerateArray());
        Assert.True((await desk.GetAsync("/api/v1/incidents/figures")).GetProperty("incidents").GetInt64() > 0);
        foreach (string format in (string[])["csv", "jsonl", "geojson", "kml", "parquet"])
        {
            using HttpResponseMessage file = await desk.Http.GetAsync($"/api/v1/incidents/export?report=api-1&format={format}", TestContext.Current.CancellationToken);
            Assert.True(file.IsSuccessStatusCode, format);
            Assert.NotEqual("0", file.Headers.GetValues("Isnad-Records").Single());
        }
        (System.Net.HttpStatusCode status, System.Text.Json.JsonElement parts) = await desk.SendAsync(HttpMethod.Post, $"/api/v1/incidents/{id}/split", """{"records":["api-2"]}""");
        Assert.Equal((System.Net.HttpStatusCode.OK, 2), (status, parts.GetArrayLength()));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await desk.SendAsync(HttpMethod.Post, $"/api/v1/incidents/{id}/split", """{"records":["api-2"]}""")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await desk.SendAsync(HttpMethod.Get, "/api/v1/incidents/nosuch")).Status);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await desk.SendAsync(HttpMethod.Post, "/api/v1/incidents/undo")).Status);
        Assert.Equal(System.Text.Json.JsonValueKind.Array, (await desk.GetAsync("/api/v1/control?place=ly-sabha")).ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Array, (await desk.GetAsync("/api/v1/reports/api-1/copies")).ValueKind);
    }
}
