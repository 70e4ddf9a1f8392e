using System.Globalization;
using System.Text;
using Isnad.Cli.Batch;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Places;

/// <summary>Makes a table of places out of files of GeoNames, to be laid over the built-in ones.</summary>
internal sealed class PlaceImport(KnownPlaces known, Terminal terminal)
{
    private const int Columns = 19;
    private readonly ArabicNames _arabic = new();

    /// <summary>Places written.</summary>
    public int Written { get; private set; }
    /// <summary>Places left out because they have no Arabic name.</summary>
    public int WithoutName { get; private set; }
    /// <summary>Places left out because the built-in table has them.</summary>
    public int Known { get; private set; }
    /// <summary>Lines that are no rows.</summary>
    public int Broken { get; private set; }

    /// <summary>Imports a country. The table is written beside and moved into place: it is there whole or not at all.</summary>
    /// <param name="countryPath">File of the country, .txt or .zip.</param>
    /// <param name="namesPath">File of its alternate names, or null.</param>
    /// <param name="folder">Folder of tables to write into.</param>
    /// <returns>Path of the table.</returns>
    public string Run(string countryPath, string? namesPath, string folder)
    {
        GeoNamesFile country = GeoNamesFile.Open(countryPath);
        GeoNamesFile? names = namesPath is null ? null : GeoNamesFile.Open(namesPath);
        using Progress progress = Progress.Start(terminal, country.Size + (names?.Size ?? 0), "rows");
        if (names is not null)
        {
            foreach ((string[] cells, long bytes) in names.Rows(ArabicNames.Columns, line => Skip(progress, namesPath!, line)))
            {
                _arabic.Add(cells);
                progress.Add(bytes);
            }
        }
        string places = Directory.CreateDirectory(Path.Combine(folder, "places")).FullName;
        string table = Path.Combine(places, $"geonames-{Path.GetFileNameWithoutExtension(countryPath).ToLowerInvariant()}.tsv"), partial = table + ".partial";
        try
        {
            Write(countryPath, country, partial, progress);
            File.Move(partial, table, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
        return table;
    }

    private void Write(string countryPath, GeoNamesFile country, string partial, Progress progress)
    {
        using var writer = new StreamWriter(partial, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("# Places imported from GeoNames (www.geonames.org), licensed under CC BY 4.0.");
        writer.WriteLine("id\tname_ar\tname_en\tkind\tlat\tlon\tradius_km\tparent\tcountry\tpopulation\taliases\tsource\tlicence");
        foreach ((string[] cells, long bytes) in country.Rows(Columns, line => Skip(progress, countryPath, line)))
        {
            if (Row(cells) is { } row) writer.WriteLine(row);
            progress.Add(bytes);
        }
    }

    private void Skip(Progress progress, string path, int line)
    {
        Broken++;
        progress.Interrupt(new Diagnostic("ISN0205", $"{path}:{line}", "this line is no row of GeoNames", "it is left out; download the file again if there are many").ToString());
    }

    private string? Row(string[] cells)
    {
        double.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out double population);
        if (FeatureKinds.Of(cells[6], cells[7], population) is not { } kind || known.Country(cells[8]) is not { } country) return null;
        if (!Coordinate(cells[4], 90, out double lat) || !Coordinate(cells[5], 180, out double lon)) return null;
        List<string> names = _arabic.Of(cells[0], cells[3]);
        if (names.Count == 0)
        {
            WithoutName++;
            return null;
        }
        if (known.Hold(names, (lat, lon), kind.RadiusKm))
        {
            Known++;
            return null;
        }
        Written++;
        string aliases = names.Count > 1 ? string.Join('|', names.Skip(1)) : "-", english = cells[2].Length > 0 ? cells[2] : cells[1];
        return string.Create(CultureInfo.InvariantCulture, $"gn-{cells[0]}\t{names[0]}\t{english}\t{kind.Kind}\t{lat}\t{lon}\t{kind.RadiusKm}\t{country}\t{cells[8]}\t{(population > 0 ? cells[14] : "-")}\t{aliases}\tGeoNames {cells[0]}\tCC-BY-4.0");
    }

    private static bool Coordinate(string text, double limit, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) <= limit;
}
