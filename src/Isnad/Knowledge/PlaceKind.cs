namespace Isnad.Knowledge;

/// <summary>Kinds of places, as a set: the `kind` column of the places table, and what a head noun («مدينة», «حي») allows.</summary>
[Flags]
internal enum PlaceKind
{
    /// <summary>Not known.</summary>
    None = 0,
    Country = 1, Region = 1 << 1, Admin1 = 1 << 2, Admin2 = 1 << 3, City = 1 << 4, Town = 1 << 5, Village = 1 << 6,
    District = 1 << 7, Camp = 1 << 8, Border = 1 << 9, Airport = 1 << 10, Port = 1 << 11, Oilfield = 1 << 12,
    Facility = 1 << 13, Gate = 1 << 14, Road = 1 << 15, Island = 1 << 16, Sea = 1 << 17, Gulf = 1 << 18,
    River = 1 << 19, Lake = 1 << 20, Dam = 1 << 21, Mountain = 1 << 22, Desert = 1 << 23, Valley = 1 << 24,
    Oasis = 1 << 25, Strait = 1 << 26, Continent = 1 << 27, Base = 1 << 28,
    /// <summary>Where people live: city, town, village.</summary>
    Settlement = City | Town | Village,
    /// <summary>A region with bounds of its own.</summary>
    Area = Region | Admin1 | Admin2,
    /// <summary>A spot: a building, a gate, a crossing.</summary>
    Site = Border | Airport | Port | Oilfield | Facility | Gate | Dam | Base,
    /// <summary>Of nature.</summary>
    Nature = Island | Sea | Gulf | River | Lake | Mountain | Desert | Valley | Oasis | Strait,
    /// <summary>Wide enough that a direction means a part of it.</summary>
    Wide = Country | Area | Sea | Gulf | Continent | Desert | Island | Mountain,
}

/// <summary>Names of the kinds in the places table.</summary>
internal static class PlaceKinds
{
    /// <summary>The kind of a cell; <see cref="PlaceKind.None"/> for any other word.</summary>
    public static PlaceKind Parse(ReadOnlySpan<char> name) => name switch
    {
        "country" => PlaceKind.Country,
        "region" => PlaceKind.Region,
        "admin1" => PlaceKind.Admin1,
        "admin2" => PlaceKind.Admin2,
        "city" => PlaceKind.City,
        "town" => PlaceKind.Town,
        "village" => PlaceKind.Village,
        "district" => PlaceKind.District,
        "camp" => PlaceKind.Camp,
        "border" => PlaceKind.Border,
        "airport" => PlaceKind.Airport,
        "port" => PlaceKind.Port,
        "oilfield" => PlaceKind.Oilfield,
        "facility" => PlaceKind.Facility,
        "gate" => PlaceKind.Gate,
        "road" => PlaceKind.Road,
        "island" => PlaceKind.Island,
        "sea" => PlaceKind.Sea,
        "gulf" => PlaceKind.Gulf,
        "river" => PlaceKind.River,
        "lake" => PlaceKind.Lake,
        "dam" => PlaceKind.Dam,
        "mountain" => PlaceKind.Mountain,
        "desert" => PlaceKind.Desert,
        "valley" => PlaceKind.Valley,
        "oasis" => PlaceKind.Oasis,
        "strait" => PlaceKind.Strait,
        "continent" => PlaceKind.Continent,
        "base" => PlaceKind.Base,
        _ => PlaceKind.None,
    };
}
