namespace Isnad.Words;

/// <summary>The complexes of clitics that can stand before a stem, longest last; the empty one is first.</summary>
internal static class ProcliticTable
{
    /// <summary>A complex as it is spelled, what it means, and what it costs.</summary>
    public readonly record struct Complex(string Spelling, Proclitics Clitics, int Cost);

    /// <summary>All complexes.</summary>
    public static readonly Complex[] All = Build();

    private static Complex[] Build()
    {
        (string, Proclitics, int)[] conjunctions = [("", Proclitics.None, 0), ("و", Proclitics.Wa, 4), ("ف", Proclitics.Fa, 14)];
        (string, Proclitics, int)[] inner =
        [
            ("", Proclitics.None, 0), ("ال", Proclitics.Article, 0),
            ("ب", Proclitics.Ba, 6), ("بال", Proclitics.Ba | Proclitics.Article, 3),
            ("ل", Proclitics.La, 7), ("لل", Proclitics.La | Proclitics.Article, 3),
            ("ك", Proclitics.Ka, 18), ("كال", Proclitics.Ka | Proclitics.Article, 12),
            ("س", Proclitics.Sa, 4),
        ];
        var all = new List<Complex>();
        foreach ((string c, Proclitics cp, int cc) in conjunctions)
        {
            foreach ((string i, Proclitics ip, int ic) in inner) all.Add(new Complex(c + i, cp | ip, cc + ic));
        }
        return [.. all];
    }
}
