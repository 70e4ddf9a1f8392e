using System.Text.Json.Nodes;
using static Isnad.Export.Tables.TableColumn;

namespace Isnad.Export.Tables;

/// <summary>Columns of incidents: what all their reports say, with how many say it.</summary>
internal static class IncidentColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        Cell("incident", "#meta+id", r => r.Stored.Uid),
        Cell("type", "#event+type", r => r.Text("type")),
        Cell("mode", "#event+mode", r => r.Text("mode")),
        Cell("standing", "#status", r => r.Text("standing")),
        Cell("date", "#date+edtf", r => r.Text("date")),
        .. SharedColumns.Days,
        Cell("actors", "#actor+name+i_ar", r => r.Joined("actors", "name")),
        Cell("actor_entities", "#actor+id", r => r.Joined("actors", "entity")),
        Cell("recipients", "#affected+name+i_ar", r => r.Joined("recipients", "name")),
        Cell("recipient_entities", "#affected+id", r => r.Joined("recipients", "entity")),
        SharedColumns.Place,
        .. SharedColumns.Location,
        .. SharedColumns.Counted.SelectMany(what => new[]
        {
            Number(what + "_low", $"#affected+{what}+min+num", r => Count(r, what, "low")),
            Number(what + "_best", $"#affected+{what}+num", r => Count(r, what, "best")),
            Number(what + "_high", $"#affected+{what}+max+num", r => Count(r, what, "high")),
        }),
        Number("sources_at_least", "#meta+source+min+num", r => r.Number("sources", "at_least")),
        Number("sources_at_most", "#meta+source+max+num", r => r.Number("sources", "at_most")),
        Cell("contradictions", "#meta+contradictions", Contradictions),
        Whole("reports", "#meta+reports+num", r => (r.Json["reports"] as JsonArray)?.Count),
        Cell("report_ids", "#meta+id+reports", r => r.Joined("reports", "id")),
        Cell("outlets", "#meta+source+outlets", r => r.Joined("reports", "outlet")),
    ];

    private static double? Count(ExportRow row, string what, string field) =>
        (row.Json["quantities"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(q => (string?)q["what"] == what)?[field] is JsonValue value ? (double)value : null;

    private static string? Contradictions(ExportRow row)
    {
        string[] all = [.. (row.Json["contradictions"] as JsonArray ?? []).OfType<JsonObject>().Select(c => (string?)c["what"] is { } what ? $"{c["on"]} {what}" : (string)c["on"]!)];
        return all.Length == 0 ? null : string.Join("; ", all);
    }
}
