using static Isnad.Export.Tables.TableColumn;

namespace Isnad.Export.Tables;

/// <summary>Columns that records and incidents share, under one name and one HXL tag each.</summary>
internal static class SharedColumns
{
    /// <summary>What is counted in columns of its own.</summary>
    public static IReadOnlyList<string> Counted { get; } = ["killed", "wounded", "arrested", "abducted", "displaced"];

    /// <summary>First and last day.</summary>
    public static IReadOnlyList<TableColumn> Days { get; } =
    [
        Cell("date_start", "#date+start", r => ExportRow.Day(r.Days.First)),
        Cell("date_end", "#date+end", r => ExportRow.Day(r.Days.Last)),
    ];

    /// <summary>The name of the place.</summary>
    public static TableColumn Place { get; } = Cell("place", "#loc+name+i_ar", r => r.Text("place", "name"));

    /// <summary>Where the place lies.</summary>
    public static IReadOnlyList<TableColumn> Location { get; } =
    [
        Cell("place_id", "#loc+code", r => r.Text("place", "place_id")),
        Cell("country", "#country+code+iso2", r => r.Country),
        Cell("admin1", "#adm1+name+i_ar", r => r.Admin1),
        Number("lat", "#geo+lat", r => r.Number("place", "lat")),
        Number("lon", "#geo+lon", r => r.Number("place", "lon")),
        Number("radius_km", "#geo+radius", r => r.Number("place", "radius_km")),
    ];
}
