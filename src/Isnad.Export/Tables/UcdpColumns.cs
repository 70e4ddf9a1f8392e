using static Isnad.Export.Tables.TableColumn;

namespace Isnad.Export.Tables;

/// <summary>
/// UCDP GED's columns, as in its codebook of version 24. The type of violence (1–3) hangs on who the sides are, which UCDP
/// decides by its own lists, so it is left empty; `ucdp_eligible` says whether the act can count there at all.
/// </summary>
internal static class UcdpColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        Cell("id", "#meta+id", r => r.Stored.Uid),
        Whole("year", "#date+year", r => r.Days.First == 0 ? null : r.Days.First / 10000),
        Cell("ucdp_eligible", "#event+code", r => r.Text("codes", "ucdp")),
        Cell("source_article", "#meta+source", r => r.Stored.Outlet is { } outlet ? $"{outlet}, {r.Stored.Published}" : r.Stored.Published),
        Cell("source_headline", "#description+title", r => r.Title),
        Cell("source_original", "#meta+source+chain", r => r.Joined("source", "text")),
        Cell("side_a", "#actor+name", r => r.Names("actors")),
        Cell("side_b", "#affected+name", r => r.Names("recipients")),
        Whole("where_prec", "#geo+precision", r => WherePrecision(r.Text("place", "precision"))),
        Cell("where_coordinates", "#loc+name", r => r.Text("place", "name")),
        Cell("where_description", "#loc+description", r => r.Text("place", "text")),
        Cell("adm_1", "#adm1+name", r => r.Admin1),
        Number("latitude", "#geo+lat", r => r.Number("place", "lat")),
        Number("longitude", "#geo+lon", r => r.Number("place", "lon")),
        Cell("country", "#country+code+iso2", r => r.Country),
        Whole("date_prec", "#date+precision", r => DatePrecision(r.Days)),
        Cell("date_start", "#date+start", r => ExportRow.Day(r.Days.First)),
        Cell("date_end", "#date+end", r => ExportRow.Day(r.Days.Last)),
        Number("best", "#affected+killed+num", r => r.Quantity("killed").Low),
        Number("high", "#affected+killed+max+num", r => r.Quantity("killed").High),
        Number("low", "#affected+killed+min+num", r => r.Quantity("killed").Low),
    ];

    /// <summary>1 exact, 2 near or within about 25 km, 3 a district, 4 a province, 5 a line or an area that is no unit, 6 a country.</summary>
    private static long? WherePrecision(string? precision) => precision switch
    {
        "site" or "district" or "town" => 1,
        "near" or "offset" => 2,
        "admin1" => 4,
        "between" or "area" => 5,
        "country" => 6,
        _ => null,
    };

    /// <summary>1 the day, 2 two to six days, 3 a week, 4 a month, 5 more than a month.</summary>
    private static long? DatePrecision((int First, int Last) days)
    {
        if (ExportRow.Day(days.First) is not { } first || ExportRow.Day(days.Last) is not { } last) return null;
        int span = DateOnly.ParseExact(last, "yyyy-MM-dd").DayNumber - DateOnly.ParseExact(first, "yyyy-MM-dd").DayNumber;
        return span switch { 0 => 1, <= 5 => 2, <= 6 => 3, <= 31 => 4, _ => 5 };
    }
}
