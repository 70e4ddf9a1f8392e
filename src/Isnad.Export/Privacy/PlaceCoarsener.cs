using System.Text.Json.Nodes;
using Isnad.Archive;

namespace Isnad.Export.Privacy;

/// <summary>
/// Blurs places. What tells the exact place in words goes too: sentence, summaries, the words of the place itself, and with
/// them text, title and address of the report.
/// </summary>
/// <param name="to">How far.</param>
/// <param name="units">The units that places lie in.</param>
internal sealed class PlaceCoarsener(Coarseness to, PlaceUnits units)
{
    // Length of a degree of latitude, kilometres.
    private const double DegreeKm = 111.195;

    /// <summary>Blurs a record in place.</summary>
    public void Coarsen(JsonObject record)
    {
        foreach (string telling in (ReadOnlySpan<string>)["sentence", "content", "summary_ar", "summary_en"]) record.Remove(telling);
        if (record["place"] is not JsonObject place) return;
        JsonObject? coarse = to.Level is { } level ? Unit(place, level) : Cell(place);
        if (coarse is null) record.Remove("place");
        else record["place"] = coarse;
    }

    private JsonObject? Unit(JsonObject place, string level)
    {
        if ((string?)place["place_id"] is not { } id || units.Around(id, level) is not { } unit) return null;
        var coarse = new JsonObject { ["name"] = unit.Name, ["place_id"] = unit.Id };
        if (unit is { Lat: { } lat, Lon: { } lon })
        {
            coarse["lat"] = Math.Round(lat, 5);
            coarse["lon"] = Math.Round(lon, 5);
            coarse["radius_km"] = unit.RadiusKm;
        }
        coarse["precision"] = unit.Level == "district" ? "area" : unit.Level;
        return coarse;
    }

    private JsonObject? Cell(JsonObject place)
    {
        if (place["lat"] is not JsonValue at || place["lon"] is not JsonValue on) return null;
        double step = to.Km / DegreeKm;
        double lat = Math.Clamp((Math.Floor((double)at / step) + 0.5) * step, -90, 90);
        // Columns as wide as rows at this latitude; all records of a row share them.
        double wide = Math.Min(360, step / Math.Max(0.01, Math.Cos(lat * Math.PI / 180)));
        double lon = Math.Clamp((Math.Floor((double)on / wide) + 0.5) * wide, -180, 180);
        double radius = Math.Max(to.Km * Math.Sqrt(0.5), place["radius_km"] is JsonValue old ? (double)old : 0);
        return new JsonObject { ["lat"] = Math.Round(lat, 5), ["lon"] = Math.Round(lon, 5), ["radius_km"] = Math.Round(radius, 3), ["precision"] = "area" };
    }
}
