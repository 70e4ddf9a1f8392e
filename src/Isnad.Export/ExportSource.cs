using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Isnad.Archive;
using Isnad.Export.Privacy;

namespace Isnad.Export;

/// <summary>Streams the selected records report by report, masked and blurred; memory holds one page and one report.</summary>
/// <param name="store">The archive.</param>
/// <param name="reader">Tells names from other words, and what places lie in.</param>
/// <param name="options">What is exported.</param>
/// <param name="filter">The filter with the delay in it.</param>
internal sealed class ExportSource(IArchiveStore store, ArchiveReader reader, ExportOptions options, RecordFilter filter)
{
    private const int PageSize = 1000;

    private readonly PlaceCoarsener? _coarsener = options.Coarsen is { } to ? new PlaceCoarsener(to, reader.Units) : null;

    /// <summary>The reports with their records.</summary>
    public async IAsyncEnumerable<ExportedReport> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var group = new List<StoredRecord>();
        string? cursor = null;
        do
        {
            Page<StoredRecord> page = await store.RecordsAsync(new RecordQuery(filter, RecordOrder.Text, cursor, PageSize), cancel);
            foreach (StoredRecord record in page.Items)
            {
                if (group.Count > 0 && group[0].Report != record.Report)
                {
                    if (await FinishedAsync(group, cancel) is { } report) yield return report;
                    group.Clear();
                }
                group.Add(record);
            }
            cursor = page.Next;
        }
        while (cursor is not null);
        if (group.Count > 0 && await FinishedAsync(group, cancel) is { } last) yield return last;
    }

    private async Task<ExportedReport?> FinishedAsync(List<StoredRecord> records, CancellationToken cancel)
    {
        // Forgotten since the page was read: then nothing of it is exported.
        if (await store.ReportAsync(records[0].Report, cancel: cancel) is not { } report) return null;
        JsonObject head = JsonNode.Parse(report.Head)!.AsObject();
        PersonMask? mask = options.WithPrivatePersons ? null : await MaskAsync(report, head, cancel);
        MaskedText? text = mask is null ? null : new MaskedText(report.Text, mask);
        if (mask is not null) head.Remove("byline");
        if (text is not null) text.Move(head["dateline"]);
        if (_coarsener is not null)
        {
            head.Remove("byline");
            head.Remove("dateline");
        }
        string? title = _coarsener is not null ? null : report.Title is { } t && mask is not null ? mask.Mask(t) : report.Title;
        string? url = _coarsener is not null ? null : mask is null ? report.Url : mask.MaskUrl(report.Url);
        return new ExportedReport
        {
            Stored = report,
            Title = title,
            Url = url,
            Text = _coarsener is not null ? null : text?.Text ?? report.Text,
            Head = head,
            Rows = [.. records.Select(r => Row(r, report, mask, text, title, url))],
        };
    }

    private async Task<PersonMask> MaskAsync(StoredReport report, JsonObject head, CancellationToken cancel)
    {
        IReadOnlyList<StoredRecord> all = await store.RecordsOfAsync(report.Id, cancel);
        var records = new List<JsonElement>();
        foreach (StoredRecord record in all)
        {
            using JsonDocument json = JsonDocument.Parse(record.Json);
            records.Add(json.RootElement.Clone());
        }
        return PersonMask.Of(records, (string?)head["byline"]?["text"], reader);
    }

    private ExportRow Row(StoredRecord record, StoredReport report, PersonMask? mask, MaskedText? text, string? title, string? url)
    {
        JsonObject json = JsonNode.Parse(record.Json)!.AsObject();
        (int, int) days = Days(json);
        if (mask is not null) RecordMasker.Mask(json, record.Version == report.Version ? text : null, mask);
        _coarsener?.Coarsen(json);
        string? place = (string?)json["place"]?["place_id"];
        return new ExportRow
        {
            Stored = record,
            Json = json,
            Title = title,
            Url = url,
            Days = days,
            Country = place is null ? null : reader.Units.Country(place),
            Admin1 = place is null ? null : reader.Units.Around(place, "admin1") is { Level: "admin1" } unit ? unit.Name : null,
        };
    }

    private static (int, int) Days(JsonObject json) => json["date"]?["edtf"] is JsonValue edtf ? DayRange.Of((string)edtf!) : default;
}
