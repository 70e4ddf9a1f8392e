using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Isnad.Archive;
using Isnad.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>Marks of the maps never cover each other: what lies too close is one mark that opens as a list.</summary>
public sealed partial class MarksTests(Browser browser, Desk desk)
{
    // Width of the world at zoom 8, at which the maps open when all lies close together.
    private const double Degree = 360 / (256 * 256.0);

    // Pixels from the first: the second and third are too close at zoom 8, the fourth never is.
    private static readonly double[] s_apart = [0, 3, 20, 60];

    private const string Targets = """
        () => {
          const boxes = [...document.querySelectorAll('.leaflet-marker-icon.leaflet-interactive')].map(e => e.getBoundingClientRect());
          const covers = [];
          for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
            const a = boxes[i], b = boxes[j];
            if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) covers.push(`${a.left},${a.top} and ${b.left},${b.top}`);
          }
          return { count: boxes.length, least: Math.min(...boxes.map(b => Math.min(b.width, b.height))), covers };
        }
        """;

    private async Task AddAsync()
    {
        await using IArchiveStore store = desk.OpenArchive();
        string[] towns = ["سبها", "كركوك", "سرت", "بنغازي"];
        await store.AddAsync([.. towns.Select((town, i) => Desk.Reader.Read(new NewReport { Report = new Report { Id = "marks-" + i, Text = $"انفجرت عبوة ناسفة في مدينة {town} صباح الأحد، ما أدى إلى مقتل شخصين.\n", Published = $"2020-0{i + 1}-12", Outlet = "وكالة العلامات" }, Source = "marks-" + i }))]);
        await store.LinkAsync(cancel: TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Incidents_close_together_are_one_mark_until_the_map_is_near_enough(string language)
    {
        await AddAsync();
        await using DeskPage page = await browser.OpenAsync("/import", language);
        // The page as the desk serves it, with the places of its first four incidents laid at known pixels and the others without a place.
        await page.Page.RouteAsync("**/incidents?**", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            int turn = 0;
            string html = Latitude().Replace(await answer.TextAsync(), _ => turn < s_apart.Length ? string.Create(CultureInfo.InvariantCulture, $"data-lat=\"27\" data-lon=\"{14 + s_apart[turn++] * Degree}\"") : "");
            Assert.Equal(s_apart.Length, turn);
            await route.FulfillAsync(new() { Response = answer, Body = html });
        });
        await page.Page.GotoAsync("/incidents?order=largest");
        // At zoom 8 the first three are one; at 9 the third (40 px away) stands alone, at 13 all do.
        foreach ((int zoomed, int marks) in ((int, int)[])[(0, 2), (1, 3), (5, 4)])
        {
            await ZoomAsync(page.Page, zoomed, marks);
            await CheckAsync(page.Page, marks);
            if (zoomed > 0) continue;
            await page.Page.Locator(".spot.several").ClickAsync();
            await Expect(page.Page.Locator(".leaflet-popup-content li a[href*='/incident?id=']")).ToHaveCountAsync(3);
            await page.Page.Locator(".leaflet-popup-close-button").ClickAsync();
        }
        // And gathered again on the way back.
        while (await page.Page.Locator(".leaflet-marker-icon.leaflet-interactive").CountAsync() > 2) await page.Page.Locator(".leaflet-control-zoom-out").ClickAsync();
        await CheckAsync(page.Page, 2);
    }

    private static async Task ZoomAsync(IPage page, int zoom, int marks)
    {
        for (int done = 0; done < zoom && await page.Locator(".leaflet-marker-icon.leaflet-interactive").CountAsync() < marks; done++)
        {
            await page.Locator(".leaflet-control-zoom-in").ClickAsync();
            await page.WaitForTimeoutAsync(400);
        }
        await Expect(page.Locator(".leaflet-marker-icon.leaflet-interactive")).ToHaveCountAsync(marks);
    }

    private static async Task CheckAsync(IPage page, int? marks = null)
    {
        JsonElement found = await page.EvaluateAsync<JsonElement>(Targets);
        Assert.Empty(found.GetProperty("covers").EnumerateArray().Select(c => c.GetString()));
        if (found.GetProperty("count").GetInt32() > 0) Assert.True(found.GetProperty("least").GetDouble() >= 24);
        if (marks is { } expected) Assert.Equal(expected, found.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Places_and_areas_of_the_overview_never_cover_each_other(string language)
    {
        await using DeskPage page = await browser.OpenAsync("/import", language);
        await page.Page.RouteAsync("**/api/v1/map?**", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            JsonNode map = JsonNode.Parse(await answer.TextAsync())!;
            // A place of one record, one of five 20 px away, an area 3 px from the first, and one of a hundred alone.
            map["cells"] = new JsonArray(Cell(0, 1), Cell(20, 5), Cell(100, 100));
            map["areas"] = new JsonArray(new JsonObject { ["place_id"] = "ly-sabha", ["name"] = "سبها", ["lat"] = 27, ["lon"] = 14 + 3 * Degree, ["count"] = 2 });
            await route.FulfillAsync(new() { Response = answer, Json = map });
        });
        await page.Page.GotoAsync("/#map=8/27/14.1");
        await Expect(page.Page.Locator("#map .spot")).ToHaveCountAsync(2);
        await CheckAsync(page.Page, 2);
        await Expect(page.Page.Locator("#map .spot.mixed")).ToHaveTextAsync("8");
        await page.Page.Locator("#map .spot.mixed").ClickAsync();
        await Expect(page.Page.Locator(".leaflet-popup-content section")).ToHaveCountAsync(3);
        await Expect(page.Page.Locator(".leaflet-popup-content section strong", new() { HasText = "سبها" })).ToHaveCountAsync(1);
        // Two zooms nearer, places and area are 80 and 12 px apart.
        await page.Page.GotoAsync("/reports");
        await page.Page.GotoAsync("/#map=10/27/14.05");
        await Expect(page.Page.Locator("#map .spot")).ToHaveCountAsync(3);
        await CheckAsync(page.Page, 3);
    }

    private static JsonObject Cell(double pixels, int count) => new() { ["lat"] = 27, ["lon"] = 14 + pixels * Degree, ["count"] = count };

    [Theory]
    [InlineData(4)]
    [InlineData(6.5)]
    [InlineData(9)]
    [InlineData(12)]
    public async Task Nothing_of_the_archive_covers_another_at_any_zoom(double zoom)
    {
        await using DeskPage page = await browser.OpenAsync("/?kind=event&kind=situation&kind=statement#map=" + zoom.ToString(CultureInfo.InvariantCulture) + "/27.04/14.43");
        await Expect(page.Page.Locator("#map .spot").First).ToBeAttachedAsync();
        await page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await CheckAsync(page.Page);
    }

    [Fact]
    public async Task A_list_stays_open_when_the_map_makes_room_for_it()
    {
        await using DeskPage page = await browser.OpenAsync("/?report=attack#map=7/27.04/14.43");
        ILocator spot = page.Page.Locator("#map .spot").First;
        LocatorBoundingBoxResult box = (await spot.BoundingBoxAsync())!, map = (await page.Page.Locator("#map").BoundingBoxAsync())!;
        // To the upper edge, where the list does not fit.
        await page.Page.Mouse.MoveAsync(map.X + 300, map.Y + map.Height - 60);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(map.X + 300, map.Y + map.Height - 60 - (box.Y - map.Y - 30), new() { Steps = 8 });
        await page.Page.Mouse.UpAsync();
        await page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await spot.ClickAsync();
        await Expect(page.Page.Locator(".leaflet-popup-content li").First).ToBeVisibleAsync();
        await page.Page.WaitForTimeoutAsync(1500);
        await Expect(page.Page.Locator(".leaflet-popup-content li").First).ToBeVisibleAsync();
    }

    [GeneratedRegex("data-lat=\"[^\"]*\" data-lon=\"[^\"]*\"")]
    private static partial Regex Latitude();
}
