namespace Isnad.Measure.Places;

/// <summary>A place with its point by a table of facts.</summary>
/// <param name="Country">ISO code of its country.</param>
/// <param name="Names">Arabic names.</param>
/// <param name="English">English name, or empty.</param>
/// <param name="Kind">Kind by the table, or empty.</param>
/// <param name="Point">Latitude and longitude.</param>
internal sealed record PlaceFact(string Country, List<string> Names, string English, string Kind, (double Lat, double Lon) Point)
{
    /// <summary>Reads a table with columns name_ar, name_en, lat, lon and, where it has them, iso2, kind, alt_names_ar.</summary>
    /// <param name="path">The file, tab-separated, with a line of column names.</param>
    /// <param name="country">Country of all rows of a table without iso2.</param>
    public static IEnumerable<PlaceFact> Read(string path, string country)
    {
        string[]? columns = null;
        foreach (string line in File.ReadLines(path))
        {
            string[] cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                continue;
            }
            string Cell(string name) => Array.IndexOf(columns, name) is >= 0 and var at && at < cells.Length ? cells[at] : "";
            if (Cell("name_ar").Length == 0 || !double.TryParse(Cell("lat"), out double lat) || !double.TryParse(Cell("lon"), out double lon)) continue;
            string iso = Cell("iso2");
            List<string> names = [Cell("name_ar"), .. Cell("alt_names_ar").Split('|', StringSplitOptions.RemoveEmptyEntries)];
            yield return new PlaceFact(iso.Length > 0 ? iso : country, names, Cell("name_en"), Cell("kind"), (lat, lon));
        }
    }
}
