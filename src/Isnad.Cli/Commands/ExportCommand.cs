using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Overlay;
using Isnad.Export;

namespace Isnad.Cli.Commands;

/// <summary>`isnad export`: archive → files of other programs.</summary>
internal static class ExportCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        var format = new Option<ExportFormat>("--format") { Description = "jsonl, csv, geojson, kml or parquet.", HelpName = "FORMAT", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "Where to; - for standard output.", HelpName = "FILE", Required = true };
        var columns = new Option<ColumnSet>("--columns") { Description = "Columns of tables: isnad, acled or ucdp.", HelpName = "SET" };
        var hxl = new Option<bool>("--hxl") { Description = "A row of HXL tags under the header of a CSV." };
        var noBom = new Option<bool>("--no-bom") { Description = "CSV without the mark by which spreadsheets know UTF-8." };
        var words = new Option<string?>("--words") { Description = "Words of the sentence, in any inflection.", HelpName = "WORDS" };
        var privacy = new PrivacyOptions();
        var filters = new FilterOptions();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("export", "Write records of an archive in the formats of other programs. Persons who are not marked public are masked.") { store, format, output, columns, hxl, noBom, words, knowledge };
        privacy.AddTo(command);
        filters.AddTo(command);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            var options = privacy.Of(parsed, new ExportOptions
            {
                Filter = filters.Filter(parsed, parsed.GetValue(words)),
                Format = parsed.GetValue(format),
                Columns = parsed.GetValue(columns),
                Hxl = parsed.GetValue(hxl),
                NoBom = parsed.GetValue(noBom),
            });
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            var exporter = new Exporter(archive.Store, archive.Reader);
            string file = parsed.GetValue(output)!;
            // The count first: an export that is empty, or far too large, is seen before it is written.
            long count = await exporter.CountAsync(options, cancel);
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} records"));
            if (file == "-")
            {
                terminal.Output.Flush();
                await exporter.WriteAsync(options, terminal.OutputStream, cancel);
                terminal.OutputStream.Flush();
            }
            else await exporter.WriteFileAsync(options, file, cancel);
            return ExitCode.Success;
        }));
        return command;
    }
}
