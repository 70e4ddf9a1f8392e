using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Isnad.Archive.Reading;

/// <summary>Takes from a record's JSON what filters, orders and counts need.</summary>
internal static class ColumnReader
{
    /// <summary>The columns of a record.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="record">Its JSON by the output contract.</param>
    /// <exception cref="FormatException">It lacks a field that every record of the kind has, or one is of the wrong shape.</exception>
    public static RecordColumns Of(RecordKind kind, JsonElement record)
    {
        if (record.ValueKind != JsonValueKind.Object) throw new FormatException("a record is a JSON object");
        JsonElement mark = Required(record, kind == RecordKind.Statement ? "cue" : "trigger", JsonValueKind.Object);
        JsonElement? place = Optional(record, "place", JsonValueKind.Object), date = Optional(record, "date", JsonValueKind.Object);
        (int first, int last) = date is { } d ? EdtfDays.Of(Text(d, "edtf")) : default;
        return new RecordColumns
        {
            Type = Text(record, kind == RecordKind.Event ? "type" : "kind") is { Length: > 0 } type ? type : throw new FormatException("the record has no type or kind"),
            Mode = TextOrNull(record, kind == RecordKind.Statement ? "medium" : "mode"),
            Status = TextOrNull(record, "status"),
            Confidence = Number(record, "confidence") ?? 1,
            FirstDay = first,
            LastDay = last,
            Lat = place is { } lat ? Number(lat, "lat") : null,
            Lon = place is { } lon ? Number(lon, "lon") : null,
            RadiusKm = place is { } radius ? Number(radius, "radius_km") : null,
            Precision = place is { } precision ? TextOrNull(precision, "precision") : null,
            PlaceId = place is { } id ? TextOrNull(id, "place_id") : null,
            PlaceName = place is { } name ? TextOrNull(name, "name") ?? TextOrNull(name, "text") : null,
            IsRetelling = record.TryGetProperty("same_as", out _),
            Start = (int)(Number(mark, "start") ?? throw new FormatException("the trigger has no start")),
            End = (int)(Number(mark, "end") ?? throw new FormatException("the trigger has no end")),
            Anchor = Anchor(Text(mark, "text"), Optional(record, "sentence", JsonValueKind.Object) ?? Optional(record, "content", JsonValueKind.Object)),
            Parties = Parties(record),
        };
    }

    /// <summary>A string of an object; empty where there is none.</summary>
    public static string Text(JsonElement of, string name) => TextOrNull(of, name) ?? "";

    /// <summary>A string of an object; null where there is none.</summary>
    public static string? TextOrNull(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<PartyColumns> Parties(JsonElement record)
    {
        var parties = new List<PartyColumns>();
        foreach ((string field, string role) in (ReadOnlySpan<(string, string)>)[("actors", "actor"), ("recipients", "recipient"), ("holder", "holder"), ("speaker", "speaker"), ("hearer", "hearer"), ("source", "source")])
        {
            if (!record.TryGetProperty(field, out JsonElement value)) continue;
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement party in value.EnumerateArray()) parties.Add(Party(role, party));
            }
            else parties.Add(Party(role, value));
        }
        return parties;
    }

    private static PartyColumns Party(string role, JsonElement party)
    {
        if (party.ValueKind != JsonValueKind.Object) throw new FormatException($"{role} is no JSON object");
        // The fullest mention names a pronoun's owner better than the pronoun.
        string words = Optional(party, "fullest", JsonValueKind.Object) is { } fullest ? Text(fullest, "text") : Text(party, "text");
        return new PartyColumns(role, TextOrNull(party, "entity"), TextOrNull(party, "name_ar") ?? words, TextOrNull(party, "country"), TextOrNull(party, "sector") ?? (role == "source" ? TextOrNull(party, "kind") : null), TextOrNull(party, "person"));
    }

    private static string Anchor(string mark, JsonElement? sentence)
    {
        byte[] words = Encoding.UTF8.GetBytes(mark + "\n" + (sentence is { } s ? Text(s, "text") : ""));
        return Convert.ToHexStringLower(SHA256.HashData(words).AsSpan(0, 8));
    }

    private static double? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static JsonElement Required(JsonElement of, string name, JsonValueKind kind) =>
        Optional(of, name, kind) ?? throw new FormatException($"the record has no {name}");

    private static JsonElement? Optional(JsonElement of, string name, JsonValueKind kind) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind ? value : null;
}
