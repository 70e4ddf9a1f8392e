using static Isnad.Export.Tables.TableColumn;

namespace Isnad.Export.Tables;

/// <summary>
/// ACLED's columns, as in its codebook of 2023. What Isnad cannot know is left empty: ACLED's own ids of actors, interactions,
/// and the event type of acts that ACLED does not code. `actor1` is who is told to have acted, which need not be the perpetrator.
/// </summary>
internal static class AcledColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        Cell("event_id_cnty", "#meta+id", r => r.Stored.Uid),
        Cell("event_date", "#date+occurred", r => ExportRow.Day(r.Days.First)),
        Whole("year", "#date+year", r => r.Days.First == 0 ? null : r.Days.First / 10000),
        Whole("time_precision", "#date+precision", r => TimePrecision(r.Days)),
        Cell("event_type", "#event+type", r => Part(r.Text("codes", "acled"), 0)),
        Cell("sub_event_type", "#event+subtype", r => Part(r.Text("codes", "acled"), 1)),
        Cell("actor1", "#actor+name", r => r.Names("actors")),
        Cell("actor2", "#affected+name", r => r.Names("recipients")),
        Cell("country", "#country+code+iso2", r => r.Country),
        Cell("admin1", "#adm1+name", r => r.Admin1),
        Cell("location", "#loc+name", r => r.Text("place", "name") ?? r.Text("place", "text")),
        Number("latitude", "#geo+lat", r => r.Number("place", "lat")),
        Number("longitude", "#geo+lon", r => r.Number("place", "lon")),
        Whole("geo_precision", "#geo+precision", r => GeoPrecision(r.Text("place", "precision"))),
        Cell("source", "#meta+source", r => r.Stored.Outlet),
        Cell("notes", "#description", r => r.Text("summary_en") ?? r.Text("sentence", "text")),
        Whole("fatalities", "#affected+killed+num", r => (long?)r.Quantity("killed").Low),
        Cell("tags", "#meta+tags", r => r.Stored.Review == Archive.ReviewState.Machine ? "machine coded" : "checked by a person"),
    ];

    /// <summary>1: the day is known, 2: within a week, 3: within a month or more.</summary>
    private static long? TimePrecision((int First, int Last) days)
    {
        if (days.First == 0 || ExportRow.Day(days.First) is not { } first || ExportRow.Day(days.Last) is not { } last) return null;
        int span = DateOnly.ParseExact(last, "yyyy-MM-dd").DayNumber - DateOnly.ParseExact(first, "yyyy-MM-dd").DayNumber;
        return span switch { 0 => 1, <= 7 => 2, _ => 3 };
    }

    /// <summary>1: the town itself, 2: near it or part of a region, 3: a province or more.</summary>
    private static long? GeoPrecision(string? precision) => precision switch
    {
        "site" or "district" or "town" => 1,
        "near" or "offset" or "between" or "area" => 2,
        "admin1" or "country" => 3,
        _ => null,
    };

    private static string? Part(string? code, int index)
    {
        string[] parts = (code ?? "").Split('/', 2);
        return index < parts.Length && parts[index].Length > 0 ? parts[index].Trim() : null;
    }
}
