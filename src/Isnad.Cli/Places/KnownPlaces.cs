using Isnad.Knowledge;
using Isnad.Resolution;
using Isnad.Text;

namespace Isnad.Cli.Places;

/// <summary>What the built-in table of places holds already.</summary>
internal sealed class KnownPlaces
{
    /// <summary>Within this many kilometres a place of the same name and country is the same.</summary>
    private const double SameKm = 10;

    private readonly PlaceTable _places;
    private readonly ILookup<string, int> _rows;

    /// <summary>Takes up the table of a reader.</summary>
    public KnownPlaces(KnowledgeBase knowledge)
    {
        _places = knowledge.Places;
        Table table = knowledge.Table("places");
        var names = new List<(string Name, int Row)>();
        for (int row = 0; row < table.Rows; row++)
        {
            names.Add((Fold(table.Text(row, 1)), row));
            foreach (string alias in table.Text(row, 10).Split('|', StringSplitOptions.RemoveEmptyEntries)) names.Add((Fold(alias), row));
        }
        _rows = names.ToLookup(n => n.Name, n => n.Row, StringComparer.Ordinal);
    }

    /// <summary>Whether one of the names stands for a place close by.</summary>
    public bool Hold(List<string> names, (double Lat, double Lon) point, double radiusKm)
    {
        foreach (string name in names)
        {
            foreach (int row in _rows[Fold(name)])
            {
                if (_places[row].Point is { } known && Geodesy.DistanceKm(known, point) <= Math.Max(SameKm, Math.Min(radiusKm, _places[row].RadiusKm))) return true;
            }
        }
        return false;
    }

    /// <summary>The id of a country by its ISO code, or null.</summary>
    public string? Country(string iso) => _places.Country(iso) is >= 0 and var row ? _places[row].Id : null;

    private static string Fold(string name) => string.Concat(name.Select(Folding.Fold));
}
