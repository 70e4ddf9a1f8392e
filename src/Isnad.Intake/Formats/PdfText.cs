using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Isnad.Intake.Formats;

/// <summary>The text of a PDF, and whether its letters are in reading order.</summary>
internal static class PdfText
{
    private const int MostPages = 2000;
    private const int FewestWords = 8;

    /// <summary>The text with its title; a line of the page stays a line, joined to the one before where that does not end a sentence.</summary>
    public static (string Text, string? Title) Read(byte[] bytes)
    {
        using PdfDocument document = PdfDocument.Open(bytes);
        var text = new StringBuilder();
        foreach (Page page in document.GetPages().Take(MostPages))
        {
            foreach (string line in ContentOrderTextExtractor.GetText(page, addDoubleNewline: true).Split('\n'))
            {
                Append(text, line.Trim());
                if (text.Length > IntakeProblems.MostBytes) break;
            }
        }
        return (text.ToString().Trim(), document.Information.Title is { Length: > 0 } title ? title : null);
    }

    /// <summary>
    /// Whether words are stored as they are drawn, last letter first: then the article, which begins every third word of a
    /// report, stands at their ends instead.
    /// </summary>
    public static bool IsVisualOrder(string text)
    {
        int first = 0, last = 0;
        foreach (Range range in text.AsSpan().SplitAny([' ', '\n', '\r', '\t']))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word.Length < 4) continue;
            if (Plain(word[0]) == 'ا' && Plain(word[1]) == 'ل') first++;
            if (Plain(word[^1]) == 'ا' && Plain(word[^2]) == 'ل') last++;
        }
        return last >= FewestWords / 2 && last > 2 * first;
    }

    private static void Append(StringBuilder to, string line)
    {
        if (line.Length == 0)
        {
            if (to.Length > 0 && to[^1] != '\n') to.Append('\n');
            return;
        }
        if (to.Length > 0 && to[^1] != '\n') to.Append(to[^1] is '.' or '؟' or '!' or ':' ? '\n' : ' ');
        to.Append(line);
    }

    // Presentation forms of alef and lam, which many PDF writers store.
    private static char Plain(char c) => c switch
    {
        '\uFE8D' or '\uFE8E' => 'ا',
        >= '\uFEDD' and <= '\uFEE0' => 'ل',
        _ => c,
    };
}
