using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>The report with its words lit.</summary>
public sealed class ReaderTests(Desk server, Browser browser)
{
    private const string Lit = "name => [...(CSS.highlights.get(name) ?? [])].map(r => r.toString()).join('|')";

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task The_text_runs_from_right_to_left_and_each_paragraph_is_one_text_node(string language)
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=meeting", language);
        Assert.Equal("rtl", await desk.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#text p')).direction"));
        Assert.True(await desk.Page.EvaluateAsync<bool>("[...document.querySelectorAll('#text p')].every(p => p.childNodes.length === 1 && p.firstChild.nodeType === 3)"));
        string[] lines = await desk.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('#text p')].map(p => p.firstChild.data)");
        Assert.Equal(TestReports.Meeting.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), lines);
    }

    [Theory]
    [InlineData("attack")]
    [InlineData("meeting")]
    [InlineData("hostile")]
    public async Task What_is_lit_is_what_the_record_quotes(string report)
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=" + report);
        foreach (System.Text.Json.JsonElement item in (await server.GetAsync($"/api/v1/reports/{report}/records")).GetProperty("items").EnumerateArray())
        {
            if (!item.TryGetProperty("trigger", out System.Text.Json.JsonElement trigger)) continue;
            ILocator card = desk.Page.Locator("#r-" + item.GetProperty("uid").GetString());
            await card.Locator(".light").ClickAsync();
            Assert.Equal(trigger.GetProperty("text").GetString(), await desk.Page.EvaluateAsync<string>(Lit, "trigger"));
            if (item.TryGetProperty("place", out System.Text.Json.JsonElement place)) Assert.Equal(place.GetProperty("text").GetString(), (await desk.Page.EvaluateAsync<string>(Lit, "place")).Replace("|", "\n", StringComparison.Ordinal));
            await Expect(card.Locator(".light")).ToHaveAttributeAsync("aria-pressed", "true");
        }
    }

    [Fact]
    public async Task Letters_stay_joined_when_they_are_lit()
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=attack");
        const string Width = "() => { const r = new Range(); r.selectNodeContents(document.querySelector('#text p')); return r.getBoundingClientRect().width; }";
        double before = await desk.Page.EvaluateAsync<double>(Width);
        await desk.Page.EvaluateAsync("() => { const n = document.querySelector('#text p').firstChild, r = new Range(); r.setStart(n, 5); r.setEnd(n, 7); CSS.highlights.set('actor', new Highlight(r)); }");
        Assert.Equal(before, await desk.Page.EvaluateAsync<double>(Width));
    }

    [Fact]
    public async Task Pointing_at_a_field_lights_its_words()
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=attack");
        ILocator field = desk.Page.Locator(".card [data-field=place]").First;
        await field.HoverAsync();
        Assert.Equal(await field.Locator(".words").First.InnerTextAsync(), await desk.Page.EvaluateAsync<string>(Lit, "pointed"));
    }

    [Fact]
    public async Task Choosing_words_shows_their_record()
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=attack");
        // The middle of the first lit mark.
        double[] at = await desk.Page.EvaluateAsync<double[]>("() => { const r = [...CSS.highlights.get('marks')][0].getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }");
        await desk.Page.Mouse.ClickAsync((float)at[0], (float)at[1]);
        await Expect(desk.Page.Locator(".light[aria-pressed=true]")).ToHaveCountAsync(1);
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Page.Locator(".light[aria-pressed=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_chain_of_sources_begins_with_the_outlet()
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=attack", "ar");
        ILocator chain = desk.Page.Locator(".chain ol").Filter(new() { HasText = "مصدر أمني" }).First;
        await Expect(chain.Locator("li").First).ToContainTextAsync("وكالة الاختبار");
        await Expect(chain.Locator("li").Nth(1)).ToContainTextAsync("نقلاً عن");
    }

    [Fact]
    public async Task The_rule_and_the_analyses_are_one_click_away()
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=attack");
        ILocator why = desk.Page.Locator(".card .why").First;
        await why.Locator("summary").ClickAsync();
        await Expect(why.Locator("code")).ToContainTextAsync("frames/");
        await why.Locator("a.analyses").ClickAsync();
        await Expect(why.Locator("tbody tr").First).ToBeVisibleAsync();
        await Expect(why.Locator("table")).ToContainTextAsync("VERB");
    }

    [Theory]
    [InlineData("/report?id=hostile")]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/?outlet=%3Cscript%3Ewindow.broken%3D1%3C%2Fscript%3E&q=%22%3E%3Cscript%3Ewindow.broken%3D1%3C%2Fscript%3E")]
    public async Task No_text_becomes_markup(string path)
    {
        await using DeskPage desk = await browser.OpenAsync(path);
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.broken === undefined && !document.querySelector('img, main script:not([src]):not([type=\"application/json\"])')"));
    }

    [Fact]
    public async Task An_id_may_hold_any_sign()
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=" + Uri.EscapeDataString("a/b?c=1&d=%2F"));
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("معرف غريب");
    }
}
