using System.Text;

namespace Isnad.Fitting;

/// <summary>Likeness of phrases as the codebook scores it: token F1, clitics and article stripped.</summary>
internal static class Matching
{
    /// <summary>F1 of the words of two phrases.</summary>
    public static double TokenF1(string a, string b)
    {
        List<string> x = Tokens(a), y = Tokens(b);
        if (x.Count == 0 || y.Count == 0) return 0;
        double p = x.Count(w => y.Any(v => Loose(w, v))) / (double)x.Count, r = y.Count(w => x.Any(v => Loose(w, v))) / (double)y.Count;
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private static bool Loose(string a, string b) =>
        a == b || (a.Length > 3 && "وفبكل".Contains(a[0], StringComparison.Ordinal) && a.AsSpan(1).SequenceEqual(b)) || (b.Length > 3 && "وفبكل".Contains(b[0], StringComparison.Ordinal) && b.AsSpan(1).SequenceEqual(a));

    private static List<string> Tokens(string text)
    {
        var words = new List<string>();
        foreach (string raw in text.Split([' ', '\n', '\t', '_', '/', '-', '–', '—', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            string word = Normalise(raw);
            if (word.Length > 0 && !words.Contains(word)) words.Add(word);
        }
        return words;
    }

    private static string Normalise(string word)
    {
        var b = new StringBuilder();
        foreach (char c in word)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            b.Append(c switch { 'أ' or 'إ' or 'آ' or 'ٱ' => 'ا', 'ى' => 'ي', 'ة' => 'ه', 'ؤ' => 'و', 'ئ' => 'ي', _ => c });
        }
        string w = b.ToString();
        int i = 0;
        if (i < w.Length && w[i] is 'و' or 'ف') i++;
        if (i < w.Length && w[i] is 'ب' or 'ك' or 'ل') i++;
        for (; i >= 0; i--)
        {
            if (w.Length - i > 3 && w[i] == 'ا' && w[i + 1] == 'ل' && (i == 0 || w[..i].All(c => "وفبكل".Contains(c, StringComparison.Ordinal)))) return w[(i + 2)..];
        }
        if (w.Length > 3 && w.StartsWith("لل", StringComparison.Ordinal)) return w[2..];
        if (w.Length > 4 && w[0] is 'و' or 'ف' && w[1] == 'ل' && w[2] == 'ل') return w[3..];
        return w;
    }
}
