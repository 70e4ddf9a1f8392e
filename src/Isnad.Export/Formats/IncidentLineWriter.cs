using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Isnad.Export.Formats;

/// <summary>One incident per line, by docs/schema/isnad-incident.schema.json.</summary>
internal sealed class IncidentLineWriter(Stream to) : IExportWriter
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public async Task WriteAsync(ExportedReport report, CancellationToken cancel)
    {
        foreach (ExportRow row in report.Rows) await to.WriteAsync(Encoding.UTF8.GetBytes(row.Json.ToJsonString(s_json) + "\n"), cancel);
    }

    /// <inheritdoc/>
    public Task FinishAsync(CancellationToken cancel) => to.FlushAsync(cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
