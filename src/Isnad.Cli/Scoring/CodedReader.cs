using System.Text.Json;

namespace Isnad.Cli.Scoring;

/// <summary>
/// Reads gold files and lines of output into one shape. They differ in little: gold has "span":[a,b], "geo" and a bare date,
/// output has "start" and "end", the point within the place, and a date with its words.
/// </summary>
internal static class CodedReader
{
    /// <summary>Reads a gold file or a line of output.</summary>
    /// <exception cref="JsonException">It is no JSON, or of another shape.</exception>
    public static CodedReport Read(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("expected an object");
        try
        {
            return new CodedReport(
                Scalar(root, "id") ?? "None",
                Scalar(root, "text") ?? "",
                Records(root, "events", "type"),
                Records(root, "situations", "kind"),
                [.. Items(root, "statements").Select(s => new CodedStatement(Words(s, "cue") ?? new Wording(null, null, null), Words(s, "speaker")))]);
        }
        catch (InvalidOperationException wrong)
        {
            // A field of another kind than the contract's, e.g. a string where an object is expected.
            throw new JsonException(wrong.Message, wrong);
        }
    }

    private static List<CodedRecord> Records(JsonElement root, string name, string label)
    {
        var records = new List<CodedRecord>();
        foreach (JsonElement item in Items(root, name)) records.Add(Record(item, label));
        return records;
    }

    private static CodedRecord Record(JsonElement item, string label)
    {
        Wording trigger = Words(item, "trigger") ?? new Wording(null, null, null);
        var spans = new List<Wording> { trigger };
        foreach (string one in (ReadOnlySpan<string>)["sentence", "place"])
        {
            if (Words(item, one) is { } words) spans.Add(words);
        }
        IReadOnlyList<Wording> List(string name)
        {
            List<Wording> list = [.. Items(item, name).Select(Words)];
            spans.AddRange(list);
            return list;
        }
        IReadOnlyList<Wording> actors = List("actors"), recipients = List("recipients"), holder = List("holder"), source = List("source");
        _ = List("quantities");
        string? date = null;
        if (item.TryGetProperty("date", out JsonElement when))
        {
            date = when.ValueKind == JsonValueKind.Object ? Scalar(when, "edtf") : when.ValueKind == JsonValueKind.String ? when.GetString() : null;
            if (when.ValueKind == JsonValueKind.Object && Scalar(when, "text") is not null) spans.Add(Words(when));
        }
        return new CodedRecord
        {
            Id = Scalar(item, "id"),
            SameAs = (Scalar(item, "same_as") ?? Scalar(item, "coref")) is { Length: > 0 } link ? link : null,
            Label = Scalar(item, label),
            Status = Scalar(item, "status"),
            Trigger = trigger,
            Actors = actors,
            Recipients = recipients,
            Holder = holder,
            Source = source,
            Place = Place(item),
            Date = date,
            Counts = [.. Items(item, "quantities").Select(q => new Count(Scalar(q, "what"), Number(q, "low"), Number(q, "high")))],
            Spans = spans,
        };
    }

    private static PlacedWording? Place(JsonElement item)
    {
        Wording? words = Words(item, "place");
        JsonElement point = Object(item, "geo") ?? Object(item, "place") ?? default;
        if (words is null && point.ValueKind != JsonValueKind.Object) return null;
        return new PlacedWording(words, Number(point, "lat"), Number(point, "lon"), Number(point, "radius_km"));
    }

    private static Wording? Words(JsonElement parent, string name) => Object(parent, name) is { } found ? Words(found) : null;

    private static Wording Words(JsonElement item)
    {
        if (item.TryGetProperty("span", out JsonElement span) && span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2)
        {
            return new Wording(Scalar(item, "text"), span[0].GetInt32(), span[1].GetInt32());
        }
        return new Wording(Scalar(item, "text"), (int?)Number(item, "start"), (int?)Number(item, "end"));
    }

    /// <summary>The object of that name; null where it is absent, null or empty.</summary>
    private static JsonElement? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement found) && found.ValueKind == JsonValueKind.Object && found.EnumerateObject().MoveNext() ? found : null;

    private static List<JsonElement> Items(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string? Scalar(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    private static double? Number(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
