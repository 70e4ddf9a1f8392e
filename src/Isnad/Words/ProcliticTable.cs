namespace Isnad.Words;

/// <summary>The complexes of clitics that can stand before a stem, longest last; the empty one is first.</summary>
internal static class ProcliticTable
{
    /// <summary>A complex as it is spelled and what it means.</summary>
    public readonly record struct Complex(string Spelling, Proclitics Clitics);

    /// <summary>All complexes.</summary>
    public static readonly Complex[] All = Build();

    /// <summary>What a complex costs.</summary>
    public static int Cost(Proclitics clitics, WordCosts costs)
    {
        int cost = 0;
        bool article = (clitics & Proclitics.Article) != 0;
        if ((clitics & Proclitics.Wa) != 0) cost += costs[WordCost.Wa];
        if ((clitics & Proclitics.Fa) != 0) cost += costs[WordCost.Fa];
        if ((clitics & Proclitics.Sa) != 0) cost += costs[WordCost.Sa];
        if ((clitics & Proclitics.Ba) != 0) cost += costs[article ? WordCost.BaArticle : WordCost.Ba];
        else if ((clitics & Proclitics.La) != 0) cost += costs[article ? WordCost.LaArticle : WordCost.La];
        else if ((clitics & Proclitics.Ka) != 0) cost += costs[article ? WordCost.KaArticle : WordCost.Ka];
        else if (article) cost += costs[WordCost.Article];
        return cost;
    }

    private static Complex[] Build()
    {
        (string, Proclitics)[] conjunctions = [("", Proclitics.None), ("و", Proclitics.Wa), ("ف", Proclitics.Fa)];
        (string, Proclitics)[] inner =
        [
            ("", Proclitics.None), ("ال", Proclitics.Article), ("ب", Proclitics.Ba), ("بال", Proclitics.Ba | Proclitics.Article),
            ("ل", Proclitics.La), ("لل", Proclitics.La | Proclitics.Article), ("ك", Proclitics.Ka), ("كال", Proclitics.Ka | Proclitics.Article), ("س", Proclitics.Sa),
        ];
        var all = new List<Complex>();
        foreach ((string c, Proclitics before) in conjunctions)
        {
            foreach ((string i, Proclitics after) in inner) all.Add(new Complex(c + i, before | after));
        }
        return [.. all];
    }
}
