using System.Text.RegularExpressions;

namespace Isnad.Cli.Scoring;

/// <summary>Compares wordings as the scoring rule does: by their words, without article, clitics and spelling variants.</summary>
internal static partial class Tokens
{
    private const string ArabicDigits = "٠١٢٣٤٥٦٧٨٩";
    private const string PersianDigits = "۰۱۲۳۴۵۶۷۸۹";

    /// <summary>Share of words in common of two wordings, as F1 from 0 to 1.</summary>
    public static double F1(string? a, string? b)
    {
        HashSet<string> left = Of(a), right = Of(b);
        if (left.Count == 0 || right.Count == 0) return 0;
        double precision = Hits(left, right) / (double)left.Count, recall = Hits(right, left) / (double)right.Count;
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// <summary>The normalised words of a wording.</summary>
    public static HashSet<string> Of(string? text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (string word in Separator().Split(text ?? ""))
        {
            string normal = Normalise(word);
            if (normal.Length > 0) words.Add(normal);
        }
        return words;
    }

    /// <summary>A word without marks, quotes, article and the clitics before it, its letters folded.</summary>
    public static string Normalise(string word)
    {
        Span<char> letters = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        int length = 0;
        foreach (char c in word)
        {
            if (!IsStripped(c)) letters[length++] = Fold(c);
        }
        string folded = new(letters[..length]);
        return DoubleLam().Replace(Article().Replace(folded, ""), "");
    }

    private static int Hits(HashSet<string> of, HashSet<string> among)
    {
        int hits = 0;
        foreach (string word in of)
        {
            foreach (string other in among)
            {
                if (!Same(word, other)) continue;
                hits++;
                break;
            }
        }
        return hits;
    }

    /// <summary>The same word, or the same behind one attached conjunction or preposition.</summary>
    private static bool Same(string a, string b) => a == b || IsBehindClitic(a, b) || IsBehindClitic(b, a);

    private static bool IsBehindClitic(string longer, string shorter) =>
        longer.Length > 3 && longer[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل' && longer.AsSpan(1).SequenceEqual(shorter);

    private static bool IsStripped(char c) =>
        c is >= '\u064B' and <= '\u0652' or '\u0670' or '\u0640' or >= '\u200C' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'
        || "«»‹›\"“”„'’‘()[]{}،؛.:؟!,#@…".Contains(c, StringComparison.Ordinal);

    private static char Fold(char c)
    {
        if (ArabicDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var arabic) return (char)('0' + arabic);
        if (PersianDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var persian) return (char)('0' + persian);
        return Isnad.Text.Folding.Fold(c);
    }

    [GeneratedRegex(@"[\s\x1c-\x1f_/–—-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:[وف])?(?:[بكل])?ال(?=.{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:و|ف)?لل(?=.{2})", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleLam();
}
