using Isnad.Knowledge;
using Isnad.Mentions;
using NetTopologySuite.Geometries;

namespace Isnad.Resolution;

/// <summary>The operators of expressions of place, each from anchors to a region.</summary>
internal static class PlaceOperators
{
    /// <summary>A wide anchor has a north and a south of its own; of a smaller one a direction leads out of it.</summary>
    private const double WideFromKm = 12;

    /// <summary>A place by itself: disc by kind, or the unit.</summary>
    public static PlaceRegion Of(PlaceRow row, (double Lat, double Lon) point, double unitKm)
    {
        (PlacePrecision precision, double radius) = row.Kind switch
        {
            PlaceKind.City => (PlacePrecision.Town, 10),
            PlaceKind.Town or PlaceKind.Village => (PlacePrecision.Town, 5),
            PlaceKind.District or PlaceKind.Camp => (PlacePrecision.District, 2),
            PlaceKind.Country => (PlacePrecision.Country, unitKm),
            PlaceKind.Admin1 => (PlacePrecision.Admin1, unitKm),
            var kind when (kind & PlaceKind.Site) != 0 => (PlacePrecision.Site, 1),
            _ => (PlacePrecision.Area, unitKm),
        };
        // Without a point of its own it stands at its parent's, no surer than that is.
        return new PlaceRegion { Point = point, RadiusKm = row.Point is null ? unitKm : radius, Precision = precision };
    }

    /// <summary>D km in a direction from an anchor; without a direction anywhere on the ring.</summary>
    public static PlaceRegion Offset(PlaceRegion anchor, double km, double? bearing)
    {
        if (bearing is { } angle)
        {
            return new PlaceRegion
            {
                Point = Geodesy.Direct(anchor.Point, angle, km), RadiusKm = Math.Max(2, 0.2 * km), Precision = PlacePrecision.Offset,
                Shape = PlaceShapes.Sector(anchor.Point, angle, 22.5, 0.85 * km, 1.15 * km),
            };
        }
        Geometry ring = PlaceShapes.Disc(anchor.Point, 1.15 * km).Difference(PlaceShapes.Disc(anchor.Point, 0.85 * km));
        return new PlaceRegion { Point = anchor.Point, RadiusKm = 1.15 * km, Precision = PlacePrecision.Offset, Shape = ring };
    }

    /// <summary>A direction without a distance: out of a town 0–25 km, of a country or region that part of it.</summary>
    public static PlaceRegion Toward(PlaceRegion anchor, PlaceKind kind, double bearing)
    {
        if ((kind & PlaceKind.Wide) != 0 && anchor.RadiusKm >= WideFromKm) return Part(anchor, bearing);
        return new PlaceRegion
        {
            Point = Geodesy.Direct(anchor.Point, bearing, 10), RadiusKm = Math.Max(15, anchor.RadiusKm), Precision = PlacePrecision.Offset,
            Shape = PlaceShapes.Sector(anchor.Point, bearing, 22.5, 0, 25),
        };
    }

    /// <summary>«شمال البلاد»: the half in that direction; «شمال شرق البلاد»: the quarter.</summary>
    public static PlaceRegion Part(PlaceRegion whole, double bearing)
    {
        bool quarter = bearing % 90 != 0;
        // Centroids of half and quarter discs.
        double out_ = (quarter ? 4 * Math.Sqrt(2) : 4) / (3 * Math.PI) * whole.RadiusKm;
        return new PlaceRegion
        {
            Point = Geodesy.Direct(whole.Point, bearing, out_), RadiusKm = whole.RadiusKm * (quarter ? 0.5 : 0.65), Precision = PlacePrecision.Area,
            Shape = PlaceShapes.Sector(whole.Point, bearing, quarter ? 45 : 90, 0, whole.RadiusKm),
        };
    }

    /// <summary>The middle third of a wide place; of a town the town.</summary>
    public static PlaceRegion Middle(PlaceRegion whole, PlaceKind kind) =>
        (kind & PlaceKind.Wide) == 0 ? whole : whole with { RadiusKm = whole.RadiusKm / 3, Precision = PlacePrecision.Area, Shape = null };

    /// <summary>Near or outskirts: a disc of 15 km, cut by the region it is said to lie in.</summary>
    public static PlaceRegion Near(PlaceRegion anchor, PlaceRegion? within)
    {
        if (anchor.Precision is PlacePrecision.Country or PlacePrecision.Admin1 or PlacePrecision.Area) return anchor;
        Geometry disc = PlaceShapes.Disc(anchor.Point, 15);
        if (within is not null && PlaceShapes.Shared(disc, within.Shape ?? PlaceShapes.Disc(within.Point, within.RadiusKm)) is { } shared) disc = shared;
        return new PlaceRegion { Point = anchor.Point, RadiusKm = anchor.RadiusKm + 10, Precision = PlacePrecision.Near, Shape = disc };
    }

    /// <summary>A road, or between two places: the corridor, its midpoint, half its length.</summary>
    public static PlaceRegion Between(PlaceRegion a, PlaceRegion b)
    {
        if (IsWide(a) && IsWide(b)) return Border(a.RadiusKm <= b.RadiusKm ? a : b, a.RadiusKm <= b.RadiusKm ? b : a);
        return new PlaceRegion
        {
            Point = Geodesy.Midpoint(a.Point, b.Point), RadiusKm = Math.Max(5, Geodesy.DistanceKm(a.Point, b.Point) / 2), Precision = PlacePrecision.Between,
            Shape = PlaceShapes.Corridor(a.Point, b.Point),
        };
    }

    /// <summary>«الحدود بين أ وب» of two countries or regions: where the smaller ends toward the greater.</summary>
    private static PlaceRegion Border(PlaceRegion small, PlaceRegion great)
    {
        double bearing = Geodesy.Bearing(small.Point, great.Point), reach = Math.Min(small.RadiusKm, Geodesy.DistanceKm(small.Point, great.Point) / 2);
        return new PlaceRegion
        {
            Point = Geodesy.Direct(small.Point, bearing, reach), RadiusKm = Math.Max(10, small.RadiusKm), Precision = PlacePrecision.Between,
            Shape = PlaceShapes.Sector(small.Point, bearing, 45, reach * 0.85, reach * 1.15),
        };
    }

    private static bool IsWide(PlaceRegion region) => region.Precision is PlacePrecision.Country or PlacePrecision.Area or PlacePrecision.Admin1;

    /// <summary>From a to b and c, or a and b: the hull, its centroid, and a circle that covers all.</summary>
    public static PlaceRegion Covering(List<PlaceRegion> regions)
    {
        Geometry hull = PlaceShapes.Hull(regions);
        (double, double) centre = PlaceShapes.Centre(hull);
        double radius = 0;
        foreach (PlaceRegion region in regions) radius = Math.Max(radius, Geodesy.DistanceKm(centre, region.Point) + region.RadiusKm);
        return new PlaceRegion { Point = centre, RadiusKm = radius, Precision = PlacePrecision.Area, Shape = hull };
    }
}
