using System.Globalization;
using System.Text.Json.Nodes;
using Isnad.Archive;

namespace Isnad.Export;

/// <summary>A record as it is exported: masked and blurred, with what tables need of its report.</summary>
internal sealed class ExportRow
{
    /// <summary>The record as it is stored; only ids and states of it may be exported.</summary>
    public required StoredRecord Stored { get; init; }
    /// <summary>The record, masked and blurred.</summary>
    public required JsonObject Json { get; init; }
    /// <summary>Title of the report, masked, or null.</summary>
    public required string? Title { get; init; }
    /// <summary>Address of the report, masked, or null.</summary>
    public required string? Url { get; init; }
    /// <summary>First and last day it may have been (20210608), 0 where unknown.</summary>
    public required (int First, int Last) Days { get; init; }
    /// <summary>ISO 3166-1 alpha-2 code of the country of its place, or null.</summary>
    public required string? Country { get; init; }
    /// <summary>Name of the first-level unit of its place, or null.</summary>
    public required string? Admin1 { get; init; }

    /// <summary>A string of the record: `type`, or of one of its objects: `place`, `name`.</summary>
    public string? Text(string name, string? field = null) => Value(name, field) is { } value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A number of the record, or of one of its objects.</summary>
    public double? Number(string name, string? field = null) => Value(name, field) is { } value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (double)value : null;

    /// <summary>A field of all objects of a list, joined by semicolons; null where there is none.</summary>
    public string? Joined(string list, string field)
    {
        string[] parts = [.. Items(list).Select(i => (string?)i[field]).Where(t => !string.IsNullOrEmpty(t)).Select(t => t!.Replace("; ", ", ", StringComparison.Ordinal))];
        return parts.Length == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>The fullest words of a list of parties, joined.</summary>
    public string? Names(string list)
    {
        string[] parts = [.. Items(list).Select(i => (string?)i["name_ar"] ?? (string?)i["fullest"]?["text"] ?? (string?)i["text"] ?? "").Where(t => t.Length > 0)];
        return parts.Length == 0 ? null : string.Join("; ", parts);
    }

    /// <summary>Least and greatest number of what is counted, null where not told.</summary>
    public (double? Low, double? High) Quantity(string what)
    {
        foreach (JsonObject quantity in Items("quantities"))
        {
            if ((string?)quantity["what"] == what) return ((double?)quantity["low"], (double?)quantity["high"]);
        }
        return default;
    }

    /// <summary>A day as ISO text, or null.</summary>
    public static string? Day(int day) => day is <= 10101 or >= 99991231 ? null : string.Create(CultureInfo.InvariantCulture, $"{day / 10000:0000}-{day / 100 % 100:00}-{day % 100:00}");

    private IEnumerable<JsonObject> Items(string list) => Json[list] switch
    {
        JsonArray items => items.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    private JsonValue? Value(string name, string? field) => (field is null ? Json[name] : (Json[name] as JsonObject)?[field]) as JsonValue;
}
