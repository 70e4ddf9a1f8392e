using System.Text;
using System.Text.Json;
using Isnad.Records;

namespace Isnad.Cli.Explaining;

/// <summary>The words of every record's fields as offsets into the paragraphs of a page.</summary>
internal static class PageSpans
{
    /// <summary>An object by record id: field → [[paragraph, start, end], …]. Every sign that HTML knows is escaped.</summary>
    public static string Json(Reading reading, HtmlParagraphs paragraphs)
    {
        using var bytes = new MemoryStream();
        // The default encoder escapes < > & and quotes, so that no text can end the script element.
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (EventRecord e in reading.Events)
            {
                json.WriteStartObject(e.Id);
                Field(json, "trigger", [e.Trigger], paragraphs);
                Field(json, "actor", e.Actors.Select(a => a.Span), paragraphs);
                Field(json, "recipient", e.Recipients.Select(a => a.Span), paragraphs);
                Rest(json, e.Place, e.Date, e.Quantities, e.Source, paragraphs);
                json.WriteEndObject();
            }
            foreach (SituationRecord s in reading.Situations)
            {
                json.WriteStartObject(s.Id);
                Field(json, "trigger", [s.Trigger], paragraphs);
                Field(json, "actor", s.Holder.Select(a => a.Span), paragraphs);
                Rest(json, s.Place, s.Date, s.Quantities, s.Source, paragraphs);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Rest(Utf8JsonWriter json, PlaceRecord? place, DateRecord? date, IReadOnlyList<QuantityRecord> quantities, IReadOnlyList<SourceRecord> source, HtmlParagraphs paragraphs)
    {
        Field(json, "place", place is null ? [] : [place.Span], paragraphs);
        Field(json, "date", date?.Span is { } span ? [span] : [], paragraphs);
        Field(json, "numbers", quantities.Select(q => q.Span), paragraphs);
        Field(json, "source", source.Select(s => s.Span), paragraphs);
    }

    private static void Field(Utf8JsonWriter json, string name, IEnumerable<TextSpan> spans, HtmlParagraphs paragraphs)
    {
        json.WriteStartArray(name);
        foreach ((int paragraph, int start, int end) in spans.SelectMany(paragraphs.Pieces))
        {
            json.WriteStartArray();
            json.WriteNumberValue(paragraph);
            json.WriteNumberValue(start);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
