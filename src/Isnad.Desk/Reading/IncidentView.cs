using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Desk.Reading;

/// <summary>An incident as pages show it.</summary>
public sealed class IncidentView
{
    private IncidentView(StoredIncident stored, JsonElement json) => (Stored, Json) = (stored, json);

    /// <summary>The incident.</summary>
    public StoredIncident Stored { get; }
    /// <summary>What its reports say.</summary>
    public JsonElement Json { get; }
    /// <summary>When, as EDTF, or null.</summary>
    public string? Date => Text(Json, "date");
    /// <summary>Its address.</summary>
    public string Address => "/incident?id=" + Uri.EscapeDataString(Stored.Id);
    /// <summary>Names of the roots by their keys.</summary>
    public IReadOnlyDictionary<string, string> Roots => _roots ??= Items(Json.GetProperty("sources"), "roots").ToDictionary(r => Text(r, "key")!, r => Text(r, "name")!, StringComparer.Ordinal);

    private Dictionary<string, string>? _roots;

    /// <summary>Takes an incident.</summary>
    public static IncidentView Of(StoredIncident stored)
    {
        using JsonDocument json = JsonDocument.Parse(stored.Json);
        return new IncidentView(stored, json.RootElement.Clone());
    }

    /// <summary>The objects of a list.</summary>
    public static IReadOnlyList<JsonElement> Items(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray()] : [];

    /// <summary>The strings of a list.</summary>
    public static IReadOnlyList<string> Texts(JsonElement of, string name) => [.. Items(of, name).Select(i => i.GetString()!)];

    /// <summary>A string, or null.</summary>
    public static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A number as it is written.</summary>
    public static string Number(JsonElement of, string name) => of.GetProperty(name).GetRawText();

    /// <summary>A number, or a range.</summary>
    public static string Range(JsonElement of) => Number(of, "low") == Number(of, "high") ? Number(of, "low") : $"{Number(of, "low")}–{Number(of, "high")}";

    /// <summary>Names of the roots of something that is said.</summary>
    public string By(JsonElement said) => string.Join("، ", Texts(said, "roots").Select(k => Roots.GetValueOrDefault(k, k)));

    /// <summary>Who stands at the root of one side of a contradiction, each with the reports through which it came here.</summary>
    public IReadOnlyList<RootOfSide> RootsOf(JsonElement side)
    {
        var here = Texts(side, "reports").ToHashSet(StringComparer.Ordinal);
        var reports = Items(Json, "reports").Where(r => here.Contains(Text(r, "id")!)).ToDictionary(r => Text(r, "id")!, r => new ReportOfSide(Text(r, "outlet") ?? Text(r, "id")!, $"/report?id={Uri.EscapeDataString(Text(r, "id")!)}#r-{(Texts(r, "records") is [var first, ..] ? first : "")}"), StringComparer.Ordinal);
        var roots = Items(Json.GetProperty("sources"), "roots").ToDictionary(r => Text(r, "key")!, StringComparer.Ordinal);
        return [.. Texts(side, "roots").Where(roots.ContainsKey).Select(k => new RootOfSide(Text(roots[k], "name") ?? k, Text(roots[k], "kind"), [.. Texts(roots[k], "reports").Where(reports.ContainsKey).Select(r => reports[r])]))];
    }
}

/// <summary>A root of one side of a contradiction.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">named, role, anonymous, organisation or outlet; null where unknown.</param>
/// <param name="Reports">The reports of that side that lead back to it.</param>
public sealed record RootOfSide(string Name, string? Kind, IReadOnlyList<ReportOfSide> Reports);

/// <summary>A report of one side.</summary>
/// <param name="Name">Its outlet, or its id.</param>
/// <param name="Address">Where it is read.</param>
public sealed record ReportOfSide(string Name, string Address);
