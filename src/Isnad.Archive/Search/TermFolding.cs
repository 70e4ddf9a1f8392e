using System.Text;
using Isnad.Text;

namespace Isnad.Archive.Search;

/// <summary>Spelling under which terms are stored and asked for: letters folded, no vowel signs, only letters, digits and `- _ . :`.</summary>
internal static class TermFolding
{
    private const int Longest = 80;

    /// <summary>Appends a folded term; what is no letter or digit is left out.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> word)
    {
        int from = to.Length;
        foreach (char c in word)
        {
            if (to.Length - from >= Longest) break;
            if (c is '\u0640') continue;
            if (char.IsAsciiLetterUpper(c)) to.Append((char)(c | 0x20));
            else if (char.IsLetterOrDigit(c)) to.Append(Folding.Fold(c));
            else if (c is '-' or '_' or '.') to.Append(c);
        }
    }

    /// <summary>A folded term with the prefix of its field.</summary>
    public static string Of(char field, ReadOnlySpan<char> word)
    {
        var to = new StringBuilder(word.Length + 2).Append(field).Append(':');
        Append(to, word);
        return to.ToString();
    }
}
