namespace Isnad.Words;

/// <summary>The complexes of clitics that can stand before a stem, longest last; the empty one is first.</summary>
internal static class ProcliticTable
{
    /// <summary>A complex as it is spelled, what it means, and what it costs.</summary>
    public readonly record struct Complex(string Spelling, Proclitics Clitics, int Cost);

    /// <summary>All complexes.</summary>
    public static readonly Complex[] All = Build();

    private static readonly Complex[] s_none = [All[0]];
    private static readonly Complex[]?[] s_byFirst = ByFirst();

    /// <summary>Those of them that a word with this first letter may begin with, in the same order.</summary>
    public static ReadOnlySpan<Complex> For(char first)
    {
        int letter = first - 'آ';
        return (uint)letter < (uint)s_byFirst.Length ? s_byFirst[letter] ?? s_none : s_none;
    }

    private static Complex[]?[] ByFirst()
    {
        var table = new Complex[]?['ي' - 'آ' + 1];
        foreach (char first in "وفابلكس") table[first - 'آ'] = Array.FindAll(All, c => c.Spelling.Length == 0 || c.Spelling[0] == first);
        // The article is sometimes typed with a hamza.
        table['أ' - 'آ'] = table['إ' - 'آ'] = table['ا' - 'آ'];
        return table;
    }

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
