using System.Text.Json;

namespace Isnad.Incidents.Tellings;

/// <summary>Fields of records as the output contract has them.</summary>
internal static class Json
{
    /// <summary>A string, or null.</summary>
    public static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number, or null.</summary>
    public static double? Number(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>An object, or null.</summary>
    public static JsonElement? Object(JsonElement of, string name) =>
        of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The objects of a list; none where there is no such list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement of, string name)
    {
        if (!of.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.Array) yield break;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object) yield return item;
        }
    }

    /// <summary>A span, in code points.</summary>
    public static (int Start, int End, string Text)? Span(JsonElement of, string name) => Object(of, name) is { } span ? SpanOf(span) : null;

    /// <summary>The span that an object is, or null.</summary>
    public static (int Start, int End, string Text)? SpanOf(JsonElement span) =>
        Number(span, "start") is { } start && Number(span, "end") is { } end ? ((int)start, (int)end, Text(span, "text") ?? "") : null;

    /// <summary>Day number of a day as a whole number, 20210608; 0 for none, and for the open ends of intervals.</summary>
    public static int DayNumber(int day)
    {
        int year = day / 10000, month = day / 100 % 100, of = day % 100;
        return year is < 2 or > 9998 || month is < 1 or > 12 || of < 1 || of > DateTime.DaysInMonth(year, month) ? 0 : new DateOnly(year, month, of).DayNumber;
    }
}
