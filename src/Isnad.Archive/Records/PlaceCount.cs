namespace Isnad.Archive;

/// <summary>A place with how many records are there.</summary>
/// <param name="PlaceId">Id in the tables.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lat">Latitude of its point in degrees, or null.</param>
/// <param name="Lon">Longitude, or null.</param>
/// <param name="Count">How many records.</param>
public sealed record PlaceCount(string PlaceId, string Name, double? Lat, double? Lon, long Count);

/// <summary>Somebody with how many records they take part in.</summary>
/// <param name="Entity">Id in the actors table; null for those known by words only.</param>
/// <param name="Name">Name, or the words.</param>
/// <param name="Country">Country, or null.</param>
/// <param name="Sector">Sector, or null.</param>
/// <param name="Person">`public`, `private`, `unknown`, or null for what is no person.</param>
/// <param name="Count">How many records.</param>
public sealed record ActorCount(string? Entity, string Name, string? Country, string? Sector, string? Person, long Count);
