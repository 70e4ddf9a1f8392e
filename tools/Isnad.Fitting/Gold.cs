using System.Text.Json;

namespace Isnad.Fitting;

/// <summary>An annotated report, with offsets in UTF-16 units.</summary>
internal sealed record GoldReport(string Id, string Text, string? Published, List<GoldEvent> Events, List<(int Start, int End)> Statements)
{
    /// <summary>Reads all reports of a folder, in order of file name.</summary>
    public static List<GoldReport> ReadFolder(string folder)
    {
        var reports = new List<GoldReport>();
        foreach (string file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(file));
            reports.Add(Read(document.RootElement, document.RootElement.GetProperty("text").GetString()!));
        }
        return reports;
    }

    /// <summary>Reads the annotation of one report.</summary>
    /// <param name="root">Its annotation, offsets in code points.</param>
    /// <param name="text">Its text.</param>
    public static GoldReport Read(JsonElement root, string text)
    {
        int[] units = UnitOffsets(text);
        var events = new List<GoldEvent>();
        foreach (JsonElement e in root.GetProperty("events").EnumerateArray()) events.Add(Event(e, text, units, "type"));
        foreach (JsonElement e in root.GetProperty("situations").EnumerateArray()) events.Add(Event(e, text, units, "kind"));
        var statements = new List<(int, int)>();
        foreach (JsonElement s in root.GetProperty("statements").EnumerateArray())
        {
            GoldPhrase cue = Phrase(s.GetProperty("cue"), text, units);
            if (s.TryGetProperty("speaker", out JsonElement speaker) && speaker.ValueKind is JsonValueKind.Object or JsonValueKind.Array) statements.Add((cue.Start, cue.End));
        }
        return new GoldReport(root.GetProperty("id").GetString()!, text, Optional(root, "published"), events, statements);
    }

    private static GoldEvent Event(JsonElement e, string report, int[] units, string label)
    {
        GoldPhrase trigger = Phrase(e.GetProperty("trigger"), report, units);
        bool situation = label == "kind";
        return new GoldEvent
        {
            Id = Optional(e, "id") ?? "", Type = e.GetProperty(label).GetString()!, Status = Optional(e, "status") ?? "actual", Trigger = trigger,
            Actors = Phrases(e, situation ? "holder" : "actors", report, units), Recipients = Phrases(e, "recipients", report, units), Sources = Phrases(e, "source", report, units),
            Place = e.TryGetProperty("place", out JsonElement place) && place.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? Phrase(place, report, units) : null,
            Lat = e.TryGetProperty("geo", out JsonElement geo) && geo.ValueKind == JsonValueKind.Object && geo.TryGetProperty("lat", out JsonElement lat) && lat.ValueKind == JsonValueKind.Number ? lat.GetDouble() : null,
            Lon = e.TryGetProperty("geo", out JsonElement geo2) && geo2.ValueKind == JsonValueKind.Object && geo2.TryGetProperty("lon", out JsonElement lon) && lon.ValueKind == JsonValueKind.Number ? lon.GetDouble() : null,
            Date = Optional(e, "date"), Coref = Optional(e, "coref"),
        };
    }

    private static List<GoldPhrase> Phrases(JsonElement e, string name, string report, int[] units)
    {
        var list = new List<GoldPhrase>();
        if (!e.TryGetProperty(name, out JsonElement array) || array.ValueKind != JsonValueKind.Array) return list;
        foreach (JsonElement item in array.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Array || item.TryGetProperty("text", out JsonElement text) && text.ValueKind == JsonValueKind.String) list.Add(Phrase(item, report, units));
        }
        return list;
    }

    /// <summary>A phrase with its words, or apart from them: start and end alone.</summary>
    private static GoldPhrase Phrase(JsonElement e, string report, int[] units)
    {
        if (e.ValueKind == JsonValueKind.Array)
        {
            int start = units[e[0].GetInt32()], end = units[e[1].GetInt32()];
            return new GoldPhrase(report[start..end], start, end);
        }
        string text = e.GetProperty("text").GetString()!;
        if (!e.TryGetProperty("span", out JsonElement span) || span.ValueKind != JsonValueKind.Array) return new GoldPhrase(text, -1, -1);
        return new GoldPhrase(text, units[span[0].GetInt32()], units[span[1].GetInt32()]);
    }

    private static string? Optional(JsonElement e, string name) =>
        e.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

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

/// <summary>A phrase of the annotation.</summary>
internal sealed record GoldPhrase(string Text, int Start, int End);

/// <summary>An annotated event or situation.</summary>
internal sealed record GoldEvent
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required string Status { get; init; }
    public required GoldPhrase Trigger { get; init; }
    public required List<GoldPhrase> Actors { get; init; }
    public required List<GoldPhrase> Recipients { get; init; }
    public required List<GoldPhrase> Sources { get; init; }
    public GoldPhrase? Place { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public string? Date { get; init; }
    public string? Coref { get; init; }
}
