using System.CommandLine;
using Isnad.Cli.Batch;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Formats;
using Isnad.Cli.Inputs;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Commands;

/// <summary>`isnad read`: reports → records.</summary>
internal static class ReadCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Reports: text files, .jsonl or .jsonl.gz files, folders of both, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line and report (docs/schema/isnad-record.schema.json)." };
        Option<string?> published = SharedOptions.Published(), outlet = SharedOptions.Outlet(), knowledge = SharedOptions.Knowledge();
        Option<string?> manifest = SharedOptions.Manifest();
        Option<int> threads = SharedOptions.Threads();
        var command = new Command("read", "Read reports and write their records.") { paths, json, published, outlet, manifest, threads, knowledge };
        command.SetAction(parsed =>
        {
            string? date = parsed.GetValue(published), table = parsed.GetValue(manifest);
            if (date is not null && !ReportDate.IsValid(date)) throw new DiagnosticException(InputProblems.WrongDate("--published", date));
            string[] given = parsed.GetValue(paths)!;
            var loader = new ReportLoader(table is null ? Manifest.Beside(given) : Manifest.Read(table), date, parsed.GetValue(outlet));
            Reader reader = KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge));
            IReadingFormat Format() => parsed.GetValue(json) ? new JsonFormat() : terminal.IsOutputSeen ? new TableFormat(terminal.HasColor) : new PlainFormat();
            return new ReadingBatch(reader, loader, Format, terminal).Run(given, parsed.GetValue(threads));
        });
        return command;
    }
}
