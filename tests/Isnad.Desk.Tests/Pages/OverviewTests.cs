using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>Map, timeline and list show one filter, and the address holds it.</summary>
public sealed partial class OverviewTests(Browser browser)
{
    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("ar", "rtl")]
    public async Task The_interface_has_its_direction_and_the_content_its_own(string language, string direction)
    {
        await using DeskPage desk = await browser.OpenAsync("/", language);
        await Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("dir", direction);
        await Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = language == "en" ? "العربية" : "English" }).ClickAsync();
        await Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("dir", direction == "rtl" ? "ltr" : "rtl");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_filter_narrows_list_map_and_timeline_and_stands_in_the_address(string language)
    {
        await using DeskPage desk = await browser.OpenAsync("/?" + TestReports.OnlyThese, language);
        IPage page = desk.Page;
        await Expect(page.Locator("#timeline svg .bar").First).ToBeVisibleAsync();
        int all = int.Parse((await page.Locator("#list-title").GetAttributeAsync("data-count"))!, System.Globalization.CultureInfo.InvariantCulture);
        await page.SelectOptionAsync("#f-type", "PROTEST");
        await Expect(page.Locator("#list-title")).Not.ToHaveAttributeAsync("data-count", all.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page).ToHaveURLAsync(TypeChosen());
        await Expect(page.Locator("#results .record")).ToHaveCountAsync(1);
        await Expect(page.Locator("#map .spot")).ToHaveCountAsync(1);
        string address = page.Url;

        await using DeskPage other = await browser.OpenAsync("/", language);
        await other.Page.GotoAsync(address);
        await Expect(other.Page.Locator("#f-type")).ToHaveValueAsync("PROTEST");
        await Expect(other.Page.Locator("#results .record")).ToHaveCountAsync(1);

        await page.GoBackAsync();
        await Expect(page.Locator("#list-title")).ToHaveAttributeAsync("data-count", all.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.Locator("#f-type")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Records_without_a_place_are_counted_and_listed()
    {
        await using DeskPage desk = await browser.OpenAsync("/?kind=event&kind=situation&kind=statement&" + TestReports.OnlyThese);
        int placeless = int.Parse((await desk.Page.Locator(".placeless").GetAttributeAsync("data-placeless"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(placeless > 0);
        await desk.Page.Locator(".placeless a").ClickAsync();
        await Expect(desk.Page.Locator("#list-title")).ToHaveAttributeAsync("data-count", placeless.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Uncertainty_is_drawn_and_a_mark_opens_the_list_of_its_records()
    {
        await using DeskPage desk = await browser.OpenAsync("/?report=attack#map=7/27.04/14.43");
        await Expect(desk.Page.Locator("#map path.leaflet-interactive, #map .leaflet-overlay-pane path[fill='#a4360f']").First).ToBeAttachedAsync();
        ILocator spot = desk.Page.Locator("#map .spot").First;
        await spot.ClickAsync();
        await Expect(desk.Page.Locator(".leaflet-popup-content li").First).ToBeVisibleAsync();
        await desk.Page.Locator(".leaflet-popup-content button").ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(BoxChosen());
    }

    [Fact]
    public async Task The_section_of_the_map_stands_in_the_address_and_can_filter()
    {
        await using DeskPage desk = await browser.OpenAsync($"/?{TestReports.OnlyThese}#map=8/35.47/44.39");
        await desk.Page.Locator("#map button.main").ClickAsync();
        await Expect(desk.Page).ToHaveURLAsync(SectionChosen());
        await Expect(desk.Page.Locator("#results .record")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_drag_over_the_timeline_filters_by_time()
    {
        await using DeskPage desk = await browser.OpenAsync("/");
        ILocator time = desk.Page.Locator("#timeline svg");
        LocatorBoundingBoxResult box = (await time.BoundingBoxAsync())!;
        await desk.Page.Mouse.MoveAsync(box.X + 2, box.Y + 20);
        await desk.Page.Mouse.DownAsync();
        await desk.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 20);
        await desk.Page.Mouse.UpAsync();
        await Expect(desk.Page).ToHaveURLAsync(TimeChosen());
        await Expect(desk.Page.Locator("#f-from")).Not.ToHaveValueAsync("");
    }

    [Fact]
    public async Task Without_scripts_the_form_filters_all_the_same()
    {
        await using DeskPage desk = await browser.OpenAsync("/?type=PROTEST&from=2021-06-01&" + TestReports.OnlyThese);
        string html = await desk.Page.EvaluateAsync<string>("fetch(location.href).then(r => r.text())");
        Assert.Contains("data-count=\"1\"", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("type=PROTEST")]
    private static partial Regex TypeChosen();

    [GeneratedRegex("bbox=")]
    private static partial Regex BoxChosen();

    [GeneratedRegex(@"bbox=.*#map=8/35\.470?/44\.390?$")]
    private static partial Regex SectionChosen();

    [GeneratedRegex("from=20.*to=20")]
    private static partial Regex TimeChosen();
}
