using System.Text.Json;
using Isnad.Records;

namespace Isnad.Archive.Reading;

/// <summary>Holds that the text of every span of a record stands in the report where the record says.</summary>
internal static class SpanChecker
{
    /// <summary>Checks a record.</summary>
    /// <param name="record">JSON by the output contract.</param>
    /// <param name="text">The report's text.</param>
    /// <exception cref="FormatException">A span's text is not what stands there.</exception>
    public static void Check(JsonElement record, string text)
    {
        var map = new CodePointMap();
        map.Reset(text);
        Check(record, text, map, map.CodePoint(text.Length));
    }

    private static void Check(JsonElement at, string text, CodePointMap map, int length)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in at.EnumerateArray()) Check(item, text, map, length);
        }
        if (at.ValueKind != JsonValueKind.Object) return;
        if (at.TryGetProperty("start", out JsonElement from) && at.TryGetProperty("end", out JsonElement to) && at.TryGetProperty("text", out JsonElement words))
        {
            bool holds = from.TryGetInt32(out int start) && to.TryGetInt32(out int end) && start >= 0 && start <= end && end <= length && words.ValueKind == JsonValueKind.String
                && text.AsSpan(map.Utf16(start), map.Utf16(end) - map.Utf16(start)).SequenceEqual(words.GetString());
            if (!holds) throw new FormatException($"the words «{words}» do not stand from {from} to {to} of the report");
        }
        foreach (JsonProperty field in at.EnumerateObject())
        {
            // GeoJSON has no spans.
            if (!field.NameEquals("geometry"u8)) Check(field.Value, text, map, length);
        }
    }
}
