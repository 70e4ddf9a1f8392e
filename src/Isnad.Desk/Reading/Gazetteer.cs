using Isnad.Archive;
using Isnad.Knowledge;

namespace Isnad.Desk.Reading;

/// <summary>A place to be written on a map.</summary>
/// <param name="Id">Its id in the tables.</param>
/// <param name="NameAr">Arabic name.</param>
/// <param name="NameEn">English name, or null.</param>
/// <param name="Lat">Latitude in degrees.</param>
/// <param name="Lon">Longitude in degrees.</param>
/// <param name="IsCapital">Whether it is a country's capital.</param>
internal sealed record NamedPlace(string Id, string NameAr, string? NameEn, double Lat, double Lon, bool IsCapital);

/// <summary>The towns that the tables know, by size.</summary>
internal sealed class Gazetteer
{
    // A capital is shown before towns that hold ten times as many.
    private const double CapitalWeight = 10;
    private const int NameColumn = 1, EnglishColumn = 2;

    private readonly List<NamedPlace> _towns = [];

    /// <summary>Takes the towns out of the tables.</summary>
    public Gazetteer(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("places");
        var rows = new List<PlaceRow>();
        for (int row = 0; row < table.Rows; row++)
        {
            PlaceRow place = knowledge.Places[row];
            if ((place.Kind & PlaceKind.Settlement) != 0 && place.Point is not null) rows.Add(place);
        }
        rows.Sort((a, b) => Weight(b).CompareTo(Weight(a)) is var by && by != 0 ? by : a.Row.CompareTo(b.Row));
        foreach (PlaceRow place in rows)
        {
            (double lat, double lon) = place.Point!.Value;
            string english = table.Text(place.Row, EnglishColumn);
            _towns.Add(new NamedPlace(place.Id, table.Text(place.Row, NameColumn), english.Length == 0 ? null : english, lat, lon, place.IsCapital));
        }
    }

    /// <summary>Towns in a box, the largest first.</summary>
    public IReadOnlyList<NamedPlace> Towns(GeoBox box, int most)
    {
        var found = new List<NamedPlace>(most);
        foreach (NamedPlace town in _towns)
        {
            bool inside = town.Lat >= box.South && town.Lat <= box.North && (box.West <= box.East ? town.Lon >= box.West && town.Lon <= box.East : town.Lon >= box.West || town.Lon <= box.East);
            if (inside) found.Add(town);
            if (found.Count == most) break;
        }
        return found;
    }

    private static double Weight(PlaceRow place) => place.Population * (place.IsCapital ? CapitalWeight : 1);
}
