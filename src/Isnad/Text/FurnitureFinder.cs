namespace Isnad.Text;

/// <summary>Finds text that is no part of the story: credits, navigation, share buttons, links to other reports.</summary>
/// <param name="cues">What furniture begins with.</param>
internal sealed class FurnitureFinder(LayoutCues cues)
{
    private const int ShortLine = 12;

    /// <summary>The end of the share buttons a line begins with, or <paramref name="first"/>.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    public int SkipOpening(ReportText text, int first, int end)
    {
        int at = first;
        for (int next; (next = cues.Furniture.Match(text, at, end, out int value)) > at && value == LayoutCues.Opening;) at = next;
        return at;
    }

    /// <summary>Whether the whole line is furniture.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="isFirst">Whether it is the report's first line, where an agency stands as a dateline.</param>
    public bool IsFurniture(ReportText text, int first, int end, bool isFirst)
    {
        int start = SkipSigns(text, first, end);
        if (start == end) return true;
        if (end - start > 60) return false;
        int after = cues.Furniture.Match(text, start, end, out int value);
        if (after > start && value == LayoutCues.Whole) return end - start <= 3 * ShortLine;
        if (after > start && value == LayoutCues.Marked && IsMark(text, after, end)) return end - start <= 2 * ShortLine;
        if (after > start && value is LayoutCues.Short or LayoutCues.Closing && end - start <= ShortLine && (!EndsInStop(text, end) || end - start <= 3)) return after > start;
        return IsBare(text, start, end) || (!isFirst && IsCredit(text, start, end));
    }

    /// <summary>The end of a cue that announces another report («اقرأ أيضا:»), its colon included, or <paramref name="first"/>.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    public int FindTeaserCue(ReportText text, int first, int end)
    {
        int start = SkipSigns(text, first, end);
        int after = cues.Furniture.Match(text, start, end, out int value);
        if (after == start || value is not (LayoutCues.Teaser or LayoutCues.MarkedTeaser)) return first;
        bool marked = IsMark(text, after, end);
        if (value == LayoutCues.MarkedTeaser && !marked) return first;
        if (!marked && after < end && end - after > 25) return first;
        if (marked) after++;
        return after;
    }

    /// <summary>The first token of closing furniture that follows the text on its own line («… بخير. سمات اليمن عدن»), or <paramref name="end"/>.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="isLast">Whether it is the report's last line.</param>
    public int FindClosing(ReportText text, int first, int end, bool isLast)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (text.Tokens[i - 1].Kind is not (TokenKind.Stop or TokenKind.QuoteClose or TokenKind.ParenClose)) continue;
            int start = SkipSigns(text, i, end);
            int after = cues.Furniture.Match(text, start, end, out int value);
            if (after == start || value is LayoutCues.Teaser or LayoutCues.Opening) continue;
            ReadOnlySpan<char> head = text.Form(text.Tokens[start]);
            bool last = isLast && end - start <= ShortLine && !EndsInStop(text, end);
            bool closes = head switch
            {
                "سمات" => isLast && !EndsInStop(text, end) && end - i <= 40,
                "رابط" => value is LayoutCues.Whole or LayoutCues.Closing && after > start + 1,
                _ => last && (value is LayoutCues.Whole or LayoutCues.Short || after == end || (value is LayoutCues.Marked or LayoutCues.Closing && IsMark(text, after, end))),
            };
            if (closes) return i;
        }
        return end;
    }

    private static int SkipSigns(ReportText text, int first, int end)
    {
        while (first < end && text.Tokens[first].Kind is TokenKind.Symbol or TokenKind.Dash or TokenKind.Stop or TokenKind.ParenOpen) first++;
        return first;
    }

    private static bool IsMark(ReportText text, int at, int end)
    {
        if (at >= end) return false;
        Token token = text.Tokens[at];
        return token.Kind is TokenKind.Colon or TokenKind.Dash || (token.Kind is TokenKind.Symbol or TokenKind.Stop && text.Form(token) is ['|' or '/' or '…']);
    }

    private static bool EndsInStop(ReportText text, int end) => text.Tokens[end - 1].Kind == TokenKind.Stop;

    // A line of signs, numbers, addresses and foreign words: «***», «17:42 ت م», «88591 - Stc», «@account».
    private static bool IsBare(ReportText text, int first, int end)
    {
        if (end - first > 8) return false;
        bool numbersOnly = true;
        for (int i = first; i < end; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind is TokenKind.Hashtag || (token.Kind == TokenKind.Word && token.FormLength > 1)) return false;
            numbersOnly &= token.Kind is TokenKind.Number or TokenKind.Stop or TokenKind.Symbol or TokenKind.Dash;
        }
        return !numbersOnly || end - first > 2;
    }

    // «فرانس24/ أ ف ب/ رويترز»: nothing but agencies.
    private bool IsCredit(ReportText text, int first, int end)
    {
        if (end - first > 14) return false;
        bool any = false;
        for (int i = first; i < end;)
        {
            int after = cues.Datelines.Match(text, i, end, out int value);
            if (after > i && value == LayoutCues.Agency)
            {
                any = true;
                i = after;
            }
            else if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Foreign or TokenKind.Hashtag or TokenKind.Stop
                && text.Form(text.Tokens[i]) is not ("و" or "مع")) return false;
            else i++;
        }
        return any;
    }
}
