using Isnad.Mentions;
using NetTopologySuite.Geometries;

namespace Isnad.Resolution;

/// <summary>What an expression of place comes to: a point, how sure it is, and a region.</summary>
internal sealed record PlaceRegion
{
    /// <summary>Representative point in degrees.</summary>
    public required (double Lat, double Lon) Point { get; init; }
    /// <summary>Radius in kilometres that says how sure the point is (codebook rule 9).</summary>
    public required double RadiusKm { get; init; }
    /// <summary>How exactly it is told.</summary>
    public required PlacePrecision Precision { get; init; }
    /// <summary>Region in longitude and latitude, or null for a disc around the point.</summary>
    public Geometry? Shape { get; init; }
}
