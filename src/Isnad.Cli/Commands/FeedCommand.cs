using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Overlay;
using Isnad.Intake;
using Isnad.Intake.Feeds;
using Isnad.Intake.Net;

namespace Isnad.Cli.Commands;

/// <summary>`isnad feed`: RSS and Atom feeds that fill an archive.</summary>
internal static class FeedCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("feed", "Take reports in from RSS and Atom feeds.");
        command.Add(Add(terminal));
        command.Add(Remove(terminal));
        command.Add(List(terminal));
        command.Add(Run(terminal));
        return command;
    }

    private static Command Add(Terminal terminal)
    {
        var urls = new Argument<string[]>("URL") { Description = "Addresses of feeds.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = StoreOptions.Store();
        var command = new Command("add", "Add feeds; `isnad feed run` asks them.") { urls, store };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            foreach (string url in parsed.GetValue(urls)!)
            {
                if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https")) throw new DiagnosticException(new Diagnostic("ISN0607", url, "this is no address of the web", "give an address that begins with http:// or https://"));
            }
            await using IArchiveStore archive = ArchiveStore.Open(parsed.GetValue(store)!, new ArchiveReader(KnowledgeOverlay.OpenReader(null)));
            foreach (string url in parsed.GetValue(urls)!) terminal.Output.WriteLine($"{url}: {(await archive.AddFeedAsync(url, cancel) ? "added" : "known")}");
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var url = new Argument<string>("URL") { Description = "Address of the feed." };
        Option<string> store = StoreOptions.Store();
        var command = new Command("remove", "Take a feed out; its reports stay.") { url, store };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, null);
            if (await archive.Store.RemoveFeedAsync(parsed.GetValue(url)!, cancel)) return ExitCode.Success;
            throw new DiagnosticException(new Diagnostic("ISN0609", parsed.GetValue(url)!, "the archive has no such feed", "`isnad feed list` shows them"));
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        var command = new Command("list", "List the feeds with when they were asked and how they failed.") { store };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, null);
            foreach (Feed feed in await archive.Store.FeedsAsync(cancel))
            {
                string asked = feed.Asked is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "never asked";
                terminal.Output.WriteLine($"{feed.Url}\t{feed.Title ?? "–"}\t{asked}\t{feed.Problem ?? "good"}");
            }
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Run(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<bool> allowPrivate = NetworkOptions.AllowPrivate();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var all = new Option<bool>("--all") { Description = "Ask those too that were asked within the last quarter of an hour, or that failed and are left alone for a while." };
        var command = new Command("run", "Ask the feeds that are due, and add the pages they name.") { store, all, allowPrivate, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            using var fetcher = new PageFetcher(parsed.GetValue(allowPrivate));
            int exit = ExitCode.Success;
            void Failed(ArchiveProblem problem)
            {
                exit = ExitCode.Problems;
                terminal.Error.WriteLine(problem.ToDiagnostic());
            }
            // What a feed brings besides Arabic reports is no problem.
            var loader = new IntakeLoader((problem, _) => { if (problem.Code is not ("ISN0104" or "ISN0105")) Failed(problem); }, _ => default);
            var runner = new FeedRunner(archive.Store, new ReportAdder(archive.Store, archive.Reader, 1), fetcher, loader, TimeProvider.System);
            await runner.RunAsync(parsed.GetValue(all), (feed, outcome, problem) =>
            {
                if (problem is not null) Failed(problem);
                else terminal.Output.WriteLine(AddSentence.Of(outcome, feed.Url));
            }, Failed, cancel);
            return exit;
        }));
        return command;
    }
}
