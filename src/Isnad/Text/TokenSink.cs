namespace Isnad.Text;

/// <summary>Takes the tokens as they are read, keeps their forms and notes what stood before them.</summary>
internal sealed class TokenSink
{
    private List<Token> _tokens = [];
    private TokenMarks _before;
    private bool _stretched;

    /// <summary>Where forms are written; a reader writes the letters, then calls <see cref="Add"/>.</summary>
    public FormWriter Forms { get; } = new();

    /// <summary>Number of tokens so far.</summary>
    public int Count => _tokens.Count;

    /// <summary>Begins a report.</summary>
    /// <param name="into">The report to fill.</param>
    public void Begin(ReportText into)
    {
        _tokens = into.Tokens;
        _before = TokenMarks.LineStart;
        _stretched = false;
        Forms.Begin(into.Forms, into.Original.Length);
    }

    /// <summary>White space was passed.</summary>
    public void Space() => _before |= TokenMarks.SpaceBefore;

    /// <summary>A line end was passed.</summary>
    public void Line() => _before |= TokenMarks.SpaceBefore | TokenMarks.LineStart;

    /// <summary>The last token of this line, if there is one.</summary>
    /// <param name="token">A copy of it.</param>
    public bool TryLast(out Token token)
    {
        bool any = _tokens.Count > 0 && (_before & TokenMarks.LineStart) == 0;
        token = any ? _tokens[^1] : default;
        return any;
    }

    /// <summary>Whether the last token touches the place and is a word or number, so that what comes is glued to it.</summary>
    /// <param name="start">Start of what comes.</param>
    public bool IsGlued(int start) =>
        _before == TokenMarks.None && !_stretched && _tokens.Count > 0
        && (_tokens[^1].Kind == TokenKind.Word || _tokens[^1].Kind == TokenKind.Number) && _tokens[^1].End <= start;

    /// <summary>Adds a token whose form has been written.</summary>
    /// <param name="start">Start in the original.</param>
    /// <param name="end">End in the original.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="formStart">Start of its form.</param>
    /// <param name="marks">Marks beyond those of its place.</param>
    public void Add(int start, int end, TokenKind kind, int formStart, TokenMarks marks = TokenMarks.None)
    {
        _tokens.Add(new Token
        {
            Start = start,
            End = end,
            FormStart = formStart,
            FormLength = Forms.Count - formStart,
            Pair = -1,
            Quote = -1,
            Kind = kind,
            Marks = marks | _before,
        });
        _before = TokenMarks.None;
        _stretched = false;
    }

    /// <summary>Adds a token of signs whose form is one letter.</summary>
    /// <param name="start">Start in the original.</param>
    /// <param name="end">End in the original.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="form">Its form.</param>
    public void AddSign(int start, int end, TokenKind kind, char form)
    {
        int formStart = Forms.Count;
        Forms.Add(form);
        Add(start, end, kind, formStart);
    }

    /// <summary>Lets the last token reach further: to the point that belongs to it.</summary>
    /// <param name="end">Its new end.</param>
    public void StretchLast(int end)
    {
        Token last = _tokens[^1];
        last.End = end;
        _tokens[^1] = last;
        _stretched = true;
    }

    /// <summary>Adds marks to the last token: a tanween typed after a space belongs to the word before it.</summary>
    /// <param name="marks">The marks.</param>
    public void MarkLast(TokenMarks marks)
    {
        if (_tokens.Count == 0 || (_before & TokenMarks.LineStart) != 0 || _tokens[^1].Kind != TokenKind.Word) return;
        Token last = _tokens[^1];
        last.Marks |= marks;
        _tokens[^1] = last;
    }
}
