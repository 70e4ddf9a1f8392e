using System.Globalization;

namespace Isnad.Archive.Sql;

/// <summary>
/// The grid of a quarter of a degree that the column `cell` numbers, row by row from the South Pole on: a box is one range of
/// numbers in each row. The migration `0005-cells.sql` holds the same figures.
/// </summary>
internal static class GridCells
{
    /// <summary>Cells in a degree.</summary>
    public const int PerDegree = 4;

    /// <summary>Cells in a row; one more than 360 degrees have, for points on the 180th meridian.</summary>
    public const int PerRow = 360 * PerDegree + 1;

    // Of a box that is higher much of the archive lies inside: walking all of it is no worse.
    private const int MostRows = 60 * PerDegree;

    /// <summary>The cell a point lies in; null without a point.</summary>
    public static object? Of(double? lat, double? lon) => lat is { } north && lon is { } east ? (long)Row(north) * PerRow + Column(east) : null;

    /// <summary>All there are, as such a table.</summary>
    public const string Everywhere = "(VALUES (0, 2000000))";

    /// <summary>The ranges of a box as a table of two columns, `column1` to `column2`; null where they would be too many.</summary>
    public static string? RangesOf(GeoBox box)
    {
        int south = Row(box.South), north = Row(box.North);
        if (!(box.South <= box.North) || north - south >= MostRows) return null;
        var ranges = new List<string>();
        for (int row = south; row <= north; row++)
        {
            if (box.West <= box.East)
            {
                Add(row, Column(box.West), Column(box.East));
                continue;
            }
            Add(row, Column(box.West), PerRow - 1);
            Add(row, 0, Column(box.East));
        }
        return $"(VALUES {string.Join(", ", ranges)})";

        void Add(int row, int west, int east) => ranges.Add(string.Create(CultureInfo.InvariantCulture, $"({row * PerRow + west}, {row * PerRow + east})"));
    }

    /// <summary>Whether cells of a map are made of whole cells of this grid.</summary>
    /// <param name="degrees">Width and height of the map's cells.</param>
    public static bool Divides(double degrees) => degrees >= 1.0 / PerDegree && degrees * PerDegree == Math.Floor(degrees * PerDegree);

    private static int Row(double lat) => (int)Math.Floor((Math.Clamp(lat, -90, 90) + 90) * PerDegree);

    private static int Column(double lon) => (int)Math.Floor((Math.Clamp(lon, -180, 180) + 180) * PerDegree);
}
