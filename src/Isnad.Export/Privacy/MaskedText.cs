using System.Text.Json.Nodes;
using Isnad.Records;

namespace Isnad.Export.Privacy;

/// <summary>A report's text with its names masked, and where every place of the original stands in it. Offsets are code points.</summary>
internal sealed class MaskedText
{
    private readonly List<(int Start, int End)> _ranges;
    private readonly CodePointMap _original = new();
    private readonly CodePointMap _masked = new();
    private readonly int _sign = PersonMask.Sign.Length;

    /// <summary>Masks a text.</summary>
    public MaskedText(string text, PersonMask mask)
    {
        _ranges = mask.Find(text);
        Text = mask.Mask(text);
        _original.Reset(text);
        _masked.Reset(Text);
    }

    /// <summary>The masked text.</summary>
    public string Text { get; }

    /// <summary>Moves every span of a record to its place in the masked text; one that lies inside a name becomes the sign.</summary>
    public void Move(JsonNode? at)
    {
        if (at is JsonArray list)
        {
            foreach (JsonNode? item in list) Move(item);
        }
        if (at is not JsonObject span) return;
        if (span["start"] is JsonValue && span["end"] is JsonValue && span["text"] is JsonValue)
        {
            int start = Moved(_original.Utf16((int)span["start"]!), end: false), end = Moved(_original.Utf16((int)span["end"]!), end: true);
            span["text"] = Text[start..end];
            span["start"] = _masked.CodePoint(start);
            span["end"] = _masked.CodePoint(end);
        }
        foreach ((string name, JsonNode? value) in span)
        {
            if (name != "geometry") Move(value);
        }
    }

    private int Moved(int at, bool end)
    {
        int shift = 0;
        foreach ((int from, int to) in _ranges)
        {
            if (at <= from) break;
            if (at < to) return from + shift + (end ? _sign : 0);
            shift += _sign - (to - from);
        }
        return at + shift;
    }
}
