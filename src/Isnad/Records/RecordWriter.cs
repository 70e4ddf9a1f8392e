using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Records;

/// <summary>
/// Writes readings as lines of JSON by the output contract. Offsets are written in code points of the report's text;
/// coordinates have five decimals and confidences three, so that the same reading gives the same bytes everywhere.
/// One writer serves one thread.
/// </summary>
public sealed class RecordWriter : IDisposable
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Utf8JsonWriter _json;
    private readonly CodePointMap _map = new();
    private readonly PartWriter _parts;

    /// <summary>The program's version, part of every line.</summary>
    public static string ProgramVersion { get; } = typeof(RecordWriter).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Makes a writer.</summary>
    public RecordWriter()
    {
        _json = new Utf8JsonWriter(Stream.Null, s_options);
        _parts = new PartWriter(_json, _map);
    }

    /// <summary>Writes one line, with its line feed.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="to">Where the bytes go (UTF-8).</param>
    public void Write(Reading reading, IBufferWriter<byte> to)
    {
        string text = reading.Report.Text;
        _map.Reset(text);
        _parts.Text = text;
        _json.Reset(to);
        _json.WriteStartObject();
        WriteReport(reading);
        _json.WriteStartArray("events");
        foreach (EventRecord e in reading.Events) WriteEvent(e);
        _json.WriteEndArray();
        _json.WriteStartArray("situations");
        foreach (SituationRecord s in reading.Situations) WriteSituation(s);
        _json.WriteEndArray();
        _json.WriteStartArray("statements");
        foreach (StatementRecord s in reading.Statements) WriteStatement(s);
        _json.WriteEndArray();
        _json.WriteStartObject("isnad");
        _json.WriteString("version", ProgramVersion);
        _json.WriteString("knowledge", reading.KnowledgeHash);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        to.Write("\n"u8);
    }

    /// <summary>Writes one line into an array of its own.</summary>
    /// <param name="reading">What was read.</param>
    /// <returns>UTF-8 bytes, the line feed included.</returns>
    public byte[] Write(Reading reading)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        Write(reading, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteReport(Reading reading)
    {
        _json.WriteString("id", reading.Report.Id);
        _parts.Optional("title", reading.Report.Title);
        _parts.Optional("outlet", reading.Report.Outlet);
        _parts.Optional("published", reading.Report.Published);
        _parts.Optional("url", reading.Report.Url);
        if (reading.Dateline is { } dateline)
        {
            _json.WriteStartObject("dateline");
            _parts.SpanFields(dateline.Span);
            if (dateline.Place is { } place) _parts.Place("place", place);
            _json.WriteEndObject();
        }
        if (reading.Byline is { } byline) _parts.Span("byline", byline);
        _json.WriteString("offset_unit", "codepoint");
    }

    private void WriteEvent(EventRecord e)
    {
        _json.WriteStartObject();
        _json.WriteString("id", e.Id);
        _parts.Optional("same_as", e.SameAs);
        _json.WriteString("type", e.Type);
        _parts.Optional("mode", e.Mode);
        _json.WriteString("status", e.Status);
        _parts.Span("trigger", e.Trigger);
        _parts.Span("sentence", e.Sentence);
        _parts.Parties("actors", e.Actors);
        _parts.Parties("recipients", e.Recipients);
        _parts.Circumstances(e.Place, e.Date, e.Quantities, e.Source);
        WriteCodes(e.Codes);
        _parts.Rounded("confidence", e.Confidence, 3);
        _json.WriteString("rule", e.Rule);
        _parts.Optional("summary_ar", e.SummaryAr);
        _parts.Optional("summary_en", e.SummaryEn);
        _json.WriteEndObject();
    }

    private void WriteCodes(CodesRecord codes)
    {
        _json.WriteStartObject("codes");
        _json.WriteString("plover", codes.Plover);
        _parts.Optional("cameo", codes.Cameo);
        _parts.Optional("acled", codes.Acled);
        _parts.Optional("ucdp", codes.Ucdp);
        _json.WriteString("quad", codes.Quad);
        if (codes.Goldstein is { } goldstein) _parts.Rounded("goldstein", goldstein, 1);
        _json.WriteEndObject();
    }

    private void WriteSituation(SituationRecord s)
    {
        _json.WriteStartObject();
        _json.WriteString("id", s.Id);
        _json.WriteString("kind", s.Kind);
        _json.WriteString("status", s.Status);
        _parts.Span("trigger", s.Trigger);
        _parts.Span("sentence", s.Sentence);
        _parts.Parties("holder", s.Holder);
        _parts.Circumstances(s.Place, s.Date, s.Quantities, s.Source);
        _parts.Rounded("confidence", s.Confidence, 3);
        _json.WriteString("rule", s.Rule);
        _json.WriteEndObject();
    }

    private void WriteStatement(StatementRecord s)
    {
        _json.WriteStartObject();
        _json.WriteString("id", s.Id);
        _parts.Span("cue", s.Cue);
        if (s.Speaker is { } speaker) _parts.Party("speaker", speaker);
        _json.WriteString("kind", s.Kind);
        _json.WriteString("medium", s.Medium);
        if (s.Hearer is { } hearer) _parts.Party("hearer", hearer);
        if (s.Content is { } content) _parts.Span("content", content);
        _json.WriteBoolean("quoted", s.Quoted);
        _json.WriteEndObject();
    }
}
