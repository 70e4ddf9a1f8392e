using System.Text;

namespace Isnad.Records;

/// <summary>Takes words out of a report for a sentence of our own.</summary>
internal static class WordsOf
{
    /// <summary>Appends the words of a span, each run of blanks and line ends as one space.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="span">The words, in UTF-16 units.</param>
    /// <param name="to">Where to.</param>
    public static void Append(string text, TextSpan span, StringBuilder to)
    {
        bool gap = false;
        int before = to.Length;
        foreach (char c in text.AsSpan(span.Start, span.Length))
        {
            // Marks of direction belong to the report's lines and would turn ours around.
            if (c is '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u0640') continue;
            if (char.IsWhiteSpace(c))
            {
                gap = to.Length > before;
                continue;
            }
            if (gap) to.Append(' ');
            gap = false;
            to.Append(c);
        }
    }
}
