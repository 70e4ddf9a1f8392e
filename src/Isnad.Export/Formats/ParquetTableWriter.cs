using Isnad.Export.Tables;
using Parquet;
using Parquet.Schema;

namespace Isnad.Export.Formats;

/// <summary>One row per record (Apache Parquet), in row groups; the header stands in the file's metadata.</summary>
internal sealed class ParquetTableWriter : IExportWriter
{
    private const int RowsInGroup = 10_000;

    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly DataField[] _fields;
    private readonly ParquetWriter _writer;
    private readonly List<object?[]> _rows = [];

    private ParquetTableWriter(IReadOnlyList<TableColumn> columns, DataField[] fields, ParquetWriter writer) => (_columns, _fields, _writer) = (columns, fields, writer);

    /// <summary>Begins the file.</summary>
    public static async Task<ParquetTableWriter> CreateAsync(Stream to, ExportOptions options, ExportHeader header, CancellationToken cancel)
    {
        IReadOnlyList<TableColumn> columns = TableColumn.Of(options);
        DataField[] fields = [.. columns.Select(c => new DataField(c.Name, c.Type switch { ColumnType.Text => typeof(string), ColumnType.Number => typeof(double), _ => typeof(long) }, isNullable: true))];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), to, cancellationToken: cancel);
        writer.CustomMetadata = new Dictionary<string, string> { ["isnad"] = header.ToJson() };
        return new ParquetTableWriter(columns, fields, writer);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ExportedReport report, CancellationToken cancel)
    {
        foreach (ExportRow row in report.Rows) _rows.Add([.. _columns.Select(c => c.Value(row))]);
        if (_rows.Count >= RowsInGroup) await FlushAsync(cancel);
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancel) => _rows.Count > 0 ? FlushAsync(cancel) : Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async Task FlushAsync(CancellationToken cancel)
    {
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        for (int c = 0; c < _columns.Count; c++)
        {
            switch (_columns[c].Type)
            {
                case ColumnType.Text: await group.WriteAsync(_fields[c], [.. _rows.Select(r => (string?)r[c])!]); break;
                case ColumnType.Number: await group.WriteAsync<double>(_fields[c], _rows.Select(r => (double?)r[c]).ToArray(), cancellationToken: cancel); break;
                default: await group.WriteAsync<long>(_fields[c], _rows.Select(r => r[c] is { } whole ? Convert.ToInt64(whole, System.Globalization.CultureInfo.InvariantCulture) : (long?)null).ToArray(), cancellationToken: cancel); break;
            }
        }
        group.CompleteValidate();
        _rows.Clear();
    }
}
