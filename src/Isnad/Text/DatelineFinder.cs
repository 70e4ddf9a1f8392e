namespace Isnad.Text;

/// <summary>Finds the dateline a line begins with or consists of: «طرابلس - فاطمة السعداوي», «القاهرة (رويترز) -», «سبق- أبها:».</summary>
/// <param name="cues">What stands in datelines.</param>
/// <param name="places">Places beyond the well-known ones, or null.</param>
internal sealed class DatelineFinder(LayoutCues cues, IWordList? places)
{
    private const int LongestDateline = 18;
    private const int LongestPart = 5;

    private readonly List<DatelinePart> _parts = [];

    /// <summary>The parts of the dateline found last, in order.</summary>
    public List<DatelinePart> Parts => _parts;

    /// <summary>The index after the dateline's last token, or <paramref name="first"/> where the line has none.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="isShortLine">Whether the line is short and more text follows it, so that it may be a dateline of its own.</param>
    public int Find(ReportText text, int first, int end, bool isShortLine)
    {
        _parts.Clear();
        int best = first, bestParts = 0, start = first, i = first;
        bool dashed = false;
        for (; i < end && i < first + LongestDateline; i++)
        {
            Token token = text.Tokens[i];
            switch (token.Kind)
            {
                case TokenKind.Stop: goto done;
                case TokenKind.Colon:
                    if (Take(text, start, i) && HasName() && !(isShortLine && _parts.Count == 1 && i + 1 < end)) Mark(i + 1);
                    goto done;
                case TokenKind.Dash:
                    if (!Take(text, start, i)) goto done;
                    dashed = true;
                    if (HasName() && !(isShortLine && _parts.Count == 1)) Mark(i + 1);
                    start = i + 1;
                    break;
                case TokenKind.Comma or TokenKind.ParenOpen:
                    if (i > start && !Take(text, start, i)) goto done;
                    start = i + 1;
                    break;
                case TokenKind.Symbol:
                    if (text.Form(token) is not ['/' or '|' or '_'] || !Take(text, start, i)) goto done;
                    dashed = true;
                    start = i + 1;
                    break;
                case TokenKind.ParenClose:
                    if (!Take(text, start, i)) goto done;
                    // «القاهرة (رويترز) قالت»: some leave the dash away.
                    if (_parts.Count >= 2 && _parts[^1].Kind == DatelinePartKind.Agency && _parts[0].Kind == DatelinePartKind.Place) Mark(i + 1);
                    start = i + 1;
                    break;
                case TokenKind.QuoteOpen or TokenKind.QuoteClose: break;
                default:
                    if (IsBlocked(text, i, end) || i - start > LongestPart + 6) goto done;
                    break;
            }
        }
        if (i == end && isShortLine && (start == end || Take(text, start, end)) && IsWholeLine(text, first, end, dashed)) Mark(end);
    done:
        if (best > first) _parts.RemoveRange(bestParts, _parts.Count - bestParts);
        else _parts.Clear();
        SettleNames(text);
        return best;

        void Mark(int to)
        {
            // What the last mark took stays; further parts count only if the dateline goes on to them.
            best = to;
            bestParts = _parts.Count;
        }
    }

    // Adds the part [start, end) and tells whether it may stand in a dateline.
    private bool Take(ReportText text, int start, int end)
    {
        while (start < end && IsQuote(text.Tokens[start].Kind)) start++;
        while (end > start && IsQuote(text.Tokens[end - 1].Kind)) end--;
        if (start == end) return _parts.Count > 0;
        DatelinePartKind kind = Classify(text, start, end);
        if (kind == DatelinePartKind.None) return false;
        _parts.Add(new DatelinePart(start, end, kind));
        return true;
    }

    private DatelinePartKind Classify(ReportText text, int start, int end)
    {
        int matched = cues.Datelines.Match(text, start, end, out int value);
        if (matched == end && value == LayoutCues.Agency) return DatelinePartKind.Agency;
        if (matched == end && value == LayoutCues.Place) return DatelinePartKind.Place;
        if (places is not null && IsListedPlace(text, start, end)) return DatelinePartKind.Place;
        if (HasDate(text, start, end)) return DatelinePartKind.PlaceAndDate;
        if (_parts.Count > 0 && end - start <= 4 && end - start >= 2 && text.Tokens[start].Kind == TokenKind.Number) return DatelinePartKind.Date;
        for (int i = start; i < end; i++)
        {
            if (text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Abbreviation)) return DatelinePartKind.None;
        }
        return end - start <= LongestPart ? DatelinePartKind.Name : DatelinePartKind.None;
    }

    private bool IsListedPlace(ReportText text, int start, int end)
    {
        Span<char> joined = stackalloc char[64];
        int length = 0;
        for (int i = start; i < end; i++)
        {
            ReadOnlySpan<char> form = text.Form(text.Tokens[i]);
            if (length + form.Length + 1 > joined.Length) return false;
            if (length > 0) joined[length++] = ' ';
            form.CopyTo(joined[length..]);
            length += form.Length;
        }
        return places!.Knows(joined[..length]);
    }

    // «الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس»: one to three words, then a day, at last a year or an agency.
    private static bool HasDate(ReportText text, int start, int end)
    {
        int number = start;
        while (number < end && text.Tokens[number].Kind == TokenKind.Word) number++;
        if (number == start || number > start + 3 || end - number < 3 || text.Tokens[number].Kind != TokenKind.Number) return false;
        bool year = false;
        for (int i = number; i < end; i++) year |= text.Tokens[i] is { Kind: TokenKind.Number, FormLength: 4 };
        return year;
    }

    private bool HasName()
    {
        foreach (DatelinePart part in _parts)
        {
            if (part.Kind is not (DatelinePartKind.Name or DatelinePartKind.Date)) return true;
        }
        return false;
    }

    private bool IsWholeLine(ReportText text, int first, int end, bool dashed)
    {
        if (_parts.Count == 0) return false;
        if (HasName()) return dashed || _parts.Count == 1 || end - first <= 6;
        // Two short names with a dash between them: a reporter and a place the program does not know.
        return dashed && _parts.Count == 2 && end - first <= 8 && _parts[0].Length + _parts[1].Length >= 3
            && (cues.IsPerson(text, _parts[0]) || cues.IsPerson(text, _parts[1]));
    }

    // Names of one word, and names behind an agency, are places; the others are persons.
    private void SettleNames(ReportText text)
    {
        bool afterAgency = false, afterPerson = false, place = false;
        foreach (DatelinePart part in _parts) place |= part.Kind is DatelinePartKind.Place or DatelinePartKind.PlaceAndDate;
        for (int i = 0; i < _parts.Count; i++)
        {
            DatelinePart part = _parts[i];
            if (part.Kind == DatelinePartKind.Name)
            {
                bool person = cues.IsPerson(text, part) || place || (part.Length > 1 && !afterAgency && !afterPerson);
                _parts[i] = part with { Kind = person && part.Length > 1 ? DatelinePartKind.Person : DatelinePartKind.Place };
            }
            afterAgency |= part.Kind == DatelinePartKind.Agency;
            afterPerson |= _parts[i].Kind == DatelinePartKind.Person;
        }
    }

    private bool IsBlocked(ReportText text, int i, int end) =>
        cues.Datelines.Match(text, i, Math.Min(end, i + 1), out int value) > i && value == LayoutCues.Blocker;

    private static bool IsQuote(TokenKind kind) => kind is TokenKind.QuoteOpen or TokenKind.QuoteClose;
}
