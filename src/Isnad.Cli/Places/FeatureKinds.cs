namespace Isnad.Cli.Places;

/// <summary>From the feature codes of GeoNames to the kinds of the places table, with the radius that the table gives each kind.</summary>
internal static class FeatureKinds
{
    private const double CityFrom = 50_000, TownFrom = 5_000;

    /// <summary>Kind and radius in kilometres, or null for features no report tells as a place.</summary>
    /// <param name="feature">Class and code, such as P and PPLA.</param>
    /// <param name="code">The code.</param>
    /// <param name="population">Inhabitants, 0 where unknown.</param>
    public static (string Kind, double RadiusKm)? Of(string feature, string code, double population) => (feature, code) switch
    {
        ("P", "PPLX") => ("district", 2),
        ("P", "PPLH" or "PPLQ" or "PPLW") => null,
        ("P", "PPLC" or "PPLA") => ("city", 10),
        ("P", _) when population >= CityFrom => ("city", 10),
        ("P", _) when population >= TownFrom || code is "PPLA2" => ("town", 5),
        ("P", _) => ("village", 5),
        ("A", "ADM1") => ("admin1", 90),
        ("A", "ADM2") => ("admin2", 30),
        ("S", "AIRP" or "AIRB" or "AIRF") => ("airport", 2),
        ("S", "MILB") or ("L", "MILB") => ("base", 2),
        ("S", "CMPRF") => ("camp", 1),
        ("S", "PSTB") => ("border", 1),
        ("S", "DAM") => ("dam", 1),
        ("S", "OILR" or "PS" or "HSP" or "PRN" or "UNIV") => ("facility", 1),
        ("L", "PRT") or ("S", "PRT") => ("port", 1),
        ("L", "OILF" or "GASF") => ("oilfield", 5),
        ("L", "OAS") => ("oasis", 25),
        ("T", "MT" or "MTS" or "HLL" or "HLLS") => ("mountain", 10),
        ("T", "ISL") => ("island", 5),
        ("T", "DSRT") => ("desert", 100),
        ("T", "VAL") => ("valley", 15),
        ("H", "LK") => ("lake", 5),
        _ => null,
    };
}
