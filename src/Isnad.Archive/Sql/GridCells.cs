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

    /// <summary>The ranges of a box as a table of two columns, `column1` to `column2`; null where they would be too many.</summary>
    public static string? RangesOf(GeoBox box)
    {
        int south = Row(box.South), north = Row(box.North);
        if (!(box.South <= box.North) || north - south >= MostRows) return null;
        var ranges = new List<(int, int)>();
        for (int row = south; row <= north; row++) Add(ranges, row, Columns(box));
        return Table(ranges);
    }

    /// <summary>The cells that lie in a box as a whole, and those on its border, both as such tables; null where there are none.</summary>
    /// <param name="box">The box.</param>
    public static (string? Inside, string? Border) Split(GeoBox box)
    {
        int south = Row(box.South), north = Row(box.North), west = Column(box.West), east = Column(box.East);
        List<(int, int)> inside = [], border = [];
        (int, int)[] all = Columns(box), sides = west == east ? [(west, west)] : [(west, west), (east, east)];
        (int, int)[] between = box.West <= box.East ? [(west + 1, east - 1)] : west <= east ? [(0, west - 1), (west + 1, east - 1), (east + 1, PerRow - 1)] : [(west + 1, PerRow - 1), (0, east - 1)];
        for (int row = south; row <= north; row++)
        {
            bool isEdge = row == south || row == north;
            Add(border, row, isEdge ? all : sides);
            if (!isEdge) Add(inside, row, between);
        }
        return (Table(inside), Table(border));
    }

    /// <summary>Whether cells of a map are made of whole cells of this grid.</summary>
    /// <param name="degrees">Width and height of the map's cells.</param>
    public static bool Divides(double degrees) => degrees >= 1.0 / PerDegree && degrees * PerDegree == Math.Floor(degrees * PerDegree);

    // A box across the 180th meridian is two; one that is nearly as wide as the Earth is all of a row.
    private static (int West, int East)[] Columns(GeoBox box)
    {
        int west = Column(box.West), east = Column(box.East);
        if (box.West <= box.East) return [(west, east)];
        return west <= east ? [(0, PerRow - 1)] : [(west, PerRow - 1), (0, east)];
    }

    private static void Add(List<(int, int)> to, int row, (int West, int East)[] columns)
    {
        foreach ((int west, int east) in columns)
        {
            if (west <= east) to.Add((row * PerRow + west, row * PerRow + east));
        }
    }

    private static string? Table(List<(int From, int To)> ranges) => ranges.Count == 0 ? null : $"(VALUES {string.Join(", ", ranges.Select(r => string.Create(CultureInfo.InvariantCulture, $"({r.From}, {r.To})")))})";

    private static int Row(double lat) => (int)Math.Floor((Math.Clamp(lat, -90, 90) + 90) * PerDegree);

    private static int Column(double lon) => (int)Math.Floor((Math.Clamp(lon, -180, 180) + 180) * PerDegree);
}
