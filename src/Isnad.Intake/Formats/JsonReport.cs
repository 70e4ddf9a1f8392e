using System.Text.Json;
using Isnad.Archive;
using Isnad.Documents;

namespace Isnad.Intake.Formats;

/// <summary>Reads one line of JSON as a report; one that brings its records along (an export) as it is.</summary>
internal static class JsonReport
{
    /// <summary>The report with the line where it has records, or what is wrong with it.</summary>
    public static (Report? Report, bool HasRecords, ArchiveProblem? Problem) Parse(ReadOnlyMemory<byte> json, string where)
    {
        try
        {
            using JsonDocument line = JsonDocument.Parse(json);
            JsonElement root = line.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return (null, false, IntakeProblems.NoJson(where, "this line is no JSON object"));
            string? id = Field(root, "id"), text = Field(root, "text");
            if (string.IsNullOrEmpty(id)) return (null, false, IntakeProblems.NoJson(where, "this line has no \"id\""));
            if (text is null) return (null, false, IntakeProblems.NoJson(where, "this line has no \"text\""));
            var report = new Report { Id = id, Text = text, Title = Field(root, "title"), Published = Field(root, "published") is { Length: > 0 } published ? published : null, Outlet = Field(root, "outlet"), Url = Field(root, "url") };
            bool hasRecords = root.TryGetProperty("events", out JsonElement events) && events.ValueKind == JsonValueKind.Array && root.TryGetProperty("isnad", out _);
            return (report, hasRecords, null);
        }
        catch (JsonException wrong)
        {
            return (null, false, IntakeProblems.NoJson(where, $"this line is no JSON (at byte {wrong.BytePositionInLine ?? 0})"));
        }
        catch (InvalidOperationException)
        {
            return (null, false, IntakeProblems.NoJson(where, "a string in this line holds half a surrogate pair or broken UTF-8"));
        }
    }

    private static string? Field(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out JsonElement value)) return null;
        return value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null };
    }
}
