using System.Text.Json.Nodes;
using Isnad.Export.Privacy;

namespace Isnad.Export.Incidents;

/// <summary>Incidents without the names of persons who are not marked public: as parties, as roots, and wherever a key holds them.</summary>
internal static class IncidentMask
{
    /// <summary>Masks an incident.</summary>
    /// <param name="incident">Its JSON; changed.</param>
    public static void Mask(JsonObject incident)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string list in (string[])["actors", "recipients"])
        {
            foreach (JsonObject party in (incident[list] as JsonArray ?? []).OfType<JsonObject>())
            {
                if ((string?)party["person"] is null or "public") continue;
                names.Add((string)party["name"]!);
                party["name"] = PersonMask.Sign;
                party.Remove("entity");
            }
        }
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonObject root in (incident["sources"]?["roots"] as JsonArray ?? []).OfType<JsonObject>())
        {
            string key = (string)root["key"]!, name = (string)root["name"]!;
            // A named speaker that no table knows is a private person for all we know; ids of the tables are of plain letters.
            if (!names.Contains(name) && ((string?)root["kind"] != "named" || key.All(char.IsAscii))) continue;
            keys[key] = $"person-{keys.Count + 1}";
            names.Add(name);
            root["key"] = keys[key];
            root["name"] = PersonMask.Sign;
        }
        Replace(incident, keys, names);
    }

    private static void Replace(JsonNode? at, Dictionary<string, string> keys, HashSet<string> names)
    {
        if (at is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                if (list[i] is JsonValue value && value.TryGetValue(out string? key) && keys.TryGetValue(key, out string? masked)) list[i] = masked;
                else Replace(list[i], keys, names);
            }
        }
        if (at is not JsonObject fields) return;
        foreach ((string name, JsonNode? value) in fields.ToList())
        {
            if (name == "says" && value is JsonValue says && says.TryGetValue(out string? text) && names.Contains(text)) fields[name] = PersonMask.Sign;
            else Replace(value, keys, names);
        }
    }
}
