using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Desk.Reading;

/// <summary>Words of the report that a field was read from.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point behind the last.</param>
public sealed record Words(string Text, int Start, int End);

/// <summary>One value of a field.</summary>
/// <param name="Words">What it was read from, or null where it was reckoned.</param>
/// <param name="Value">What it means, where that is not the words themselves.</param>
/// <param name="Notes">Codes that belong to it: country, sector, precision, basis, …</param>
public sealed record FieldValue(Words? Words, string? Value, IReadOnlyList<string> Notes);

/// <summary>A field with its values.</summary>
/// <param name="Name">trigger, actor, recipient, holder, speaker, hearer, cue, content, place, date, numbers or source.</param>
/// <param name="Values">Its values in order; of a source the nearest first.</param>
public sealed record Field(string Name, IReadOnlyList<FieldValue> Values);

/// <summary>A record as pages show it.</summary>
public sealed class RecordView
{
    private static readonly (string, string)[] s_parties = [("actors", "actor"), ("recipients", "recipient"), ("holder", "holder"), ("speaker", "speaker"), ("hearer", "hearer"), ("content", "content")];

    private RecordView(StoredRecord stored, JsonElement json)
    {
        Stored = stored;
        Json = json;
        Type = Text(json, stored.Kind == RecordKind.Event ? "type" : "kind") ?? "";
        Mode = Text(json, stored.Kind == RecordKind.Statement ? "medium" : "mode");
        Status = Text(json, "status");
        Confidence = json.TryGetProperty("confidence", out JsonElement c) ? c.GetDouble() : null;
        Rule = Text(json, "rule");
        Mark = WordsOf(json, stored.Kind == RecordKind.Statement ? "cue" : "trigger") ?? new Words("", 0, 0);
        Sentence = WordsOf(json, "sentence") ?? WordsOf(json, "content") ?? Mark;
        Fields = [.. AllFields(json, stored.Kind).Where(f => f.Values.Count > 0)];
    }

    /// <summary>The record in the archive.</summary>
    public StoredRecord Stored { get; }
    /// <summary>Its JSON.</summary>
    public JsonElement Json { get; }
    /// <summary>Type of an event, kind of anything else.</summary>
    public string Type { get; }
    /// <summary>Mode of an event, medium of a statement.</summary>
    public string? Mode { get; }
    /// <summary>Status; null for statements.</summary>
    public string? Status { get; }
    /// <summary>0–1; null for statements.</summary>
    public double? Confidence { get; }
    /// <summary>Row of the tables that fired, or null.</summary>
    public string? Rule { get; }
    /// <summary>Trigger, or cue.</summary>
    public Words Mark { get; }
    /// <summary>Its sentence, or content.</summary>
    public Words Sentence { get; }
    /// <summary>What it tells.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The view of a record.</summary>
    public static RecordView Of(StoredRecord record) => new(record, JsonElement.Parse(record.Json));

    /// <summary>A field, or null.</summary>
    public Field? Field(string name) => Fields.FirstOrDefault(f => f.Name == name);

    /// <summary>One sentence in a language; the report's own where there is none.</summary>
    public string Summary(string language) => Text(Json, "summary_" + language) ?? Sentence.Text;

    /// <summary>EDTF date, or null.</summary>
    public string? Date => Json.TryGetProperty("date", out JsonElement date) ? Text(date, "edtf") is { Length: > 0 } edtf ? edtf : null : null;

    private static IEnumerable<Field> AllFields(JsonElement json, RecordKind kind)
    {
        yield return new Field(kind == RecordKind.Statement ? "cue" : "trigger", One(json, kind == RecordKind.Statement ? "cue" : "trigger"));
        foreach ((string field, string name) in s_parties) yield return new Field(name, Parties(json, field));
        yield return new Field("place", Place(json));
        yield return new Field("date", DateOf(json));
        yield return new Field("numbers", Quantities(json));
        yield return new Field("source", Sources(json));
    }

    private static List<FieldValue> One(JsonElement json, string name) => WordsOf(json, name) is { } words ? [new FieldValue(words, null, [])] : [];

    private static List<FieldValue> Parties(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out JsonElement value)) return [];
        IEnumerable<JsonElement> parties = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        return [.. parties.Select(p => new FieldValue(Span(p), Text(p, "name_ar") ?? (p.TryGetProperty("fullest", out JsonElement fullest) ? Text(fullest, "text") : null), Notes(p, "entity", "country", "sector", "person")))];
    }

    private static List<FieldValue> Place(JsonElement json)
    {
        if (!json.TryGetProperty("place", out JsonElement place)) return [];
        var notes = new List<string>(Notes(place, "precision"));
        if (place.TryGetProperty("lat", out JsonElement lat) && place.TryGetProperty("lon", out JsonElement lon)) notes.Add($"{lat.GetRawText()}, {lon.GetRawText()}");
        if (place.TryGetProperty("radius_km", out JsonElement km)) notes.Add($"± {km.GetRawText()} km");
        return [new FieldValue(Span(place), Text(place, "name"), notes)];
    }

    private static List<FieldValue> DateOf(JsonElement json) =>
        json.TryGetProperty("date", out JsonElement date) ? [new FieldValue(Span(date), Text(date, "edtf"), Notes(date, "basis"))] : [];

    private static List<FieldValue> Quantities(JsonElement json)
    {
        if (!json.TryGetProperty("quantities", out JsonElement all)) return [];
        return [.. all.EnumerateArray().Select(q => new FieldValue(Span(q), Range(q), Notes(q, "what")))];
    }

    private static List<FieldValue> Sources(JsonElement json)
    {
        if (!json.TryGetProperty("source", out JsonElement all) || all.ValueKind != JsonValueKind.Array) return [];
        return [.. all.EnumerateArray().Select(s => new FieldValue(Span(s), Text(s, "name_ar"), Notes(s, "link", "kind", "verb", "medium")))];
    }

    private static string? Range(JsonElement quantity)
    {
        string? low = quantity.TryGetProperty("low", out JsonElement l) ? l.GetRawText() : null, high = quantity.TryGetProperty("high", out JsonElement h) ? h.GetRawText() : null;
        return low == high ? low : $"{low ?? "?"}–{high ?? "?"}";
    }

    private static List<string> Notes(JsonElement of, params ReadOnlySpan<string> names)
    {
        var notes = new List<string>();
        foreach (string name in names)
        {
            if (Text(of, name) is { } note) notes.Add(note);
        }
        return notes;
    }

    private static Words? WordsOf(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement span) && span.ValueKind == JsonValueKind.Object ? Span(span) : null;

    private static Words? Span(JsonElement span) =>
        Text(span, "text") is { } text && span.TryGetProperty("start", out JsonElement start) && span.TryGetProperty("end", out JsonElement end) ? new Words(text, start.GetInt32(), end.GetInt32()) : null;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
