using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Archive.Reading;

/// <summary>Takes lines of the output contract apart, with the fields that exports add: `text`, and `uid` and `review` of records.</summary>
internal static class LineParser
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line as JSON.</summary>
    /// <exception cref="FormatException">It is no JSON.</exception>
    public static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"this is no JSON (at byte {broken.BytePositionInLine ?? 0})", broken);
        }
    }

    /// <summary>Program and knowledge that read the line's report.</summary>
    public static (string Program, string Knowledge) Version(JsonElement line)
    {
        if (!line.TryGetProperty("isnad", out JsonElement isnad) || isnad.ValueKind != JsonValueKind.Object) throw new FormatException("the line has records but no field \"isnad\" that says what read them");
        return (ColumnReader.Text(isnad, "version"), ColumnReader.Text(isnad, "knowledge"));
    }

    /// <summary>A record of the line, its own fields byte for byte as they stand there.</summary>
    public static ReadRecord Record(RecordKind kind, JsonElement record, string text, ArchiveReader reader)
    {
        if (record.ValueKind != JsonValueKind.Object) throw new FormatException("a record is a JSON object");
        if (!record.TryGetProperty("text_version", out _)) SpanChecker.Check(record, text);
        string? uid = ColumnReader.TextOrNull(record, "uid"), review = ColumnReader.TextOrNull(record, "review");
        if (uid is { } id && (id.Length is 0 or > 64 || id.Any(c => !char.IsAsciiLetterOrDigit(c)))) throw new FormatException($"«{uid}» is no id of a record");
        ReviewState state = ReviewState.Machine;
        if (review is not null && (!Enum.TryParse(review, ignoreCase: true, out state) || !Enum.IsDefined(state))) throw new FormatException($"«{review}» is no state of a record");
        if (uid is null && review is null) return reader.Record(kind, record);
        using JsonDocument own = JsonDocument.Parse(Own(record));
        return reader.Record(kind, own.RootElement) with { Uid = uid, Review = state };
    }

    private static ReadOnlyMemory<byte> Own(JsonElement record)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            foreach (JsonProperty field in record.EnumerateObject())
            {
                if (field.Name is "uid" or "review") continue;
                json.WritePropertyName(field.Name);
                json.WriteRawValue(field.Value.GetRawText(), skipInputValidation: true);
            }
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
