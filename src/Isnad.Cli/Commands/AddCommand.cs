using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Inputs;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Commands;

/// <summary>`isnad add`: reports → archive.</summary>
internal static class AddCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Reports: text files, .jsonl files, folders of both, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = StoreOptions.Store();
        Option<string?> published = SharedOptions.Published(), outlet = SharedOptions.Outlet(), knowledge = SharedOptions.Knowledge();
        Option<string?> manifest = SharedOptions.Manifest();
        Option<int> threads = SharedOptions.Threads();
        var command = new Command("add", "Read reports into an archive. Reports that are there already are skipped, changed ones become new versions.") { paths, store, published, outlet, manifest, threads, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            string? date = parsed.GetValue(published), table = parsed.GetValue(manifest);
            if (date is not null && !ReportDate.IsValid(date)) throw new DiagnosticException(InputProblems.WrongDate("--published", date));
            string[] given = parsed.GetValue(paths)!;
            var loader = new ReportLoader(table is null ? Manifest.Beside(given) : Manifest.Read(table), date, parsed.GetValue(outlet));
            var reader = new ArchiveReader(KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge)));
            await using IArchiveStore archive = ArchiveStore.Open(parsed.GetValue(store)!, reader);
            var batch = new AddingBatch(new ReportAdder(archive, reader, parsed.GetValue(threads)), loader, terminal);
            AddOutcome done = await batch.RunAsync(given, cancel);
            terminal.Output.WriteLine(Sentence(done, archive.Address));
            return batch.HasProblems ? ExitCode.Problems : ExitCode.Success;
        }));
        return command;
    }

    private static string Sentence(AddOutcome done, string address)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{address}: {done.Added} added with {done.Records} records, {done.Known} known");
        if (done.Changed > 0) line += string.Create(CultureInfo.InvariantCulture, $", {done.Changed} new versions");
        if (done.Reread > 0) line += string.Create(CultureInfo.InvariantCulture, $", {done.Reread} read anew");
        if (done.Forgotten > 0) line += string.Create(CultureInfo.InvariantCulture, $", {done.Forgotten} forgotten ones left out");
        return line;
    }
}
