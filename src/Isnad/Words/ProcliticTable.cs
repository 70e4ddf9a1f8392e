namespace Isnad.Words;

/// <summary>The complexes of clitics that can stand before a stem, longest last; the empty one is first.</summary>
internal static class ProcliticTable
{
    /// <summary>A complex as it is spelled and what it means.</summary>
    public readonly record struct Complex(string Spelling, Proclitics Clitics);

    /// <summary>All complexes.</summary>
    public static readonly Complex[] All = Build();

    private static readonly Complex[][] s_byFirst = ByFirst();

    /// <summary>The complexes a word with this first letter can begin with, the empty one first.</summary>
    public static Complex[] Beginning(char first)
    {
        // The article is sometimes typed with a hamza.
        if (first is 'أ' or 'إ') first = 'ا';
        return s_byFirst[(uint)(first - 'ا') < (uint)s_byFirst.Length ? first - 'ا' : 'ة' - 'ا'];
    }

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

    // A row for each letter from ا to ي; that of ة, which begins no word, is the one of all other letters.
    private static Complex[][] ByFirst()
    {
        var rows = new Complex[1 + 'ي' - 'ا'][];
        for (int letter = 0; letter < rows.Length; letter++)
        {
            var row = new List<Complex>();
            foreach (Complex complex in All)
            {
                if (complex.Spelling.Length == 0 || complex.Spelling[0] == 'ا' + letter) row.Add(complex);
            }
            rows[letter] = [.. row];
        }
        return rows;
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
