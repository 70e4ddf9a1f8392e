namespace Isnad.Archive;

/// <summary>When and where, as records and incidents are filtered and mapped by it. Days are whole numbers: 20210608.</summary>
public abstract record WhenAndWhere
{
    /// <summary>First day it may have been, 0 where unknown.</summary>
    public int FirstDay { get; init; }
    /// <summary>Last day it may have been, 0 where unknown.</summary>
    public int LastDay { get; init; }
    /// <summary>Latitude in degrees, or null.</summary>
    public double? Lat { get; init; }
    /// <summary>Longitude in degrees, or null.</summary>
    public double? Lon { get; init; }
    /// <summary>Radius in kilometres within which the place lies, or null.</summary>
    public double? RadiusKm { get; init; }
    /// <summary>Precision of the place: of a record as in the output contract, of an incident `point` or `area`; null where it is not known to a province.</summary>
    public string? Precision { get; init; }
    /// <summary>Id of the place in the tables, or null.</summary>
    public string? PlaceId { get; init; }
    /// <summary>Name of the place, else its words, or null.</summary>
    public string? PlaceName { get; init; }
}
