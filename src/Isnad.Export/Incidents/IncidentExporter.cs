using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Isnad.Archive;
using Isnad.Export.Formats;
using Isnad.Export.Tables;

namespace Isnad.Export.Incidents;

/// <summary>What is exported of incidents, and how.</summary>
public sealed record IncidentExportOptions
{
    /// <summary>Which incidents.</summary>
    public IncidentFilter Filter { get; init; } = new();
    /// <summary>In which format.</summary>
    public ExportFormat Format { get; init; }
    /// <summary>With a row of HXL tags under the header of a CSV.</summary>
    public bool Hxl { get; init; }
    /// <summary>Without the byte order mark by which spreadsheets know a CSV to be UTF-8.</summary>
    public bool NoBom { get; init; }
    /// <summary>With the names of persons who are not marked public.</summary>
    public bool WithPrivatePersons { get; init; }
}

/// <summary>Writes the incidents that a filter selects in the formats of records: one row, feature, placemark or line each.</summary>
/// <param name="store">The archive.</param>
/// <param name="reader">Its reader.</param>
public sealed class IncidentExporter(IArchiveStore store, ArchiveReader reader)
{
    private const int PageSize = 1000;

    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an export to a file, whole or not at all.</summary>
    /// <exception cref="ArchiveException">The file cannot be written.</exception>
    public async Task<long> WriteFileAsync(IncidentExportOptions options, string file, CancellationToken cancel = default)
    {
        string part = file + ".part";
        try
        {
            long count;
            await using (var to = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous)) count = await WriteAsync(options, to, cancel);
            File.Move(part, file, overwrite: true);
            return count;
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
    /// <returns>How many incidents were written.</returns>
    public async Task<long> WriteAsync(IncidentExportOptions options, Stream to, CancellationToken cancel = default)
    {
        var table = new ExportOptions { Filter = options.Filter.Records, Format = options.Format, Hxl = options.Hxl, NoBom = options.NoBom, WithPrivatePersons = options.WithPrivatePersons, Table = IncidentColumns.All };
        var header = new ExportHeader(table, await store.CountIncidentsAsync(options.Filter, cancel), await store.LastChangeAsync(cancel), reader.Knowledge);
        long written = 0;
        await using IExportWriter? writer = options.Format switch
        {
            ExportFormat.Csv => new CsvTableWriter(to, table),
            ExportFormat.GeoJson => new GeoJsonWriter(to, table, header),
            ExportFormat.Kml => new KmlWriter(to, table, header),
            ExportFormat.Parquet => await ParquetTableWriter.CreateAsync(to, table, header, cancel),
            _ => null,
        };
        string? cursor = null;
        do
        {
            Page<StoredIncident> page = await store.IncidentsAsync(new IncidentQuery(options.Filter, IncidentOrder.Newest, cursor, PageSize), cancel);
            foreach (StoredIncident incident in page.Items)
            {
                JsonObject json = JsonNode.Parse(incident.Json)!.AsObject();
                if (!options.WithPrivatePersons) IncidentMask.Mask(json);
                if (writer is null) await to.WriteAsync(Encoding.UTF8.GetBytes(json.ToJsonString(s_json) + "\n"), cancel);
                else await writer.WriteAsync(Report(incident, json), cancel);
                written++;
            }
            cursor = page.Next;
        }
        while (cursor is not null);
        if (writer is not null) await writer.FinishAsync(cancel);
        return written;
    }

    // Writers take reports with records: an incident is given them as one record of its own.
    private ExportedReport Report(StoredIncident incident, JsonObject json)
    {
        var row = new ExportRow
        {
            Stored = new StoredRecord { Uid = incident.Id, Report = "", LocalId = "i1", Json = incident.Json, Kind = RecordKind.Event },
            Json = json,
            Title = null,
            Url = null,
            Days = (incident.FirstDay, incident.LastDay),
            Country = incident.PlaceId is { } place ? reader.Units.Country(place) : null,
            Admin1 = incident.PlaceId is { } within && reader.Units.Around(within, "admin1") is { Level: "admin1" } unit ? unit.Name : null,
        };
        var report = new StoredReport { Id = incident.Id, Text = "", Hash = "", Head = "{}", Source = "", MediaType = "", Program = "", Knowledge = "" };
        return new ExportedReport { Stored = report, Title = null, Url = null, Text = null, Head = [], Rows = [row] };
    }
}
