namespace Isnad.Text;

/// <summary>Finds the reporter's line: «كتب محمد الورفلي», «إعداد: …», or a line that is a name and nothing else.</summary>
/// <param name="cues">What bylines begin with, and words that no name holds.</param>
internal sealed class BylineFinder(LayoutCues cues)
{
    private const int LongestLine = 10;

    /// <summary>Whether the line is a byline, and the tokens of the name.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="nameAlone">Whether a line of a name only may be one: at the beginning and the end of the report.</param>
    /// <param name="name">First and last token of the name.</param>
    public bool Find(ReportText text, int first, int end, bool nameAlone, out Paragraph name)
    {
        name = default;
        if (end - first > LongestLine) return false;
        while (first < end && text.Tokens[first].Kind is TokenKind.Symbol or TokenKind.Dash) first++;
        while (end > first && text.Tokens[end - 1].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Symbol or TokenKind.Dash) end--;
        if (first == end || text.Tokens[end - 1].Kind == TokenKind.Stop) return false;
        int after = cues.Bylines.Match(text, first, end, out int value);
        bool marked = after > first && after < end && text.Tokens[after].Kind is TokenKind.Colon or TokenKind.Dash or TokenKind.Symbol;
        if (marked) after++;
        if (after > first && after < end && (marked || value == LayoutCues.BareByline) && IsNames(text, after, end, 8))
        {
            name = new Paragraph(after, NameEnd(text, after, end));
            return true;
        }
        if (!nameAlone || end - first is < 2 or > 4 || !IsNames(text, first, end, 4)) return false;
        name = new Paragraph(first, end);
        return cues.IsPerson(text, new DatelinePart(first, end, DatelinePartKind.Name));
    }

    // «إعداد: أحمد حجازي – عين اليوم»: the outlet behind the dash is no part of the name.
    private static int NameEnd(ReportText text, int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Dash or TokenKind.Symbol) return i;
        }
        return end;
    }

    private bool IsNames(ReportText text, int first, int end, int most)
    {
        int words = 0;
        for (int i = first; i < end; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Abbreviation) continue;
            if (token.Kind == TokenKind.Symbol && text.Form(token) is ['/']) continue;
            if (token.Kind != TokenKind.Word) return false;
            if (cues.Datelines.Match(text, i, i + 1, out int value) > i && value == LayoutCues.Blocker) return false;
            words++;
        }
        return words > 0 && words <= most;
    }
}
