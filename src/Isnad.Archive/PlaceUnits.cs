using Isnad.Knowledge;

namespace Isnad.Archive;

/// <summary>A unit of the gazetteer that places lie in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its Arabic name.</param>
/// <param name="Level">`district`, `admin1` or `country`.</param>
/// <param name="Lat">Latitude of its centre, or null.</param>
/// <param name="Lon">Longitude of its centre, or null.</param>
/// <param name="RadiusKm">Half its width in kilometres.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country, or null.</param>
public sealed record PlaceUnit(string Id, string Name, string Level, double? Lat, double? Lon, double RadiusKm, string? Country);

/// <summary>The units that places of the gazetteer lie in.</summary>
/// <param name="reader">The reader whose gazetteer it is.</param>
public sealed class PlaceUnits(Reader reader)
{
    // As in the table: id, name_ar, name_en, …
    private const int NameColumn = 1;

    private readonly PlaceTable _places = reader.Knowledge.Places;
    private readonly Table _table = reader.Knowledge.Table("places");

    /// <summary>
    /// The smallest unit that is at least as wide as the level and holds the place, the place itself included: of a quarter its
    /// district, else its province, else its country. Null where the gazetteer knows none.
    /// </summary>
    /// <param name="placeId">Id of the place.</param>
    /// <param name="level">`district` (the second level), `admin1` or `country`.</param>
    public PlaceUnit? Around(string placeId, string level)
    {
        int least = Rank(level), row = _places.Find(placeId);
        for (int guard = 0; row >= 0 && guard < 8; guard++)
        {
            PlaceRow place = _places[row];
            if (LevelOf(place.Kind) is { } at && Rank(at) >= least) return Unit(place, at);
            if (place.Parent < 0 && (place.Kind & PlaceKind.Country) == 0) return _places.Country(place.Country) is >= 0 and var country ? Unit(_places[country], "country") : null;
            row = place.Parent;
        }
        return null;
    }

    /// <summary>ISO 3166-1 alpha-2 code of the country a place lies in, or null.</summary>
    public string? Country(string placeId) => _places.Find(placeId) is >= 0 and var row ? _places[row].Country : null;

    private PlaceUnit Unit(PlaceRow place, string level) => new(place.Id, _table.Text(place.Row, NameColumn), level, place.Point?.Lat, place.Point?.Lon, place.RadiusKm, place.Country);

    private static string? LevelOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Admin2 => "district",
        PlaceKind.Admin1 => "admin1",
        PlaceKind.Country => "country",
        _ => null,
    };

    private static int Rank(string level) => level switch { "district" => 0, "admin1" => 1, _ => 2 };
}
