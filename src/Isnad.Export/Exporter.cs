using Isnad.Archive;
using Isnad.Export.Formats;
using Isnad.Export.Incidents;

namespace Isnad.Export;

/// <summary>Writes what a filter selects. The file appears when it is whole; a run that fails leaves none.</summary>
/// <param name="store">The archive.</param>
/// <param name="reader">Its reader.</param>
/// <param name="clock">Tells the day that delays count from; null for the system's.</param>
public sealed class Exporter(IArchiveStore store, ArchiveReader reader, TimeProvider? clock = null)
{
    /// <summary>How many records or incidents an export will have: told before it is written.</summary>
    public Task<long> CountAsync(ExportOptions options, CancellationToken cancel = default) =>
        options.IncidentsOn(Today) is { } incidents ? store.CountIncidentsAsync(incidents, cancel) : store.CountAsync(options.FilterOn(Today), cancel);

    /// <summary>Writes an export to a file, and for formats that have no room for a header `FILE.about.json` beside it.</summary>
    /// <param name="options">What and how.</param>
    /// <param name="file">Where to.</param>
    /// <param name="cancel">Stops; the file is as it was before.</param>
    /// <exception cref="ArchiveException">The file cannot be written.</exception>
    public async Task<ExportHeader> WriteFileAsync(ExportOptions options, string file, CancellationToken cancel = default)
    {
        string part = file + ".part";
        try
        {
            ExportHeader header;
            await using (var to = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous)) header = await WriteAsync(options, to, cancel);
            if (options.Format is ExportFormat.Csv or ExportFormat.Jsonl) await File.WriteAllTextAsync(file + ".about.json", header.ToJson() + "\n", cancel);
            File.Move(part, file, overwrite: true);
            return header;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException(new ArchiveProblem("ISN0701", file, "the export cannot be written: " + failure.Message, "check path, permissions and room on the disk"), failure);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <summary>Writes an export to a stream.</summary>
    /// <returns>Its header; the count in it is that of the records written.</returns>
    public async Task<ExportHeader> WriteAsync(ExportOptions options, Stream to, CancellationToken cancel = default)
    {
        var header = new ExportHeader(options, await CountAsync(options, cancel), await store.LastChangeAsync(cancel), reader.Knowledge);
        long written = 0;
        await using (IExportWriter writer = options.Format switch
        {
            ExportFormat.Csv => new CsvTableWriter(to, options),
            ExportFormat.GeoJson => new GeoJsonWriter(to, options, header),
            ExportFormat.Kml => new KmlWriter(to, options, header),
            ExportFormat.Parquet => await ParquetTableWriter.CreateAsync(to, options, header, cancel),
            _ => options.Incidents is null ? new JsonlWriter(to) : new IncidentLineWriter(to),
        })
        {
            await foreach (ExportedReport report in Source(options, cancel))
            {
                await writer.WriteAsync(report, cancel);
                written += report.Rows.Count;
            }
            await writer.FinishAsync(cancel);
        }
        return written == header.Count ? header : new ExportHeader(options, written, await store.LastChangeAsync(cancel), reader.Knowledge);
    }

    private IAsyncEnumerable<ExportedReport> Source(ExportOptions options, CancellationToken cancel) => options.IncidentsOn(Today) is { } incidents
        ? new IncidentSource(store, reader, options, incidents).ReadAsync(cancel)
        : new ExportSource(store, reader, options, options.FilterOn(Today)).ReadAsync(cancel);

    private DateOnly Today => DateOnly.FromDateTime((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime);
}
