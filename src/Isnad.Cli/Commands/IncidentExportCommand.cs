using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Export;
using Isnad.Export.Incidents;

namespace Isnad.Cli.Commands;

/// <summary>`isnad incidents export`: incidents → files of other programs.</summary>
internal static class IncidentExportCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var format = new Option<ExportFormat>("--format") { Description = "jsonl, csv, geojson, kml or parquet.", HelpName = "FORMAT", Required = true };
        var output = new Option<string>("--output", "-o") { Description = "Where to; - for standard output.", HelpName = "FILE", Required = true };
        var hxl = new Option<bool>("--hxl") { Description = "A row of HXL tags under the header of a CSV." };
        var noBom = new Option<bool>("--no-bom") { Description = "CSV without the mark by which spreadsheets know UTF-8." };
        var words = new Option<string?>("--words") { Description = "Words of a sentence, in any inflection.", HelpName = "WORDS" };
        var withPrivate = new Option<bool>("--with-private-persons") { Description = "With the names of persons who are not marked public." };
        var which = new IncidentOptions();
        var command = new Command("export", "Write incidents in the formats of other programs. Persons who are not marked public are masked.") { store, format, output, hxl, noBom, words, withPrivate, knowledge };
        which.AddTo(command);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            var options = new IncidentExportOptions
            {
                Filter = which.Filter(parsed, parsed.GetValue(words)),
                Format = parsed.GetValue(format),
                Hxl = parsed.GetValue(hxl),
                NoBom = parsed.GetValue(noBom),
                WithPrivatePersons = parsed.GetValue(withPrivate),
            };
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            await IncidentLinking.FinishAsync(archive.Store, terminal, cancel);
            long count = await archive.Store.CountIncidentsAsync(options.Filter, cancel);
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} incidents"));
            var exporter = new IncidentExporter(archive.Store, archive.Reader);
            string file = parsed.GetValue(output)!;
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
