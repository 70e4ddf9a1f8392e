using System.Text;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Documents;

namespace Isnad.Intake.Formats;

/// <summary>Reads one line of JSON as a report; one that brings its records along (an export) as it is.</summary>
public static class JsonReport
{
    /// <summary>The report, whether its line has records, or what is wrong with the line.</summary>
    /// <param name="json">The line.</param>
    /// <param name="where">File and line, for messages.</param>
    public static (Report? Report, bool HasRecords, ArchiveProblem? Problem) Parse(ReadOnlySpan<byte> json, string where)
    {
        var reader = new Utf8JsonReader(json);
        string? id = null, text = null, title = null, published = null, outlet = null, url = null;
        bool hasEvents = false, hasVersion = false;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return Wrong(where, "this line is no JSON object");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                switch (name)
                {
                    case "id": id = Scalar(ref reader, json); break;
                    case "text": text = Scalar(ref reader, json); break;
                    case "title": title = Scalar(ref reader, json); break;
                    case "published": published = Scalar(ref reader, json); break;
                    case "outlet": outlet = Scalar(ref reader, json); break;
                    case "url": url = Scalar(ref reader, json); break;
                    default:
                        hasEvents |= name == "events" && reader.TokenType == JsonTokenType.StartArray;
                        hasVersion |= name == "isnad";
                        reader.Skip();
                        break;
                }
            }
            // Anything behind the object is an error the reader throws on.
            while (reader.Read()) { }
        }
        catch (JsonException wrong)
        {
            return Wrong(where, $"this line is no JSON (at byte {wrong.BytePositionInLine ?? 0})");
        }
        catch (InvalidOperationException)
        {
            return Wrong(where, "a string in this line holds half a surrogate pair or broken UTF-8");
        }
        if (string.IsNullOrEmpty(id)) return Wrong(where, "this line has no \"id\"");
        if (text is null) return Wrong(where, "this line has no \"text\"");
        return (new Report { Id = id, Text = text, Title = title, Published = string.IsNullOrEmpty(published) ? null : published, Outlet = outlet, Url = url }, hasEvents && hasVersion, null);
    }

    private static (Report?, bool, ArchiveProblem?) Wrong(string where, string what) => (null, false, IntakeProblems.NoJson(where, what));

    private static string? Scalar(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.Number: return Encoding.UTF8.GetString(json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed]);
            default:
                reader.Skip();
                return null;
        }
    }
}
