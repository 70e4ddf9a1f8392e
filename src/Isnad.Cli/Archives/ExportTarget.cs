using System.CommandLine;
using System.Globalization;
using Isnad.Export;

namespace Isnad.Cli.Archives;

/// <summary>The options that say in which format an export is written, where to, and what is left out; and the writing itself.</summary>
internal sealed class ExportTarget
{
    private readonly Option<ExportFormat> _format = new("--format") { Description = "jsonl, csv, geojson, kml or parquet.", HelpName = "FORMAT", Required = true };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Where to; - for standard output.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _hxl = new("--hxl") { Description = "A row of HXL tags under the header of a CSV." };
    private readonly Option<bool> _noBom = new("--no-bom") { Description = "CSV without the mark by which spreadsheets know UTF-8." };
    private readonly PrivacyOptions _privacy = new();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_output);
        command.Add(_hxl);
        command.Add(_noBom);
        _privacy.AddTo(command);
    }

    /// <summary>The export with what a command line says of it.</summary>
    public ExportOptions Of(ParseResult parsed, ExportOptions options) =>
        _privacy.Of(parsed, options with { Format = parsed.GetValue(_format), Hxl = parsed.GetValue(_hxl), NoBom = parsed.GetValue(_noBom) });

    /// <summary>Writes it. The count first: an export that is empty, or far too large, is seen before it is written.</summary>
    public async Task<int> WriteAsync(ParseResult parsed, ExportOptions options, StoreOptions.Opened archive, Terminal terminal, CancellationToken cancel)
    {
        var exporter = new Exporter(archive.Store, archive.Reader);
        string file = parsed.GetValue(_output)!;
        long count = await exporter.CountAsync(options, cancel);
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {(options.Incidents is null ? "records" : "incidents")}"));
        if (file == "-")
        {
            terminal.Output.Flush();
            await exporter.WriteAsync(options, terminal.OutputStream, cancel);
            terminal.OutputStream.Flush();
        }
        else await exporter.WriteFileAsync(options, file, cancel);
        return ExitCode.Success;
    }
}
