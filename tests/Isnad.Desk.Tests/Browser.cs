using Microsoft.Playwright;

namespace Isnad.Desk.Tests;

/// <summary>The system's Chromium, without a window.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] s_paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = s_paths.First(File.Exists), Headless = true, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A page of the desk in a language. Faults of scripts, and calls that would leave the machine, fail the test when the page is disposed.</summary>
    public async Task<DeskPage> OpenAsync(string path, string language = "en", int width = 1440, int height = 900, string? url = null)
    {
        url ??= Desk.Address;
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = url, ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = language, ReducedMotion = ReducedMotion.Reduce });
        var page = new DeskPage(context, await context.NewPageAsync(), url);
        string separator = path.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        int hash = path.IndexOf('#', StringComparison.Ordinal);
        await page.Page.GotoAsync(hash < 0 ? $"{path}{separator}lang={language}" : $"{path[..hash]}{separator}lang={language}{path[hash..]}");
        return page;
    }

    /// <summary>A page of a desk that asks who is there, opened by an account.</summary>
    public async Task<DeskPage> SignInAsync(GuardedDesk desk, string name, string path, string language = "en")
    {
        DeskPage page = await OpenAsync(path, language, url: desk.Url);
        await page.Page.FillAsync("#l-name", name);
        await page.Page.FillAsync("#l-password", GuardedDesk.Password);
        await page.Page.Locator("#login button").ClickAsync();
        await Assertions.Expect(page.Page.Locator("#sign-out")).ToBeVisibleAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A page that is watched while a test uses it.</summary>
public sealed class DeskPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    internal DeskPage(IBrowserContext context, IPage page, string url)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, fault) => _faults.Add(fault);
        page.Console += (_, line) =>
        {
            // What a test provokes on purpose, browsers tell as "Failed to load resource".
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) _faults.Add(line.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(url, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:" + url, StringComparison.Ordinal)) _faults.Add("left the machine: " + request.Url);
        };
    }

    public IPage Page { get; }

    public async ValueTask DisposeAsync()
    {
        string[] faults = [.. _faults];
        await _context.DisposeAsync();
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }
}
