using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Archive.Reading;

/// <summary>Parts a line of the output contract into its records and the rest.</summary>
internal static class RecordSplitter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names of the lists with the kinds they hold, in the order of the contract.</summary>
    public static IReadOnlyList<(string Name, RecordKind Kind)> Lists { get; } = [("events", RecordKind.Event), ("situations", RecordKind.Situation), ("statements", RecordKind.Statement)];

    /// <summary>The JSON of a report without its lists of records and without the fields that the archive keeps in columns.</summary>
    public static string Head(JsonElement report)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            foreach (JsonProperty field in report.EnumerateObject())
            {
                if (field.Name is "id" or "title" or "outlet" or "published" or "url" or "text" or "events" or "situations" or "statements") continue;
                json.WritePropertyName(field.Name);
                json.WriteRawValue(field.Value.GetRawText(), skipInputValidation: true);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
