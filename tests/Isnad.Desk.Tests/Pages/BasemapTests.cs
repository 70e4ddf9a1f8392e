using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Isnad.Desk.Tests.Pages;

/// <summary>A map of one's own below the records, out of one file and by ranges of it.</summary>
public sealed class BasemapTests(Browser browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-basemap-").FullName;

    private string MapFile => Path.Combine(_folder, "map.pmtiles");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Pictures_are_drawn_below_the_records(string language)
    {
        PmtilesFile.WritePictures(MapFile, 10, 200, 30);
        await using GuardedDesk own = await StartAsync();
        await using DeskPage desk = await browser.SignInAsync(own, "reader", "/?report=attack#map=6/27.04/14.43", language);
        IPage page = desk.Page;
        ILocator tile = page.Locator(".leaflet-tile-pane img").First;
        await Expect(tile).ToBeVisibleAsync();
        Assert.True(await tile.EvaluateAsync<bool>("async img => { await img.decode(); const c = document.createElement('canvas'); c.width = c.height = 1; const g = c.getContext('2d'); g.drawImage(img, 0, 0); return g.getImageData(0, 0, 1, 1).data.join() === '10,200,30,255'; }"));
        await Expect(page.Locator("#map .spot").First).ToBeVisibleAsync();
        // What the file says of itself is text.
        await Expect(page.Locator(".leaflet-control-attribution")).ToContainTextAsync("A map for");
        Assert.True(await page.EvaluateAsync<bool>("window.broken === undefined && !document.querySelector('.leaflet-control-attribution [onclick], .leaflet-control-attribution script')"));
    }

    [Fact]
    public async Task Shapes_are_drawn_below_the_records()
    {
        PmtilesFile.WriteShapes(MapFile);
        await using GuardedDesk own = await StartAsync();
        await using DeskPage desk = await browser.SignInAsync(own, "reader", "/?report=attack#map=6/27.04/14.43");
        ILocator tile = desk.Page.Locator(".leaflet-tile-pane canvas").First;
        await Expect(tile).ToBeVisibleAsync();
        // Land, as the library's light colours have it, and not the ground below.
        await desk.Page.WaitForFunctionAsync("() => { const c = document.querySelector('.leaflet-tile-pane canvas'), d = c.getContext('2d').getImageData(100, 100, 1, 1).data; return d[3] === 255 && d[0] === 226 && d[1] === 223 && d[2] === 218; }");
        // The map writes names itself.
        await Expect(desk.Page.Locator("#map .town")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_file_is_given_by_ranges_to_those_who_may_read()
    {
        PmtilesFile.WritePictures(MapFile, 1, 2, 3);
        await using GuardedDesk own = await StartAsync();
        using GuardedDesk.Visitor stranger = own.Visit(), reader = await own.SignInAsync("reader");
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.SendAsync(HttpMethod.Get, "/basemap.pmtiles")).Status);
        using var part = new HttpRequestMessage(HttpMethod.Get, "/basemap.pmtiles") { Headers = { Range = new RangeHeaderValue(0, 6) } };
        using HttpResponseMessage answer = await reader.Http.SendAsync(part, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.PartialContent, "PMTiles"), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(new FileInfo(MapFile).Length, answer.Content.Headers.ContentRange!.Length);
        using var beyond = new HttpRequestMessage(HttpMethod.Get, "/basemap.pmtiles") { Headers = { Range = new RangeHeaderValue(1 << 30, null) } };
        using HttpResponseMessage none = await reader.Http.SendAsync(beyond, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, none.StatusCode);
    }

    [Theory]
    [InlineData("PMTiles")]
    [InlineData("this is no map")]
    [InlineData(null)]
    public async Task A_file_that_is_no_map_is_told_before_anything_starts(string? content)
    {
        if (content is not null) await File.WriteAllTextAsync(MapFile, content, TestContext.Current.CancellationToken);
        using System.Diagnostics.Process process = Desk.Start(_folder, "--store", "x.db", "--basemap", MapFile);
        string said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("ISN0820", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "x.db")));
    }

    private async Task<GuardedDesk> StartAsync()
    {
        var own = new GuardedDesk();
        await own.StartAsync("http://0.0.0.0:0", null, "--basemap", MapFile);
        return own;
    }
}
