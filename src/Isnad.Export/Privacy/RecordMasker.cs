using System.Text.Json;
using System.Text.Json.Nodes;

namespace Isnad.Export.Privacy;

/// <summary>Masks the fields of a record that are no spans: names out of tables, and summaries.</summary>
internal static class RecordMasker
{
    /// <summary>Masks a record in place.</summary>
    /// <param name="record">The record.</param>
    /// <param name="text">The report's masked text; null where the record points into another version of it.</param>
    /// <param name="mask">The names.</param>
    public static void Mask(JsonObject record, MaskedText? text, PersonMask mask)
    {
        if (mask.IsEmpty) return;
        Parties(record);
        if (text is not null) text.Move(record);
        else Words(record, mask);
        foreach (string summary in (ReadOnlySpan<string>)["summary_ar", "summary_en"])
        {
            if (record[summary] is JsonValue value) record[summary] = mask.Mask((string)value!);
        }
    }

    private static void Parties(JsonNode? at)
    {
        if (at is JsonArray list)
        {
            foreach (JsonNode? item in list) Parties(item);
        }
        if (at is not JsonObject party) return;
        if (party["person"] is JsonValue person && (string?)person != "public")
        {
            foreach (string name in (ReadOnlySpan<string>)["entity", "name_ar", "name_en"]) party.Remove(name);
        }
        foreach ((string name, JsonNode? value) in party)
        {
            if (name != "geometry") Parties(value);
        }
    }

    // Words only: offsets into a text that is not exported are of no use to anybody.
    private static void Words(JsonNode? at, PersonMask mask)
    {
        if (at is JsonArray list)
        {
            foreach (JsonNode? item in list) Words(item, mask);
        }
        if (at is not JsonObject span) return;
        if (span["text"] is JsonValue words && words.GetValueKind() == JsonValueKind.String) span["text"] = mask.Mask((string)words!);
        foreach ((string name, JsonNode? value) in span)
        {
            if (name != "geometry") Words(value, mask);
        }
    }
}
