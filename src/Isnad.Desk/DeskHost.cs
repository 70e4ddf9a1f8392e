using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Isnad.Archive;
using Isnad.Desk.Access;
using Isnad.Desk.Api;
using Isnad.Desk.Pages;
using Isnad.Desk.Safety;
using Isnad.Desk.Texts;
using Isnad.Desk.Watching;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Isnad.Desk;

/// <summary>Builds the web host and runs it.</summary>
internal static class DeskHost
{
    private const int LeastThreads = 64;

    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(DeskOptions options)
    {
        if (options.NeedsAccounts && !ArchiveStore.IsServer(options.Store) && !File.Exists(options.Store)) return await RefuseAsync(options);
        if (options.OnlyChecks && !options.NeedsAccounts) return 0;
        // SQLite answers on the thread that asks: with no more of them than processors, who waits for a lock would hold up all others.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        Reader plain = options.Knowledge is { } file ? Reader.Open(await File.ReadAllBytesAsync(file)) : Reader.Open();
        var archiveReader = new ArchiveReader(plain);
        await using IArchiveStore store = ArchiveStore.Open(options.Store, archiveReader);
        if (options.NeedsAccounts && (await store.AccountsAsync()).Count == 0) return await RefuseAsync(options);
        if (options.OnlyChecks) return 0;
        if (options.Urls.FirstOrDefault(url => url.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && !DeskOptions.IsLoopback(new Uri(url).Host)) is { } plainUrl)
        {
            await Console.Error.WriteLineAsync(new ArchiveProblem("ISN0817", plainUrl, "passwords travel to this address unencrypted", "listen on https://…, or let a proxy on this machine speak https").ToString());
        }
        using DeskFolder? folder = options.NeedsAccounts ? OpenFolder(options, store) : null;
        await using WebApplication app = Build(options, store, archiveReader, plain, folder);
        try
        {
            await app.StartAsync();
        }
        catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException or SocketException)
        {
            await Console.Error.WriteLineAsync(new ArchiveProblem("ISN0803", string.Join(' ', options.Urls), "nothing can listen there: " + failure.InnerException.Message, "end what listens there, or give another address with --urls").ToString());
            return 1;
        }
        long reports = await store.CountReportsAsync(new ReportFilter());
        string at = string.Join(' ', app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses);
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at} shows {store.Address} ({reports} reports); Ctrl+C ends it"));
        if (options.EndsWithInput) _ = Task.Run(async () =>
        {
            while (Console.In.Read() >= 0)
            {
            }
            await app.StopAsync();
        });
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> RefuseAsync(DeskOptions options)
    {
        await Console.Error.WriteLineAsync(new ArchiveProblem("ISN0802", options.IsReachable ? string.Join(' ', options.Urls) : "--accounts", $"{(options.IsReachable ? "others can reach this address" : "accounts are asked for")}, and {options.Store} has no accounts", $"make one: isnad account add NAME --role admin --store {options.Store}; or listen on 127.0.0.1").ToString());
        return 2;
    }

    private static DeskFolder? OpenFolder(DeskOptions options, IArchiveStore store)
    {
        DeskFolder? folder = DeskFolder.Open(options, store.Address, out ArchiveProblem? problem);
        if (problem is not null) Console.Error.WriteLine(problem);
        return folder;
    }

    private static WebApplication Build(DeskOptions options, IArchiveStore store, ArchiveReader reader, Reader plain, DeskFolder? folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseUrls([.. options.Urls]);
        // Started from its build folder it finds its files where the sources are.
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true).SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        IServiceCollection services = builder.Services;
        services.AddSingleton(options).AddSingleton(store).AddSingleton(reader).AddSingleton(plain).AddSingleton(new TextTable()).AddSingleton<Reading.Analyses>().AddSingleton<Reading.KeptCounts>();
        services.AddHttpContextAccessor().AddScoped<PageTexts>();
        // Arabic as it is, not as numbers of its letters.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        IDataProtectionBuilder protection = services.AddDataProtection();
        // A copy of the desk at another path is the same desk.
        if (folder is null) protection.UseEphemeralDataProtectionProvider();
        else protection.SetApplicationName("isnad").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        services.AddRazorComponents();
        services.AddDeskAccess(folder is null ? null : new SessionFile(folder.Sessions));
        services.AddDeskApi();
        DeskMetrics.AddTo(services);
        services.AddSingleton<IncidentKeeper>().AddHostedService(s => s.GetRequiredService<IncidentKeeper>());
        services.AddRequestLimits(builder.WebHost);
        WebApplication app = builder.Build();
        if (options.NeedsAccounts) app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePagesWithReExecute("/missing", createScopeForStatusCodePages: true);
        app.UseMiddleware<EmptyAnswers>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapDeskApi();
        app.MapSignIn();
        if (options.Basemap is { } basemap) app.MapBasemap(basemap);
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapRazorComponents<App>();
        return app;
    }
}
