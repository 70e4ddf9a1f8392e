using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Isnad.Export.Tables;

namespace Isnad.Export.Formats;

/// <summary>
/// One record per line (RFC 4180). Spreadsheets run cells that begin with = + - @ as formulas: text that does gets an
/// apostrophe before it. Numbers are numbers and stay as they are.
/// </summary>
internal sealed class CsvTableWriter : IExportWriter
{
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly CsvWriter _csv;

    /// <summary>Writes the header.</summary>
    public CsvTableWriter(Stream to, ExportOptions options)
    {
        _columns = TableColumn.Of(options);
        var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: !options.NoBom), 1 << 16, leaveOpen: true);
        _csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.None });
        foreach (TableColumn column in _columns) _csv.WriteField(column.Name);
        _csv.NextRecord();
        if (!options.Hxl) return;
        foreach (TableColumn column in _columns) _csv.WriteField(column.Hxl);
        _csv.NextRecord();
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ExportedReport report, CancellationToken cancel)
    {
        foreach (ExportRow row in report.Rows)
        {
            foreach (TableColumn column in _columns)
            {
                switch (column.Value(row))
                {
                    case null: _csv.WriteField(""); break;
                    case string text: _csv.WriteField(Safe(text)); break;
                    case double number: _csv.WriteField(number.ToString("0.######", CultureInfo.InvariantCulture)); break;
                    case var whole: _csv.WriteField(Convert.ToString(whole, CultureInfo.InvariantCulture)); break;
                }
            }
            await _csv.NextRecordAsync();
        }
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancel) => _csv.FlushAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _csv.DisposeAsync();

    /// <summary>Text that no spreadsheet runs. Blanks before a sign do not make it safe.</summary>
    public static string Safe(string text) => text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || text is ['\t' or '\r' or '\n', ..] ? "'" + text : text;
}
