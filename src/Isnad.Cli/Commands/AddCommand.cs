using System.CommandLine;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Commands;

/// <summary>`isnad add`: reports → archive.</summary>
internal static class AddCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Reports: files of text, .jsonl, .csv, .tsv, .html, .pdf, feeds as .xml, .warc and .wet, each also as .gz; folders of them, addresses of the web, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = StoreOptions.Store();
        Option<string?> published = SharedOptions.Published(), outlet = SharedOptions.Outlet(), knowledge = SharedOptions.Knowledge();
        Option<string?> manifest = SharedOptions.Manifest();
        Option<int> threads = SharedOptions.Threads();
        Option<bool> allowPrivate = NetworkOptions.AllowPrivate();
        var leftOut = new Option<string?>("--left-out") { Description = "Write a line for each document of a crawl or feed that was left out, and why.", HelpName = "FILE" };
        var command = new Command("add", "Read reports into an archive. Reports that are there already are skipped, changed ones become new versions.") { paths, store, published, outlet, manifest, threads, allowPrivate, leftOut, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            var input = new AddingInput(parsed.GetValue(paths)!, parsed.GetValue(manifest), parsed.GetValue(published), parsed.GetValue(outlet), parsed.GetValue(threads), parsed.GetValue(allowPrivate), parsed.GetValue(leftOut));
            var reader = new ArchiveReader(KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge)));
            return await input.AddToAsync(parsed.GetValue(store)!, reader, terminal, cancel) ? ExitCode.Success : ExitCode.Problems;
        }));
        return command;
    }
}
