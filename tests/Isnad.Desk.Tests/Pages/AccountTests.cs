using Isnad.Archive;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>Signing in, the own account and all accounts, in the browser.</summary>
public sealed class AccountTests(GuardedDesk guarded, Browser browser)
{
    [Theory]
    [InlineData("en", "locked")]
    [InlineData("ar", "أُقفل")]
    public async Task The_form_tells_what_is_wrong_and_leads_to_where_one_wanted(string language, string told)
    {
        await using DeskPage desk = await browser.OpenAsync("/report?id=attack", language, url: guarded.Url);
        IPage page = desk.Page;
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(page.Locator("nav a")).ToHaveCountAsync(0);
        await page.FillAsync("#l-name", "nobody " + language);
        await page.FillAsync("#l-password", "this is not the password");
        await page.Locator("#login button").ClickAsync();
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync(told);
        await page.FillAsync("#l-name", "READER");
        await page.FillAsync("#l-password", GuardedDesk.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#text")).ToBeVisibleAsync();
        // A reader is offered nothing that only others may do.
        await Expect(page.Locator("nav a[href='/review'], nav a[href='/import'], nav a[href='/accounts'], .card a[href^='/review']")).ToHaveCountAsync(0);
        await page.GotoAsync("/review");
        await Expect(page.Locator("h1")).ToHaveTextAsync(language == "en" ? "Not for your role" : "ليس لدورك");
        await page.Locator("#sign-out").ClickAsync();
        await Expect(page.Locator("#l-name")).ToBeVisibleAsync();
        await page.GotoAsync("/");
        await Expect(page.Locator("#l-name")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_key_is_made_shown_once_and_revoked(string language)
    {
        await using DeskPage desk = await browser.SignInAsync(guarded, "reviewer", "/account", language);
        IPage page = desk.Page;
        string name = "مفتاح <b>" + language;
        await page.FillAsync("#k-name", name);
        await page.Locator("form[data-path='/keys'] button").ClickAsync();
        await Expect(page.Locator("#key")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^isnad_[0-9a-f]{12}_[0-9a-f]{64}$"));
        ILocator row = page.Locator("#keys tr", new() { HasText = name });
        await Expect(row).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(page.Locator("#shown")).ToBeHiddenAsync();
        await row.Locator("button").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task An_admin_adds_changes_and_removes_accounts(string language)
    {
        await using DeskPage desk = await browser.SignInAsync(guarded, "admin", "/accounts", language);
        IPage page = desk.Page;
        page.Dialog += (_, asked) => _ = asked.AcceptAsync();
        string name = "جديدة " + language;
        await page.FillAsync("#a-name", name);
        await page.SelectOptionAsync("#a-role", "coder");
        await page.FillAsync("#a-password", "short but long!");
        await page.Locator("form[data-path=''] button").ClickAsync();
        ILocator row = page.Locator("#accounts tr", new() { HasText = name });
        await Expect(row).ToHaveCountAsync(1);
        await page.RunAndWaitForResponseAsync(() => row.Locator("select").SelectOptionAsync("reviewer"), r => r.Request.Method == "PUT");
        await using (IArchiveStore store = guarded.OpenArchive()) Assert.Equal(AccountRole.Reviewer, (await store.AccountByNameAsync(name.ToUpperInvariant(), TestContext.Current.CancellationToken))!.Role);
        await row.Locator("button[data-method=DELETE]").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        // The own one stays as it is.
        await Expect(page.Locator("#accounts .own")).ToHaveCountAsync(1);
        await Expect(page.Locator("#accounts .own select, #accounts .own button")).ToHaveCountAsync(0);
    }
}
