using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Isnad.Archive;
using Isnad.Documents;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>The pictures of docs/desk.md, taken of the samples: ISNAD_SCREENSHOTS=1 takes them anew.</summary>
public sealed partial class ScreenshotTests(Browser browser)
{
    private const int Width = 1440, Height = 900;

    private static readonly string[] s_documents = ["docs/desk.md", "README.md", "README.ar.md"];

    private static string Folder => Path.Combine(Checkout.Root, "docs", "desk");

    [Fact]
    public void Every_picture_that_is_named_is_there()
    {
        string[] named = [.. s_documents.SelectMany(f => Named().Matches(File.ReadAllText(Path.Combine(Checkout.Root, f))).Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal)];
        Assert.Equal(Directory.GetFiles(Folder, "*.png").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        foreach (string name in named)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, name));
            Assert.Equal((Width, Height), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
        }
    }

    [Fact]
    public async Task Pictures_are_taken()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ISNAD_SCREENSHOTS") is { Length: > 0 }, "ISNAD_SCREENSHOTS is not set");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("isnad-pictures-");
        await FillAsync(Path.Combine(folder.FullName, "p.db"));
        using Process desk = Desk.Start(folder.FullName, "--ends-with-input", "--store", "p.db", "--urls", "http://127.0.0.1:0");
        string url = (await desk.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!.Split(' ')[0];
        await TakeAsync(url, "overview", "/?from=2018-01-01&to=2025-12-31#map=6/30.7/14.5", "en", page => Expect(page.Locator("#map .spot").First).ToBeVisibleAsync());
        await TakeAsync(url, "overview-ar", "/?from=2018-01-01&to=2025-12-31#map=6/30.7/14.5", "ar", page => Expect(page.Locator("#map .spot").First).ToBeVisibleAsync());
        await TakeAsync(url, "reader", "/report?id=01-wire-sirte", "en", async page => await page.Locator(".card .light").First.ClickAsync());
        await TakeAsync(url, "review", "/review", "ar", page => Expect(page.Locator(".card").First).ToBeVisibleAsync());
        await TakeAsync(url, "agreement", "/agreement", "en", page => Expect(page.Locator("#pairs")).ToBeVisibleAsync());
        desk.StandardInput.Close();
        await desk.WaitForExitAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
    }

    private async Task TakeAsync(string url, string name, string path, string language, Func<IPage, Task> prepare)
    {
        await using DeskPage desk = await browser.OpenAsync(path, language, Width, Height, url);
        await desk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await prepare(desk.Page);
        await desk.Page.WaitForTimeoutAsync(500);
        await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }

    private static async Task FillAsync(string file)
    {
        string samples = Path.Combine(Checkout.Root, "samples");
        await using IArchiveStore store = ArchiveStore.Open(file, Desk.Reader);
        string[][] rows = [.. File.ReadAllLines(Path.Combine(samples, "manifest.tsv")).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t'))];
        await store.AddAsync([.. rows.Select(r => Desk.Reader.Read(new NewReport { Report = new Report { Id = r[0], Text = File.ReadAllText(Path.Combine(samples, r[0] + ".txt")), Published = r[1], Outlet = r[2] }, Source = "samples" }))]);
        // Two who decide on the same dozen, and do not always agree.
        IReadOnlyList<StoredRecord> records = [.. (await store.RecordsAsync(new RecordQuery(new RecordFilter { Kinds = [RecordKind.Event] }, RecordOrder.Newest, Limit: 12))).Items];
        for (int i = 0; i < records.Count; i++)
        {
            await store.DecideAsync(new NewDecision { Who = "منى", Action = i % 5 == 4 ? ReviewAction.Reject : ReviewAction.Confirm, Uid = records[i].Uid });
            NewDecision second = new() { Who = "Karim", Action = i % 6 == 5 ? ReviewAction.Reject : ReviewAction.Confirm, Uid = records[i].Uid };
            if (i % 4 == 2) second = second with { Action = ReviewAction.Edit, Json = records[i].Json.Replace("\"status\":\"actual\"", "\"status\":\"attempted\"", StringComparison.Ordinal) };
            await store.DecideAsync(second);
        }
    }

    [GeneratedRegex(@"desk/([a-z-]+\.png)")]
    private static partial Regex Named();
}
