using NetTopologySuite.Geometries;

namespace Isnad.Resolution;

/// <summary>The regions expressions of place come to, as polygons in longitude and latitude.</summary>
internal static class PlaceShapes
{
    /// <summary>How far to both sides of a corridor's line, in kilometres.</summary>
    public const double CorridorHalfWidthKm = 5;

    private const int Steps = 32;
    private static readonly GeometryFactory s_factory = new(new PrecisionModel(1e5), 4326);

    /// <summary>A disc.</summary>
    public static Polygon Disc((double Lat, double Lon) centre, double km) => Sector(centre, 0, 180, 0, km);

    /// <summary>An annular sector: from one distance to another, within a half-angle around a bearing (180: the whole round).</summary>
    public static Polygon Sector((double Lat, double Lon) centre, double bearing, double halfAngle, double fromKm, double toKm)
    {
        bool whole = halfAngle >= 180;
        int steps = whole ? Steps : Math.Max(8, (int)(Steps * halfAngle / 180));
        var ring = new List<Coordinate>(2 * steps + 3);
        for (int i = 0; i < (whole ? steps : steps + 1); i++) ring.Add(At(centre, bearing - halfAngle + 2 * halfAngle * i / steps, toKm));
        if (!whole)
        {
            if (fromKm <= 0) ring.Add(new Coordinate(centre.Lon, centre.Lat));
            else
            {
                for (int i = steps; i >= 0; i--) ring.Add(At(centre, bearing - halfAngle + 2 * halfAngle * i / steps, fromKm));
            }
        }
        ring.Add(ring[0].Copy());
        return s_factory.CreatePolygon([.. ring]);
    }

    /// <summary>A corridor along the great circle between two points.</summary>
    public static Polygon Corridor((double Lat, double Lon) a, (double Lat, double Lon) b)
    {
        double there = Geodesy.Bearing(a, b), back = Geodesy.Bearing(b, a);
        Coordinate first = At(a, there - 90, CorridorHalfWidthKm);
        return s_factory.CreatePolygon([first, At(b, back + 90, CorridorHalfWidthKm), At(b, back - 90, CorridorHalfWidthKm), At(a, there + 90, CorridorHalfWidthKm), first.Copy()]);
    }

    /// <summary>The hull around regions or points.</summary>
    public static Geometry Hull(List<PlaceRegion> regions)
    {
        var points = new List<Coordinate>();
        foreach (PlaceRegion region in regions)
        {
            if (region.Shape is { } shape) points.AddRange(shape.Coordinates);
            else points.AddRange(Disc(region.Point, Math.Max(1, region.RadiusKm)).Coordinates);
        }
        return s_factory.CreateMultiPointFromCoords([.. points]).ConvexHull();
    }

    /// <summary>What two regions share, or null where that is nothing.</summary>
    public static Geometry? Shared(Geometry a, Geometry b) => a.Intersection(b) is { IsEmpty: false } shared ? shared : null;

    /// <summary>The centroid of a region.</summary>
    public static (double Lat, double Lon) Centre(Geometry shape) => (shape.Centroid.Y, shape.Centroid.X);

    private static Coordinate At((double Lat, double Lon) centre, double bearing, double km)
    {
        (double lat, double lon) = Geodesy.Direct(centre, bearing, km);
        return new Coordinate(lon, lat);
    }
}
