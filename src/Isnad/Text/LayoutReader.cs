namespace Isnad.Text;

/// <summary>Reads what the lines of a report are: headline, dateline, byline, running text, furniture, teasers of other reports.</summary>
/// <param name="cues">By what lines are told apart.</param>
/// <param name="datelines">Finds datelines.</param>
internal sealed class LayoutReader(LayoutCues cues, DatelineFinder datelines)
{
    // Headline, byline and dateline stand in the first lines.
    private const int OpeningLines = 4;
    private const int ShortLine = 14;

    private readonly FurnitureFinder _furniture = new(cues);
    private readonly BylineFinder _bylines = new(cues);
    private ReportText _text = new();
    private List<Paragraph> _lines = [];
    private List<TextPart> _parts = [];
    private bool _inTeasers;
    private bool _bodyBegun;

    /// <summary>Lists the parts of a report in order; together they hold every token once.</summary>
    /// <param name="text">The report, its tokens read.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="parts">What is filled.</param>
    public void Read(ReportText text, List<Paragraph> lines, List<TextPart> parts)
    {
        (_text, _lines, _parts) = (text, lines, parts);
        _inTeasers = _bodyBegun = false;
        for (int i = 0; i < lines.Count; i++) ReadLine(i);
    }

    private void ReadLine(int number)
    {
        Paragraph line = _lines[number];
        int first = line.FirstToken, end = line.EndToken;
        if (!_bodyBegun)
        {
            int after = _furniture.SkipOpening(_text, first, end);
            Add(first, after, SentenceKind.Furniture, number);
            first = after;
            if (first == end) return;
        }
        int cue = _furniture.FindTeaserCue(_text, first, end);
        if (cue > first && (_bodyBegun || number > 0))
        {
            Add(first, cue, SentenceKind.Furniture, number);
            Add(cue, end, SentenceKind.Headline, number, isTeaser: true);
            _inTeasers = cue == end;
            return;
        }
        if (_furniture.IsFurniture(_text, first, end, number == 0))
        {
            Add(first, end, SentenceKind.Furniture, number);
            return;
        }
        line = new Paragraph(first, end);
        // Behind a cue of its own line, titles are teasers until running text begins again.
        if (_inTeasers && line.Length <= 22 && HeadlineFinder.LooksLikeTitle(_text, line))
        {
            Add(first, end, SentenceKind.Headline, number, isTeaser: true);
            return;
        }
        _inTeasers = false;
        if (ReadOpening(number, ref line)) return;
        if (number > 0 && number + 1 < _lines.Count && HeadlineFinder.IsHeading(_text, _lines[number - 1], line, _lines[number + 1]))
        {
            Add(line.FirstToken, end, SentenceKind.Headline, number);
            return;
        }
        if (number == _lines.Count - 1 && number > 0 && TakeByline(number, line)) return;
        _bodyBegun = true;
        int closing = _furniture.FindClosing(_text, line.FirstToken, end, number == _lines.Count - 1);
        Add(line.FirstToken, closing, SentenceKind.Body, number);
        Add(closing, end, SentenceKind.Furniture, number);
    }

    // Headline, byline, dateline. True when nothing of the line is left; otherwise the line is what is left.
    private bool ReadOpening(int number, ref Paragraph line)
    {
        if (number >= OpeningLines || _bodyBegun) return false;
        bool more = number + 1 < _lines.Count;
        bool isShort = more && line.Length <= ShortLine && LongestBehind(number).Length > line.Length;
        if (_text.Dateline is null)
        {
            int after = datelines.Find(_text, line.FirstToken, line.EndToken, isShort);
            if (after > line.FirstToken)
            {
                TakeDateline(line.FirstToken, after, number);
                line = new Paragraph(after, line.EndToken);
                return line.Length == 0;
            }
        }
        if (more && TakeByline(number, line)) return true;
        if (_text.Dateline is not null || !more || !HeadlineFinder.IsHeadline(_text, line, LongestBehind(number))) return false;
        // A second headline line may stand below the first; a third is no headline.
        if (number > 1) return false;
        Add(line.FirstToken, line.EndToken, SentenceKind.Headline, number);
        return true;
    }

    private Paragraph LongestBehind(int number)
    {
        Paragraph longest = _lines[number + 1];
        for (int i = number + 2; i < _lines.Count && i <= number + 3; i++)
        {
            if (_lines[i].Length > longest.Length) longest = _lines[i];
        }
        return longest;
    }

    private bool TakeByline(int number, Paragraph line)
    {
        bool edge = number < 2 || number == _lines.Count - 1;
        if (!_bylines.Find(_text, line.FirstToken, line.EndToken, edge, out Paragraph name)) return false;
        _text.Byline ??= Span(name.FirstToken, name.EndToken);
        Add(line.FirstToken, line.EndToken, SentenceKind.Byline, number);
        return true;
    }

    private void TakeDateline(int first, int end, int number)
    {
        bool onlyPersons = true;
        foreach (DatelinePart part in datelines.Parts)
        {
            if (part.Kind == DatelinePartKind.Person) _text.Byline ??= Span(part.FirstToken, part.EndToken);
            else onlyPersons = false;
            if (part.Kind == DatelinePartKind.Place) _text.DatelinePlace ??= Span(part.FirstToken, part.EndToken);
            if (part.Kind == DatelinePartKind.PlaceAndDate) _text.DatelinePlace ??= Span(part.FirstToken, BeforeNumber(part));
        }
        if (!onlyPersons) _text.Dateline = Span(first, end);
        Add(first, end, onlyPersons ? SentenceKind.Byline : SentenceKind.Dateline, number);
    }

    private int BeforeNumber(DatelinePart part)
    {
        int end = part.FirstToken;
        while (end < part.EndToken && _text.Tokens[end].Kind == TokenKind.Word) end++;
        return end;
    }

    private TextSpan Span(int first, int end) => new(_text.Tokens[first].Start, _text.Tokens[end - 1].End);

    private void Add(int first, int end, SentenceKind kind, int number, bool isTeaser = false)
    {
        if (end > first) _parts.Add(new TextPart(first, end, kind, number, isTeaser));
    }
}
