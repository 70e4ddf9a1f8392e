using System.Text.Json;
using Isnad.Incidents.Control;

namespace Isnad.Archive;

/// <summary>Who is told to have held a place when, out of the records of an archive: seizures, withdrawals, situations of control.</summary>
/// <param name="store">The archive.</param>
public sealed class ControlReader(IArchiveStore store)
{
    private static readonly RecordFilter[] s_filters =
    [
        new() { Kinds = [RecordKind.Event], Types = ["COERCE"], Modes = ["seize"], Statuses = ["actual"] },
        new() { Kinds = [RecordKind.Event], Types = ["RETREAT"], Modes = ["withdraw"], Statuses = ["actual"] },
        new() { Kinds = [RecordKind.Situation], Types = ["control", "presence"], Statuses = ["actual"] },
    ];

    /// <summary>The history of a place.</summary>
    /// <param name="placeId">Id of the place in the tables; what lies in it does not count.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<ControlSpan>> HistoryAsync(string placeId, CancellationToken cancel = default)
    {
        var steps = new List<ControlStep>();
        foreach (RecordFilter filter in s_filters)
        {
            string? cursor = null;
            do
            {
                Page<StoredRecord> page = await store.RecordsAsync(new RecordQuery(filter with { Place = placeId }, RecordOrder.Oldest, cursor, 1000), cancel);
                foreach (StoredRecord record in page.Items)
                {
                    using JsonDocument json = JsonDocument.Parse(record.Json);
                    if (Step(record, json.RootElement, placeId) is { } step) steps.Add(step);
                }
                cursor = page.Next;
            }
            while (cursor is not null);
        }
        return ControlHistory.Of(steps);
    }

    /// <summary>Places of which records tell who holds them, those with most records first.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<PlaceCount>> PlacesAsync(int limit = 100, CancellationToken cancel = default)
    {
        var places = new Dictionary<string, PlaceCount>(StringComparer.Ordinal);
        foreach (RecordFilter filter in s_filters)
        {
            // Provinces and countries are held by nobody as a whole.
            foreach (PlaceCount place in (await store.PlacesAsync(filter with { Precisions = ["site", "district", "town", "near", "offset", "between", "area"] }, null, 1000, cancel)).Items)
            {
                places[place.PlaceId] = places.TryGetValue(place.PlaceId, out PlaceCount? known) ? known with { Count = known.Count + place.Count } : place;
            }
        }
        return [.. places.Values.OrderByDescending(p => p.Count).ThenBy(p => p.PlaceId, StringComparer.Ordinal).Take(limit)];
    }

    private static ControlStep? Step(StoredRecord record, JsonElement json, string placeId)
    {
        if (!json.TryGetProperty("place", out JsonElement place) || Text(place, "place_id") != placeId) return null;
        (string Key, string Name)? actor = Party(json, "actors") ?? Party(json, "holder"), other = Party(json, "recipients");
        (_, int last) = json.TryGetProperty("date", out JsonElement date) ? DayRange.Of(Text(date, "edtf") ?? "") : default;
        ControlChange change = record.Kind == RecordKind.Situation ? Text(json, "kind") == "control" ? ControlChange.Holds : ControlChange.Present : Text(json, "type") == "RETREAT" ? ControlChange.Leaves : ControlChange.Takes;
        if (actor is not { } holder || last is 0 or >= 99991231) return null;
        int day = new DateOnly(last / 10000, last / 100 % 100, last % 100).DayNumber;
        return new ControlStep(day, change, holder.Key, holder.Name, other?.Key, other?.Name, record.Report, record.Uid);
    }

    private static (string Key, string Name)? Party(JsonElement json, string list)
    {
        if (!json.TryGetProperty(list, out JsonElement parties) || parties.ValueKind != JsonValueKind.Array || parties.GetArrayLength() == 0) return null;
        JsonElement party = parties[0];
        string name = Text(party, "name_ar") ?? (party.TryGetProperty("fullest", out JsonElement fullest) ? Text(fullest, "text") : null) ?? Text(party, "text") ?? "";
        return name.Length == 0 ? null : (Text(party, "entity") ?? Search.TermFolding.Of('h', name), name);
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
