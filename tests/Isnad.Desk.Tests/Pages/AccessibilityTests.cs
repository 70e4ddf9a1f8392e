using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>WCAG 2.2 AA as far as a program can tell, on every page, in both languages, light and dark.</summary>
public sealed class AccessibilityTests(Browser browser, GuardedDesk guarded)
{
    private static readonly List<string> s_tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static TheoryData<string, string, bool> Pages()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (string path in (string[])["/", "/?type=NONE", "/report?id=attack", "/reports", "/review?report=attack", "/import", "/api", "/report?id=none", "/incidents", "/incidents?contradicted=true", "/incident?id=none", "/control?place=ly-sabha", "/agreement", "/review?second=true"])
        {
            foreach (string language in (string[])["en", "ar"]) data.Add(path, language, path.Length % 2 == 0);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_shuts_anybody_out(string path, string language, bool isDark)
    {
        await using DeskPage desk = await browser.OpenAsync(path, language);
        await CheckAsync(desk, isDark);
    }

    [Theory]
    [InlineData("/login", "en", true)]
    [InlineData("/login?problem=wrong", "ar", false)]
    [InlineData("/account", "en", false)]
    [InlineData("/account", "ar", true)]
    [InlineData("/accounts", "en", true)]
    [InlineData("/accounts", "ar", false)]
    [InlineData("/", "ar", false)]
    public async Task No_page_of_accounts_shuts_anybody_out(string path, string language, bool isDark)
    {
        await using DeskPage desk = path.StartsWith("/login", StringComparison.Ordinal) ? await browser.OpenAsync(path, language, url: guarded.Url) : await browser.SignInAsync(guarded, "admin", path, language);
        await CheckAsync(desk, isDark);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("ar", false)]
    public async Task The_sheet_of_keys_shuts_nobody_out(string language, bool isDark)
    {
        await using DeskPage desk = await browser.OpenAsync("/review?report=attack", language);
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await desk.Page.Locator("[data-action=keys]").ClickAsync();
        await Expect(desk.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        await CheckAsync(desk, isDark);
    }

    private static async Task CheckAsync(DeskPage desk, bool isDark)
    {
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        AxeResult result = await desk.Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = s_tags } });
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{v.Impact} {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    [Fact]
    public async Task The_content_is_one_key_away_and_all_ways_can_be_walked_by_keys()
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=attack");
        await desk.Page.Keyboard.PressAsync("Tab");
        await Expect(desk.Page.Locator(".skip")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.Locator("main")).ToBeFocusedAsync();
        await desk.Page.Keyboard.PressAsync("j");
        await Expect(desk.Page.Locator(".light[aria-pressed=true]")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/report?id=attack")]
    [InlineData("/review?report=attack")]
    [InlineData("/import")]
    public async Task Nothing_hangs_out_of_a_narrow_window(string path)
    {
        await using DeskPage desk = await browser.OpenAsync(path, "ar", 360, 740);
        Assert.True(await desk.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 361);
    }
}
