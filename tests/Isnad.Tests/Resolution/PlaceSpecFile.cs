using System.Globalization;
using System.Runtime.CompilerServices;

namespace Isnad.Tests.Resolution;

/// <summary>One row of a specification of places.</summary>
/// <param name="Where">File and line, for messages.</param>
/// <param name="Sentence">The text.</param>
/// <param name="Mention">Words of the mention; the last of such words counts.</param>
/// <param name="Place">Id of its row, or «-».</param>
/// <param name="Precision">How exactly it is told.</param>
/// <param name="AreaKm2">Area of the region, or null where it is not resolved.</param>
/// <param name="DistanceKm">From the place's own centre to the point, or null where it has none.</param>
/// <param name="RadiusKm">Radius.</param>
public sealed record PlaceSpec(string Where, string Sentence, string Mention, string Place, string Precision, double? AreaKm2, double? DistanceKm, double RadiusKm)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Where} {Mention}";
}

/// <summary>Reads the tables of Specs/Places.</summary>
internal static class PlaceSpecFile
{
    /// <summary>All rows of all files.</summary>
    public static IEnumerable<PlaceSpec> ReadAll()
    {
        foreach (string path in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(path);
            for (int i = 0; i < lines.Length; i++)
            {
                string[] cells = lines[i].Split('|', StringSplitOptions.TrimEntries);
                if (cells.Length != 9 || cells[1] is "sentence" or "---") continue;
                yield return new PlaceSpec($"{Path.GetFileName(path)}:{i + 1}", cells[1], cells[2], cells[3], cells[4], Number(cells[5]), Number(cells[6]), Number(cells[7]) ?? 0);
            }
        }
    }

    private static double? Number(string cell) => cell == "-" ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Specs", "Places");
}
