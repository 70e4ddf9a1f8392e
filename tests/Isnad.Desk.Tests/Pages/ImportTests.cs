using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>Reports by pasting and by files.</summary>
public sealed class ImportTests(Desk server, Browser browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task A_pasted_text_is_read_at_once(string language)
    {
        await using DeskPage desk = await browser.OpenAsync("/import", language);
        await desk.Page.FillAsync("#i-text", $"قتل مسلحون جنديا في مدينة سبها يوم الخميس. ({language})");
        await desk.Page.FillAsync("#i-published", "2021-06-12");
        await desk.Page.Locator("#paste button").ClickAsync();
        ILocator link = desk.Page.Locator("#result a");
        await Expect(link).ToContainTextAsync(language == "en" ? "added" : "أُضيف");
        await link.ClickAsync();
        await Expect(desk.Page.Locator(".card").First).ToContainTextAsync("2021-06-10");
    }

    [Fact]
    public async Task Files_of_several_reports_and_encodings_are_read_and_bad_ones_told()
    {
        await using DeskPage desk = await browser.OpenAsync("/import");
        await desk.Page.SetInputFilesAsync("#i-files", [
            File("lines.jsonl", Encoding.UTF8.GetBytes("{\"id\":\"line-1\",\"text\":\"قتل مسلحون جنديا في سبها.\"}\n{\"id\":\"line-2\",\"text\":\"not Arabic\"}\nbroken\n")),
            File("old.txt", [0xE3, 0xD3, 0xE1, 0xCD, 0xE6, 0xE4, 0x20, 0xE5, 0xC7, 0xCC, 0xE3, 0xE6, 0xC7, 0x20, 0xE3, 0xCF, 0xED, 0xE4, 0xC9]),
            File("<img src=x onerror=window.broken=1>.txt", Encoding.UTF8.GetBytes("nothing Arabic here")),
        ]);
        await Expect(desk.Page.Locator("#result li")).ToHaveCountAsync(5);
        await Expect(desk.Page.Locator("#result .good")).ToHaveCountAsync(2);
        await Expect(desk.Page.Locator("#result .problem").Nth(0)).ToContainTextAsync("ISN0104");
        await Expect(desk.Page.Locator("#result .problem").Nth(1)).ToContainTextAsync("ISN0107");
        Assert.True(await desk.Page.EvaluateAsync<bool>("window.broken === undefined"));
        Assert.Equal("مسلحون هاجموا مدينة", (await server.GetAsync("/api/v1/reports/old")).GetProperty("text").GetString());
    }

    private static FilePayload File(string name, byte[] bytes) => new() { Name = name, MimeType = "text/plain", Buffer = bytes };
}
