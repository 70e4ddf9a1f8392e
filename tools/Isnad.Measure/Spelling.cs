using System.Text;
using Isnad.Text;

namespace Isnad.Measure;

/// <summary>Spellings made comparable: no signs, interchangeable letters folded.</summary>
internal static class Spelling
{
    /// <summary>Without vowel signs and tatweel, letters folded as in look-up.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (c is (>= '\u064B' and <= '\u0652') or '\u0670' or 'ـ' or '`' or '#') continue;
            folded.Append(Folding.Fold(c));
        }
        return folded.ToString();
    }

    /// <summary>A lemma: folded, without a namesake's number and without the weak letter that «قاض» may lack.</summary>
    public static string Lemma(string text)
    {
        int mark = text.IndexOf('#', StringComparison.Ordinal);
        return Fold(mark > 0 ? text[..mark] : text);
    }
}
