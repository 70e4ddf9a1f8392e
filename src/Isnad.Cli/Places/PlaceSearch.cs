using System.Globalization;
using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Cli.Places;

/// <summary>Finds rows of the places table by a name.</summary>
internal static class PlaceSearch
{
    /// <summary>Prints the places of a name, Arabic or English, as tab-separated values; the largest first.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Find(KnowledgeBase knowledge, string name, TextWriter to)
    {
        Table table = knowledge.Table("places");
        string folded = Fold(name);
        var rows = new List<PlaceRow>();
        for (int row = 0; row < table.Rows; row++)
        {
            bool named = Fold(table.Text(row, 1)) == folded || table.Span(row, 2).Equals(name, StringComparison.OrdinalIgnoreCase) || table.Span(row, 0).SequenceEqual(name)
                || Array.Exists(table.Text(row, 10).Split('|'), alias => alias.Length > 0 && Fold(alias) == folded);
            if (named) rows.Add(knowledge.Places[row]);
        }
        if (rows.Count > 0) to.WriteLine("id\tname_ar\tname_en\tkind\tlat\tlon\tradius_km\tin\tpopulation\tsource");
        foreach (PlaceRow place in rows.OrderByDescending(r => r.Population).ThenBy(r => r.Id, StringComparer.Ordinal))
        {
            string lat = place.Point is { } p ? p.Lat.ToString(CultureInfo.InvariantCulture) : "-", lon = place.Point is { } q ? q.Lon.ToString(CultureInfo.InvariantCulture) : "-";
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place.Id}\t{table.Text(place.Row, 1)}\t{table.Text(place.Row, 2)}\t{table.Text(place.Row, 3)}\t{lat}\t{lon}\t{place.RadiusKm}\t{Parents(knowledge, place)}\t{place.Population}\t{table.Text(place.Row, 11)}"));
        }
        return rows.Count > 0;
    }

    private static string Parents(KnowledgeBase knowledge, PlaceRow place)
    {
        var names = new List<string>();
        for (int at = place.Parent; at >= 0 && names.Count < 5; at = knowledge.Places[at].Parent) names.Add(knowledge.Places[at].Id);
        return names.Count == 0 ? "-" : string.Join(" < ", names);
    }

    private static string Fold(string name) => string.Concat(name.Select(Folding.Fold));
}
