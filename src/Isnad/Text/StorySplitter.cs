namespace Isnad.Text;

/// <summary>
/// Numbers the stories of a page: the report is 0, each teaser of another report counts on. Conservative: a run of titles
/// at the end of a page counts only where the titles share no word with the report.
/// </summary>
internal sealed class StorySplitter
{
    private const int ShortestTitle = 5;
    private const int LongestTitle = 20;
    // Longer runs are poems and lists.
    private const int MostTitles = 8;
    private const int ShortestBody = 14;

    private readonly HashSet<int> _words = [];

    /// <summary>Sets the story of each part.</summary>
    /// <param name="text">The report.</param>
    /// <param name="parts">Its parts.</param>
    public void Number(ReportText text, List<TextPart> parts)
    {
        MarkTrailingTitles(text, parts);
        int story = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsTeaser) parts[i] = parts[i] with { Story = ++story };
        }
    }

    private void MarkTrailingTitles(ReportText text, List<TextPart> parts)
    {
        int end = parts.Count;
        while (end > 0 && parts[end - 1].Kind == SentenceKind.Furniture) end--;
        int first = end;
        while (first > 1 && IsTitle(text, parts, first - 1)) first--;
        if (end - first is < 2 or > MostTitles || parts[first - 1].EndToken - parts[first - 1].FirstToken < ShortestBody) return;
        _words.Clear();
        for (int i = 0; i < first; i++) Learn(text, parts[i]);
        for (int i = first; i < end; i++)
        {
            if (SharesWord(text, parts[i])) return;
        }
        for (int i = first; i < end; i++) parts[i] = parts[i] with { Kind = SentenceKind.Headline, IsTeaser = true };
    }

    private static bool IsTitle(ReportText text, List<TextPart> parts, int at)
    {
        TextPart part = parts[at];
        int length = part.EndToken - part.FirstToken;
        return part.Kind is SentenceKind.Body or SentenceKind.Headline && length is >= ShortestTitle and <= LongestTitle
            && parts[at - 1].Paragraph != part.Paragraph && HeadlineFinder.LooksLikeTitle(text, new Paragraph(part.FirstToken, part.EndToken))
            && text.Tokens[part.EndToken - 1].Kind != TokenKind.QuoteClose;
    }

    private void Learn(ReportText text, TextPart part)
    {
        for (int i = part.FirstToken; i < part.EndToken; i++)
        {
            if (TryKey(text, i, out int key)) _words.Add(key);
        }
    }

    private bool SharesWord(ReportText text, TextPart part)
    {
        for (int i = part.FirstToken; i < part.EndToken; i++)
        {
            if (TryKey(text, i, out int key) && _words.Contains(key)) return true;
        }
        return false;
    }

    // A word under folded spelling, without clitics that stand before the article.
    private static bool TryKey(ReportText text, int token, out int key)
    {
        key = 0;
        if (text.Tokens[token].Kind is not (TokenKind.Word or TokenKind.Hashtag)) return false;
        ReadOnlySpan<char> form = text.Form(text.Tokens[token]);
        if (form.Length > 5 && form[0] is 'و' or 'ب' or 'ف' or 'ك' && form[1..].StartsWith("ال", StringComparison.Ordinal)) form = form[3..];
        else if (form.Length > 4 && (form.StartsWith("ال", StringComparison.Ordinal) || form.StartsWith("لل", StringComparison.Ordinal))) form = form[2..];
        if (form.Length < 4) return false;
        uint hash = 2166136261;
        foreach (char c in form) hash = (hash ^ Folding.Fold(c)) * 16777619;
        key = (int)hash;
        return true;
    }
}
