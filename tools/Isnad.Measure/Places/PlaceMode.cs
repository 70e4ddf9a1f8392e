using Isnad.Knowledge;
using Isnad.Resolution;
using Isnad.Text;

namespace Isnad.Measure.Places;

/// <summary>
/// `places FOLDER [--errors]`: points of the places table against tables of facts. A row and a fact are the same place where
/// country and a name agree (of several, those whose English name or kind agrees too, then the nearest).
/// </summary>
internal static class PlaceMode
{
    private const double NearKm = 3;

    /// <summary>Compares and prints the figures, table by table.</summary>
    public static void Run(Reader reader, string folder, bool errors)
    {
        ILookup<(string, string), int> rows = ByName(reader.Knowledge);
        var all = new Rate("all shared places");
        foreach (string file in (ReadOnlySpan<string>)["places_libya.tsv", "places_arab.tsv", "places_world.tsv"])
        {
            var rate = new Rate(file);
            foreach (PlaceFact fact in PlaceFact.Read(Path.Combine(folder, file), "LY"))
            {
                if (Same(reader.Knowledge, rows, fact) is not { } row) continue;
                double km = Geodesy.DistanceKm(row.Point!.Value, fact.Point);
                bool right = km <= Math.Max(NearKm, row.RadiusKm);
                rate.Add(right);
                if (!all.Add(right) && errors) Console.WriteLine($"{row.Id}\t{fact.Names[0]}\t{fact.English}\t{fact.Kind}\t{km:0.0} km from {fact.Point}");
            }
            Console.WriteLine(rate);
        }
        Console.WriteLine(all);
    }

    private static PlaceRow? Same(KnowledgeBase knowledge, ILookup<(string, string), int> rows, PlaceFact fact)
    {
        Table table = knowledge.Table("places");
        PlaceRow? best = null;
        (int Agreement, double Km) most = (-1, 0);
        foreach (int row in fact.Names.SelectMany(n => rows[(fact.Country, Fold(n))]).Distinct())
        {
            if (knowledge.Places[row].Point is not { } point) continue;
            bool english = fact.English.Length > 0 && table.Span(row, 2).Equals(fact.English, StringComparison.OrdinalIgnoreCase);
            bool kind = table.Span(row, 3).SequenceEqual(fact.Kind);
            (int Agreement, double Km) here = ((english ? 2 : 0) + (kind ? 1 : 0), Geodesy.DistanceKm(point, fact.Point));
            if (best is not null && (here.Agreement < most.Agreement || (here.Agreement == most.Agreement && here.Km >= most.Km))) continue;
            (best, most) = (knowledge.Places[row], here);
        }
        return best;
    }

    private static ILookup<(string, string), int> ByName(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("places");
        var names = new List<((string, string) Key, int Row)>();
        for (int row = 0; row < table.Rows; row++)
        {
            string country = table.Text(row, 8);
            names.Add(((country, Fold(table.Text(row, 1))), row));
            foreach (string alias in table.Text(row, 10).Split('|', StringSplitOptions.RemoveEmptyEntries)) names.Add(((country, Fold(alias)), row));
        }
        return names.ToLookup(n => n.Key, n => n.Row);
    }

    private static string Fold(string name) => string.Concat(name.Select(Folding.Fold));
}
