using System.Text.Json;
using Isnad.Archive.Search;

namespace Isnad.Archive.Reading;

/// <summary>The terms of a record besides the words of its sentence: who takes part, who says so, and where.</summary>
internal static class RecordTermReader
{
    /// <summary>Adds them.</summary>
    /// <param name="columns">The record's columns.</param>
    /// <param name="place">The words of its place, or null.</param>
    /// <param name="terms">Knows the gazetteer.</param>
    /// <param name="to">Where they go.</param>
    public static void Add(RecordColumns columns, string? place, TermReader terms, RecordTerms to)
    {
        foreach (PartyColumns party in columns.Parties)
        {
            char field = party.Role == "source" ? 's' : 'a';
            AddParty(field, party, to);
            // The speaker of a statement is its source.
            if (party.Role == "speaker") AddParty('s', party, to);
        }
        if (columns.PlaceId is { } id)
        {
            foreach (string at in terms.PlaceAndParents(id)) to.Add('p', at);
        }
        if (columns.PlaceName is { } name) to.AddName('p', name);
        if (place is not null) to.AddName('p', place);
    }

    /// <summary>The words of a record's place, or null.</summary>
    public static string? PlaceWords(JsonElement record) =>
        record.TryGetProperty("place", out JsonElement place) && place.ValueKind == JsonValueKind.Object ? ColumnReader.TextOrNull(place, "text") : null;

    private static void AddParty(char field, PartyColumns party, RecordTerms to)
    {
        if (party.Entity is { } entity) to.Add(field, entity);
        if (party.Country is { } country) to.Add(field, country);
        if (party.Sector is { } sector) to.Add(field, sector);
        to.AddName(field, party.Name);
    }
}
