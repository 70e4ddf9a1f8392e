using System.Text.Json;

namespace Isnad.Archive.Agreement;

/// <summary>The fields of a record as people who code are compared by: sets of values, where spans are compared by where they stand.</summary>
internal static class CodedFields
{
    private static readonly string[] s_words = ["type", "kind", "mode", "status"];
    private static readonly string[] s_spans = ["trigger", "cue", "content", "place", "holder"];
    private static readonly string[] s_lists = ["actors", "recipients", "speakers", "hearers", "source"];

    /// <summary>Names of all fields, in the order they are told.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_words, .. s_spans, .. s_lists, "date", "quantities"];

    /// <summary>The values of a field, ordered; empty where the record has none.</summary>
    public static IReadOnlyList<string> Of(JsonElement record, string field)
    {
        if (!record.TryGetProperty(field, out JsonElement value) || value.ValueKind == JsonValueKind.Null) return [];
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Object => One(field, value) is { } one ? [one] : [],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(v => One(field, v)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            _ => [value.GetRawText()],
        };
    }

    private static string? One(string field, JsonElement value) => field switch
    {
        _ when value.ValueKind != JsonValueKind.Object => value.GetRawText(),
        "date" => Text(value, "edtf"),
        "quantities" => $"{Text(value, "what")} {Text(value, "low")}-{Text(value, "high")}",
        _ => $"{Text(value, "start")}-{Text(value, "end")}",
    };

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
}
