namespace Isnad.Text;

/// <summary>Tells headlines and headings between paragraphs from running text by their length and their neighbours.</summary>
internal static class HeadlineFinder
{
    private const int LongestHeadline = 22;
    private const int LongestHeading = 12;
    private const int ShortestBody = 14;

    /// <summary>Whether the first line is the report's headline: short, no full stop, and body text follows.</summary>
    /// <param name="text">The report.</param>
    /// <param name="line">The first line.</param>
    /// <param name="next">The longest of the lines behind it that may begin the body.</param>
    public static bool IsHeadline(ReportText text, Paragraph line, Paragraph next) =>
        line.Length <= LongestHeadline && next.Length >= ShortestBody && next.Length > line.Length && LooksLikeTitle(text, line);

    /// <summary>Whether a line between paragraphs is a heading.</summary>
    /// <param name="text">The report.</param>
    /// <param name="previous">The line before.</param>
    /// <param name="line">The line.</param>
    /// <param name="next">The line behind it.</param>
    public static bool IsHeading(ReportText text, Paragraph previous, Paragraph line, Paragraph next) =>
        line.Length <= LongestHeading && next.Length >= ShortestBody && next.Length > line.Length && previous.Length > line.Length
        && EndsSentence(text, previous) && LooksLikeTitle(text, line);

    /// <summary>Whether a line has no end of a sentence and no beginning of a list item.</summary>
    /// <param name="text">The report.</param>
    /// <param name="line">The line.</param>
    public static bool LooksLikeTitle(ReportText text, Paragraph line)
    {
        Token first = text.Tokens[line.FirstToken], last = text.Tokens[line.EndToken - 1];
        if (first.Kind is TokenKind.Dash or TokenKind.Symbol || (first.Kind == TokenKind.Number && line.Length < 6)) return false;
        if (last.Kind is TokenKind.Colon or TokenKind.Comma) return false;
        if (last.Kind == TokenKind.Stop && text.Form(last) is ['.' or '…']) return false;
        bool words = false;
        for (int i = line.FirstToken; i < line.EndToken - 1; i++)
        {
            Token token = text.Tokens[i];
            words |= token.Kind == TokenKind.Word;
            if (token.Kind == TokenKind.Stop && text.Form(token) is ['.']) return false;
        }
        return words || last.Kind == TokenKind.Word;
    }

    private static bool EndsSentence(ReportText text, Paragraph line) =>
        text.Tokens[line.EndToken - 1].Kind is TokenKind.Stop or TokenKind.QuoteClose or TokenKind.ParenClose;
}
