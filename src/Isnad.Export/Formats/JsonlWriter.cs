using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Isnad.Archive;

namespace Isnad.Export.Formats;

/// <summary>One report per line by the output contract, with its text, and with `uid` and `review` at the end of each record.</summary>
internal sealed class JsonlWriter(Stream to) : IExportWriter
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly (RecordKind Kind, string List)[] s_lists = [(RecordKind.Event, "events"), (RecordKind.Situation, "situations"), (RecordKind.Statement, "statements")];

    /// <inheritdoc/>
    public async Task WriteAsync(ExportedReport report, CancellationToken cancel)
    {
        var line = new JsonObject { ["id"] = report.Stored.Id };
        if (report.Title is not null) line["title"] = report.Title;
        if (report.Stored.Outlet is not null) line["outlet"] = report.Stored.Outlet;
        if (report.Stored.Published is not null) line["published"] = report.Stored.Published;
        if (report.Url is not null) line["url"] = report.Url;
        if (report.Text is not null) line["text"] = report.Text;
        JsonNode? isnad = null;
        foreach ((string name, JsonNode? value) in report.Head)
        {
            if (name == "isnad") isnad = value?.DeepClone();
            else line[name] = value?.DeepClone();
        }
        foreach ((RecordKind kind, string list) in s_lists)
        {
            var records = new JsonArray();
            foreach (ExportRow row in report.Rows.Where(r => r.Stored.Kind == kind).OrderBy(r => Number(r.Stored.LocalId))) records.Add((JsonNode)Record(row, report.Stored.Version));
            line[list] = records;
        }
        line["isnad"] = isnad;
        await to.WriteAsync(Encoding.UTF8.GetBytes(line.ToJsonString(s_options) + "\n"), cancel);
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancel) => to.FlushAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static JsonObject Record(ExportRow row, int version)
    {
        JsonObject record = row.Json.DeepClone().AsObject();
        // A decision on an earlier text: its spans do not point into this one.
        if (row.Stored.Version != version && !record.ContainsKey("text_version")) record["text_version"] = row.Stored.Version;
        record["uid"] = row.Stored.Uid;
        record["review"] = row.Stored.Review.ToString().ToLowerInvariant();
        return record;
    }

    private static int Number(string localId) => int.TryParse(localId.AsSpan(1), out int number) ? number : 0;
}
