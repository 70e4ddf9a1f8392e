using System.CommandLine;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Inputs;
using Isnad.Cli.Overlay;
using Isnad.Intake.Net;

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
            string? date = parsed.GetValue(published), table = parsed.GetValue(manifest);
            if (date is not null && !ReportDate.IsValid(date)) throw new DiagnosticException(InputProblems.WrongDate("--published", date));
            string[] given = parsed.GetValue(paths)!;
            var known = new KnownFields(table is null ? Manifest.Beside(given) : Manifest.Read(table), date, parsed.GetValue(outlet));
            var reader = new ArchiveReader(KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge)));
            await using IArchiveStore archive = ArchiveStore.Open(parsed.GetValue(store)!, reader);
            using var fetcher = new PageFetcher(parsed.GetValue(allowPrivate));
            using var batch = new AddingBatch(new ReportAdder(archive, reader, parsed.GetValue(threads)), known, fetcher, terminal, parsed.GetValue(leftOut));
            AddOutcome done = await batch.RunAsync(given, cancel);
            terminal.Output.WriteLine(AddSentence.Of(done, archive.Address));
            if (batch.LeftOut() is { } leftOutSentence) terminal.Output.WriteLine(leftOutSentence);
            return batch.HasProblems ? ExitCode.Problems : ExitCode.Success;
        }));
        return command;
    }
}
