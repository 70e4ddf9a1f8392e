using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Isnad.Archive.Reading;

/// <summary>Ids that records of a report call each other by.</summary>
internal static class RecordIds
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The record under another id, its `same_as` following the ids of the others; one that names nothing is left out.</summary>
    /// <param name="json">The record.</param>
    /// <param name="id">Its new id.</param>
    /// <param name="renamed">New ids by old ones.</param>
    public static string Renamed(string json, string id, IReadOnlyDictionary<string, string> renamed)
    {
        JsonObject record = JsonNode.Parse(json)!.AsObject();
        string? first = (string?)record["same_as"];
        string? now = first is null ? null : renamed.GetValueOrDefault(first);
        if ((string?)record["id"] == id && first == now) return json;
        record["id"] = id;
        if (now is null || now == id) record.Remove("same_as");
        else record["same_as"] = now;
        return record.ToJsonString(s_options);
    }

    /// <summary>The record under an id, everything else as it is.</summary>
    /// <exception cref="FormatException">It is no JSON object.</exception>
    public static string WithId(string json, string id)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject record) throw new FormatException("a record is a JSON object");
            if (record["id"] is JsonValue known && known.TryGetValue(out string? old) && old == id) return json;
            var renamed = new JsonObject { ["id"] = id };
            foreach ((string name, JsonNode? value) in record)
            {
                if (name != "id") renamed[name] = value?.DeepClone();
            }
            return renamed.ToJsonString(s_options);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"this is no JSON (at byte {broken.BytePositionInLine ?? 0})", broken);
        }
    }
}
