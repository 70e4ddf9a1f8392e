using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Isnad.Archive;
using Isnad.Export.Privacy;

namespace Isnad.Export.Incidents;

/// <summary>Streams the selected incidents, masked and blurred: each as a report with one record, such as the writers of records take.</summary>
/// <param name="store">The archive.</param>
/// <param name="reader">Knows what places lie in.</param>
/// <param name="options">What is exported.</param>
/// <param name="filter">The filter with the delay in it.</param>
internal sealed class IncidentSource(IArchiveStore store, ArchiveReader reader, ExportOptions options, IncidentFilter filter)
{
    private const int PageSize = 1000;

    private readonly PlaceCoarsener? _coarsener = options.Coarsen is { } to ? new PlaceCoarsener(to, reader.Units) : null;

    /// <summary>The incidents.</summary>
    public async IAsyncEnumerable<ExportedReport> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        string? cursor = null;
        do
        {
            Page<StoredIncident> page = await store.IncidentsAsync(new IncidentQuery(filter, IncidentOrder.Newest, cursor, PageSize), cancel);
            foreach (StoredIncident incident in page.Items) yield return Report(incident);
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    private ExportedReport Report(StoredIncident incident)
    {
        JsonObject json = JsonNode.Parse(incident.Json)!.AsObject();
        if (!options.WithPrivatePersons) IncidentMask.Mask(json);
        _coarsener?.Coarsen(json);
        string? place = (string?)json["place"]?["place_id"];
        var row = new ExportRow
        {
            Stored = new StoredRecord { Uid = incident.Id, Report = "", LocalId = "i1", Json = incident.Json, Kind = RecordKind.Event },
            Json = json,
            Title = null,
            Url = null,
            Days = (incident.FirstDay, incident.LastDay),
            Country = place is null ? null : reader.Units.Country(place),
            Admin1 = place is not null && reader.Units.Around(place, "admin1") is { Level: "admin1" } unit ? unit.Name : null,
        };
        var report = new StoredReport { Id = incident.Id, Text = "", Hash = "", Head = "{}", Source = "", MediaType = "", Program = "", Knowledge = "" };
        return new ExportedReport { Stored = report, Title = null, Url = null, Text = null, Head = [], Rows = [row] };
    }
}
