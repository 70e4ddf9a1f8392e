using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>The review by keys. Each test has a report and a name of its own.</summary>
public sealed class ReviewTests(Desk server, Browser browser)
{
    private const string Text = "هاجم مسلحون مركزا للشرطة في مدينة سبها يوم الاثنين. وتظاهر معلمون في مدينة بنغازي يوم الأحد. وخطف مسلحون مهندسا في مدينة كركوك.";

    [Theory]
    [InlineData("en", "KeyA", "confirmed")]
    [InlineData("ar", "KeyX", "rejected")]
    public async Task One_key_decides_and_leads_to_the_next(string language, string key, string state)
    {
        await using DeskPage desk = await OpenAsync("q-" + state, language);
        string first = await UidAsync(desk);
        int left = await LeftAsync("q-" + state);
        // By its place on the keyboard: in an Arabic layout the same key gives another letter.
        await desk.Page.EvaluateAsync("code => document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'ش', bubbles: true }))", key);
        await Expect(desk.Page.Locator("#review")).Not.ToHaveAttributeAsync("data-uid", first);
        Assert.Equal(left - 1, await LeftAsync("q-" + state));
        Assert.Equal(state, (await server.GetAsync("/api/v1/events/" + first)).GetProperty("review").GetString());
    }

    [Fact]
    public async Task The_least_certain_comes_first_and_a_skipped_one_stays_in_the_queue()
    {
        await using DeskPage desk = await OpenAsync("q-skip");
        System.Text.Json.JsonElement queue = (await server.GetAsync("/api/v1/events?report=q-skip&order=uncertain")).GetProperty("items");
        Assert.Equal(queue[0].GetProperty("uid").GetString(), await UidAsync(desk));
        await desk.Page.Keyboard.PressAsync("Space");
        await Expect(desk.Page.Locator("#review")).ToHaveAttributeAsync("data-uid", queue[1].GetProperty("uid").GetString()!);
        Assert.Equal(queue.GetArrayLength(), await LeftAsync("q-skip"));
        await desk.Page.Keyboard.PressAsync("k");
        await Expect(desk.Page.Locator("#review")).ToHaveAttributeAsync("data-uid", queue[0].GetProperty("uid").GetString()!);
    }

    [Fact]
    public async Task Undo_goes_back_across_records()
    {
        await using DeskPage desk = await OpenAsync("q-undo");
        string first = await UidAsync(desk);
        await desk.Page.Keyboard.PressAsync("a");
        await Expect(desk.Page.Locator("#review")).Not.ToHaveAttributeAsync("data-uid", first);
        string second = await UidAsync(desk);
        await desk.Page.Keyboard.PressAsync("x");
        await Expect(desk.Page.Locator("#review")).Not.ToHaveAttributeAsync("data-uid", second);
        await desk.Page.Keyboard.PressAsync("u");
        await Expect(desk.Page.Locator("#review")).ToHaveAttributeAsync("data-uid", second);
        await desk.Page.Keyboard.PressAsync("Control+z");
        await Expect(desk.Page.Locator("#review")).ToHaveAttributeAsync("data-uid", first);
        await Expect(desk.Page.Locator(".card .state")).ToHaveClassAsync("state machine");
        await Expect(desk.Page.Locator(".side .undone").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_are_picked_in_the_text()
    {
        await using DeskPage desk = await OpenAsync("q-edit");
        string uid = await UidAsync(desk);
        await desk.Page.Keyboard.PressAsync("e");
        ILocator row = desk.Page.Locator("form.editor [data-list=recipient]");
        int before = await row.Locator(".value").CountAsync();
        await MarkAsync(desk, "مركزا للشرطة");
        await row.Locator(".take").ClickAsync();
        await Expect(row.Locator(".value")).ToHaveCountAsync(before + 1);
        await desk.Page.Locator("form.editor button[type=submit]").ClickAsync();
        await Expect(desk.Page.Locator("#review")).Not.ToHaveAttributeAsync("data-uid", uid);
        System.Text.Json.JsonElement edited = await server.GetAsync("/api/v1/events/" + uid);
        Assert.Equal("edited", edited.GetProperty("review").GetString());
        System.Text.Json.JsonElement recipient = edited.GetProperty("recipients").EnumerateArray().Last();
        Assert.Equal(("مركزا للشرطة", Text.IndexOf("مركزا للشرطة", StringComparison.Ordinal)), (recipient.GetProperty("text").GetString(), recipient.GetProperty("start").GetInt32()));
    }

    [Fact]
    public async Task A_missed_event_is_added_from_marked_words()
    {
        await using DeskPage desk = await OpenAsync("q-add");
        await MarkAsync(desk, "تظاهر");
        await desk.Page.Keyboard.PressAsync("n");
        await desk.Page.SelectOptionAsync("#e-type", "PROTEST");
        await desk.Page.Locator("form.editor button[type=submit]").ClickAsync();
        await Expect(desk.Page.Locator("#said")).Not.ToBeEmptyAsync();
        System.Text.Json.JsonElement added = (await server.GetAsync("/api/v1/events?report=q-add&review=added")).GetProperty("items")[0];
        Assert.Equal(("PROTEST", "تظاهر"), (added.GetProperty("type").GetString(), added.GetProperty("trigger").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Notes_and_flags_stand_in_the_audit_under_ones_name()
    {
        await using DeskPage desk = await OpenAsync("q-note", "ar");
        await desk.Page.Keyboard.PressAsync("c");
        await desk.Page.FillAsync("#n-note", "يحتاج إلى رأي ثان <b>");
        await desk.Page.Locator("form.editor button[type=submit]").ClickAsync();
        await Expect(desk.Page.Locator(".side q").First).ToHaveTextAsync("يحتاج إلى رأي ثان <b>");
        await Expect(desk.Page.Locator(".side li").First).ToContainTextAsync("tester q-note");
        await desk.Page.Keyboard.PressAsync("f");
        await Expect(desk.Page.Locator(".side li").First).ToContainTextAsync("وسم");
    }

    [Fact]
    public async Task Somebody_elses_decision_is_seen_and_not_written_over()
    {
        await using DeskPage desk = await OpenAsync("q-two");
        string uid = await UidAsync(desk);
        await server.SendAsync(HttpMethod.Post, $"/api/v1/events/{uid}/decisions", """{"action":"note","note":"meanwhile"}""");
        await desk.Page.Keyboard.PressAsync("x");
        await Expect(desk.Page.Locator("#said")).ToContainTextAsync("Somebody else");
        Assert.Equal("machine", (await server.GetAsync("/api/v1/events/" + uid)).GetProperty("review").GetString());
    }

    [Theory]
    [InlineData("?")]
    [InlineData("؟")]
    public async Task A_sheet_tells_the_keys(string key)
    {
        await using DeskPage desk = await OpenAsync("q-keys");
        await desk.Page.EvaluateAsync("key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Slash', shiftKey: true, bubbles: true }))", key);
        await Expect(desk.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(desk.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("en", "kept in this browser")]
    [InlineData("ar", "محفوظ في هذا المتصفح")]
    public async Task Keys_can_be_changed_and_stay_so_in_this_browser(string language, string kept)
    {
        await using DeskPage desk = await OpenAsync("q-remap-" + language, language);
        string first = await UidAsync(desk);
        await desk.Page.Keyboard.PressAsync("Shift+?");
        await desk.Page.Locator("[data-remap=confirm]").ClickAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Page.Locator("#keys-said")).Not.ToContainTextAsync(kept);
        await desk.Page.Locator("[data-remap=confirm]").ClickAsync();
        // What was another's key: the two change places.
        await desk.Page.Keyboard.PressAsync("x");
        await Expect(desk.Page.Locator("#keys-said")).ToContainTextAsync(kept);
        await Expect(desk.Page.Locator("dialog kbd[data-key=confirm]")).ToHaveTextAsync("X");
        await Expect(desk.Page.Locator("dialog kbd[data-key=reject]")).ToHaveTextAsync("A");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.ReloadAsync();
        await Expect(desk.Page.Locator(".actions kbd[data-key=confirm]")).ToHaveTextAsync("X");
        await desk.Page.Locator("#review-title").ClickAsync();
        await desk.Page.Keyboard.PressAsync("x");
        await Expect(desk.Page.Locator("#review")).Not.ToHaveAttributeAsync("data-uid", first);
        Assert.Equal("confirmed", (await server.GetAsync("/api/v1/events/" + first)).GetProperty("review").GetString());
        await Expect(desk.Page.Locator(".actions kbd[data-key=confirm]")).ToHaveTextAsync("X");
        await desk.Page.Keyboard.PressAsync("Shift+?");
        await desk.Page.Locator("#keys-usual").ClickAsync();
        await Expect(desk.Page.Locator("dialog kbd[data-key=confirm]")).ToHaveTextAsync("A");
    }

    private async Task<DeskPage> OpenAsync(string report, string language = "en")
    {
        await server.SendAsync(HttpMethod.Post, "/api/v1/reports", $$"""{"id":"{{report}}","text":"{{Text}}","published":"2021-06-09"}""");
        DeskPage desk = await browser.OpenAsync("/review?report=" + report, language);
        await desk.Page.FillAsync("#coder", "tester " + report);
        await desk.Page.PressAsync("#coder", "Tab");
        await Expect(desk.Page.Locator("#coder")).ToHaveValueAsync("tester " + report);
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await desk.Page.Locator("#review-title").ClickAsync();
        return desk;
    }

    private static async Task<string> UidAsync(DeskPage desk) => (await desk.Page.Locator("#review").GetAttributeAsync("data-uid"))!;

    private async Task<int> LeftAsync(string report) => (await server.GetAsync($"/api/v1/events?report={report}&review=machine")).GetProperty("items").GetArrayLength();

    private static async Task MarkAsync(DeskPage desk, string words) => await desk.Page.EvaluateAsync(
        "words => { const p = [...document.querySelectorAll('#text p')].find(p => p.textContent.includes(words)), r = new Range(), at = p.textContent.indexOf(words); r.setStart(p.firstChild, at); r.setEnd(p.firstChild, at + words.length); getSelection().removeAllRanges(); getSelection().addRange(r); }", words);
}
