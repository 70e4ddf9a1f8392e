using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>Two accounts decide on the same records, and the page tells how far they agree.</summary>
public sealed class AgreementTests(Browser browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Two_accounts_decide_and_are_compared(string language)
    {
        await using var own = new GuardedDesk();
        await own.StartAsync("http://0.0.0.0:0");
        using GuardedDesk.Visitor coder = await own.SignInAsync("coder"), reviewer = await own.SignInAsync("reviewer");
        JsonElement[] events = [.. (await coder.SendAsync(HttpMethod.Get, "/api/v1/events?report=attack")).Body.GetProperty("items").EnumerateArray().Take(3)];
        Assert.Equal(3, events.Length);
        foreach (JsonElement one in events) await DecideAsync(coder, one, "confirm");

        // The second opinion: what was decided is not told, and every decision leads on.
        await using DeskPage desk = await browser.SignInAsync(own, "reviewer", "/review?second=true", language);
        IPage page = desk.Page;
        await Expect(page.Locator("#review")).ToHaveAttributeAsync("data-uid", new System.Text.RegularExpressions.Regex("."));
        await Expect(page.Locator(".card .state, .card .state-confirmed")).ToHaveCountAsync(0);
        string first = (await page.Locator("#review").GetAttributeAsync("data-uid"))!;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Locator("#review-title").ClickAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator("#review")).Not.ToHaveAttributeAsync("data-uid", first);
        string second = (await page.Locator("#review").GetAttributeAsync("data-uid"))!;
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#review")).Not.ToHaveAttributeAsync("data-uid", second);
        JsonElement last = events.Single(e => e.GetProperty("uid").GetString() is { } uid && uid != first && uid != second);
        JsonObject edited = JsonNode.Parse(last.GetRawText())!.AsObject();
        edited["type"] = "PROTEST";
        await reviewer.SendAsync(HttpMethod.Put, "/api/v1/events/" + last.GetProperty("uid").GetString(), edited.ToJsonString());

        await page.GotoAsync("/agreement");
        ILocator pair = page.Locator("#pairs tbody tr").First;
        await Expect(pair.Locator("th")).ToHaveTextAsync("coder – reviewer");
        // Three records, two agreed on; alpha 1 - (6 - 1) * 2 / (36 - 26); F1 2 * 2 / (3 + 2).
        await Expect(pair.Locator("td")).ToHaveTextAsync(["3", "0.67", "0.00", "0.80"]);
        await Expect(page.Locator("#fields tbody tr").First.Locator("td").Nth(1)).ToHaveTextAsync("0.50");
        await Expect(page.Locator("#differ > li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#differ > li").First.Locator(".sides li")).ToHaveCountAsync(2);
        JsonElement api = (await reviewer.SendAsync(HttpMethod.Get, "/api/v1/agreement")).Body;
        Assert.Equal((3, 2), (api.GetProperty("records").GetInt32(), api.GetProperty("disagreements").GetArrayLength()));
    }

    private static async Task DecideAsync(GuardedDesk.Visitor who, JsonElement record, string action) =>
        Assert.Equal(System.Net.HttpStatusCode.OK, (await who.SendAsync(HttpMethod.Post, $"/api/v1/events/{record.GetProperty("uid").GetString()}/decisions", new JsonObject { ["action"] = action }.ToJsonString())).Status);
}
