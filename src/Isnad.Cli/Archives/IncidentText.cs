using System.Globalization;
using System.Text;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Incidents.Linking;

namespace Isnad.Cli.Archives;

/// <summary>Incidents as people read them.</summary>
internal static class IncidentText
{
    /// <summary>One line.</summary>
    public static string Line(StoredIncident incident)
    {
        using JsonDocument json = JsonDocument.Parse(incident.Json);
        JsonElement root = json.RootElement;
        string what = incident.Type + (incident.Mode is null ? "" : "-" + incident.Mode), date = Text(root, "date") ?? "—";
        string counts = string.Join(", ", Items(root, "quantities").Select(Count));
        string sources = incident.SourcesAtLeast == incident.SourcesAtMost ? $"{incident.SourcesAtMost}" : $"{incident.SourcesAtLeast} to {incident.SourcesAtMost}";
        return string.Create(CultureInfo.InvariantCulture, $"{incident.Id}  {what}  {date}  {incident.PlaceName ?? "—"}{(counts.Length > 0 ? "  " + counts : "")}  {incident.Reports} reports, {sources} sources{(incident.Contradictions > 0 ? $", {incident.Contradictions} contradictions" : "")}{(incident.Standing == "told" ? "" : ", " + incident.Standing)}");
    }

    /// <summary>All that is known of it.</summary>
    public static string Page(StoredIncident incident)
    {
        using JsonDocument json = JsonDocument.Parse(incident.Json);
        JsonElement root = json.RootElement;
        var page = new StringBuilder(Line(incident)).Append('\n');
        foreach ((string list, string title) in ((string, string)[])[("actors", "actor"), ("recipients", "recipient")])
        {
            foreach (JsonElement party in Items(root, list)) page.Append(CultureInfo.InvariantCulture, $"  {title,-11}{Text(party, "name")}{(Text(party, "entity") is { } entity ? $" ({entity})" : "")}  {By(party)}\n");
        }
        foreach (JsonElement count in Items(root, "quantities"))
        {
            foreach (JsonElement value in Items(count, "values")) page.Append(CultureInfo.InvariantCulture, $"  {Text(count, "what"),-11}{Range(value)}  {By(value)}\n");
        }
        foreach (JsonElement source in Items(root.GetProperty("sources"), "roots")) page.Append(CultureInfo.InvariantCulture, $"  {"root",-11}{Text(source, "name")} [{Text(source, "kind")}, {Text(source, "key")}]  in {List(source, "reports")}\n");
        foreach (JsonElement contradiction in Items(root, "contradictions"))
        {
            page.Append(CultureInfo.InvariantCulture, $"  contradiction on {Text(contradiction, "on")}{(Text(contradiction, "what") is { } what ? " " + what : "")}\n");
            foreach (JsonElement side in Items(contradiction, "sides")) page.Append(CultureInfo.InvariantCulture, $"    {Text(side, "says")}  {By(side)}\n");
        }
        foreach (JsonElement report in Items(root, "reports"))
        {
            string copy = Text(report, "copy_of") is { } original ? string.Create(CultureInfo.InvariantCulture, $", {report.GetProperty("share").GetDouble():0%} taken from {original} ({Text(report, "why")})") : "";
            page.Append(CultureInfo.InvariantCulture, $"  report     {Text(report, "id")} ({Text(report, "outlet") ?? "—"}, {Text(report, "published") ?? "—"}){copy}: records {List(report, "records")}\n");
        }
        return page.ToString().TrimEnd('\n');
    }

    /// <summary>A link with its reasons.</summary>
    public static string Link(ExplainedLink link) => string.Create(CultureInfo.InvariantCulture, $"  {link.Score:+0.00;-0.00}  {link.ReportA}/{link.RecordA} – {link.ReportB}/{link.RecordB}: {string.Join(", ", link.Reasons.Select(Reason))}");

    /// <summary>A decision.</summary>
    public static string Decided(IncidentDecision decision) =>
        string.Create(CultureInfo.InvariantCulture, $"  {decision.At:yyyy-MM-dd HH:mm} {decision.Who}: {decision.Action.ToString().ToLowerInvariant()} {decision.Incident}{(decision.Other is null ? "" : " " + decision.Other)}{(decision.IsUndone ? " (taken back)" : "")}{(decision.Note is null ? "" : $" «{decision.Note}»")}");

    /// <summary>Figures in a sentence.</summary>
    public static string Figures(IncidentFigures figures)
    {
        double each = figures.Incidents == 0 ? 0 : (double)figures.Reports / figures.Incidents, one = figures.Incidents == 0 ? 0 : (double)figures.OneSource / figures.Incidents;
        return string.Create(CultureInfo.InvariantCulture, $"{figures.Incidents} incidents, {each:0.00} reports each, {one:0.0%} with one root only, {figures.Contradicted} contradicted");
    }

    private static string Reason(LinkReason reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Code}{(reason.Detail.Length > 0 ? " " + reason.Detail : "")} {reason.Weight:+0.0;-0.0}");

    private static string Count(JsonElement count)
    {
        double low = count.GetProperty("low").GetDouble(), best = count.GetProperty("best").GetDouble(), high = count.GetProperty("high").GetDouble();
        return string.Create(CultureInfo.InvariantCulture, $"{best} {Text(count, "what")}{(low == high ? "" : $" ({low}–{high})")}");
    }

    private static string Range(JsonElement value)
    {
        double low = value.GetProperty("low").GetDouble(), high = value.GetProperty("high").GetDouble();
        return low == high ? low.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{low}–{high}");
    }

    private static string By(JsonElement of) => $"by {List(of, "roots")} in {List(of, "reports")}";

    private static string List(JsonElement of, string name) => string.Join(", ", of.GetProperty(name).EnumerateArray().Select(i => i.GetString()));

    private static List<JsonElement> Items(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray()] : [];

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
