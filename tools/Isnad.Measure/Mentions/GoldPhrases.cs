using System.Text.Json;

namespace Isnad.Measure.Mentions;

/// <summary>The phrases of an annotated report that mentions are measured against.</summary>
/// <param name="Id">Id of the report.</param>
/// <param name="Text">Its text.</param>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Phrases">The phrases, record by record: what two records name counts twice.</param>
internal sealed record GoldPhrases(string Id, string Text, string? Published, List<GoldPhrase> Phrases)
{
    /// <summary>Reads all reports of a folder, in order of file name.</summary>
    public static IEnumerable<GoldPhrases> ReadFolder(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            yield return Read(document.RootElement);
        }
    }

    private static GoldPhrases Read(JsonElement root)
    {
        string text = root.GetProperty("text").GetString()!;
        int[] units = UnitOffsets(text);
        var phrases = new List<GoldPhrase>();
        foreach (string records in (ReadOnlySpan<string>)["events", "situations"])
        {
            foreach (JsonElement record in root.GetProperty(records).EnumerateArray()) AddAll(record, units, phrases);
        }
        return new GoldPhrases(root.GetProperty("id").GetString()!, text, Optional(root, "published"), phrases);
    }

    private static void AddAll(JsonElement record, int[] units, List<GoldPhrase> into)
    {
        foreach (string name in (ReadOnlySpan<string>)["actors", "recipients", "holder"])
        {
            if (!record.TryGetProperty(name, out JsonElement parties) || parties.ValueKind != JsonValueKind.Array) continue;
            foreach (JsonElement party in parties.EnumerateArray())
            {
                if (Optional(party, "text") is { } words) into.Add(new GoldPhrase(name == "holder" ? GoldKind.Holder : GoldKind.Party, words, Span(party, units), null));
            }
        }
        if (record.TryGetProperty("place", out JsonElement place) && place.ValueKind == JsonValueKind.Object && Optional(place, "text") is { } where)
        {
            into.Add(new GoldPhrase(GoldKind.Place, where, Span(place, units), Geo(record)));
        }
        if (Optional(record, "date_text") is { } when) into.Add(new GoldPhrase(GoldKind.Date, when, null, null));
    }

    private static (double, double, double)? Geo(JsonElement record)
    {
        if (!record.TryGetProperty("geo", out JsonElement geo) || geo.ValueKind != JsonValueKind.Object) return null;
        return Number(geo, "lat") is { } lat && Number(geo, "lon") is { } lon ? (lat, lon, Number(geo, "radius_km") ?? 0) : null;
    }

    private static TextSpan? Span(JsonElement e, int[] units) =>
        e.TryGetProperty("span", out JsonElement span) && span.ValueKind == JsonValueKind.Array ? new TextSpan(units[span[0].GetInt32()], units[span[1].GetInt32()]) : null;

    private static string? Optional(JsonElement e, string name) =>
        e.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement e, string name) =>
        e.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    /// <summary>For each code point, as the annotation counts, its offset in UTF-16 units.</summary>
    private static int[] UnitOffsets(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
        }
        units.Add(text.Length);
        return [.. units];
    }
}
