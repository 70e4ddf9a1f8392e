namespace Isnad.Text;

/// <summary>Cuts running text into sentences at its stops; a line end always ends one, and very long ones are cut at semicolons.</summary>
internal sealed class SentenceSplitter
{
    private const int LongSentence = 60;
    private const int ShortestPiece = 12;
    private const int ShortestRest = 4;

    private ReportText _text = new();

    /// <summary>Fills the report's sentences.</summary>
    /// <param name="text">The report, its tokens read.</param>
    /// <param name="parts">Its parts.</param>
    public void Split(ReportText text, List<TextPart> parts)
    {
        _text = text;
        foreach (TextPart part in parts)
        {
            if (part.Kind == SentenceKind.Body) SplitBody(part);
            else Add(part.FirstToken, part.EndToken, part);
        }
    }

    private void SplitBody(TextPart part)
    {
        int start = part.FirstToken, lastWord = -1;
        for (int i = start; i < part.EndToken; i++)
        {
            TokenKind kind = _text.Tokens[i].Kind;
            if (kind is TokenKind.Word or TokenKind.Hashtag or TokenKind.Foreign) lastWord = i;
            // A number or a sign alone is no sentence: «3. وثيقة التأمين».
            if (kind != TokenKind.Stop || lastWord < start) continue;
            int end = WithClosers(i + 1, part.EndToken);
            if (end < part.EndToken && Ends(start, i, end, part.EndToken))
            {
                AddBody(start, end, part);
                start = end;
            }
            i = end - 1;
        }
        if (start < part.EndToken) AddBody(start, part.EndToken, part);
    }

    // Closing marks that touch the stop belong to its sentence.
    private int WithClosers(int i, int end)
    {
        while (i < end && _text.Tokens[i] is { Kind: TokenKind.QuoteClose or TokenKind.ParenClose } token
            && (token.Pair >= 0 || (token.Marks & TokenMarks.SpaceBefore) == 0)) i++;
        return i;
    }

    // Whether the stop at `stop`, its closers up to `end`, ends the sentence that began at `start`.
    private bool Ends(int start, int stop, int end, int lineEnd)
    {
        Token token = _text.Tokens[stop], next = _text.Tokens[end];
        char sign = _text.Form(token)[0];
        if (next.Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Stop or TokenKind.ParenClose) return false;
        bool closed = _text.Tokens[end - 1].Kind == TokenKind.QuoteClose;
        if ((token.Marks & TokenMarks.InParens) != 0 && !LeavesParens(stop, end)) return EndsInParens(stop);
        if (LeavesParens(stop, end) && sign != '.') return false;
        // Points stand for a pause or something left out more often than for an end.
        if (sign == '…') return stop - start >= 8 && lineEnd - end >= ShortestRest && !IsDash(next);
        if (closed && sign is '؟' or '!') return EndsAfterQuestion(end, next);
        if (token.Quote >= 0 && !closed) return stop - start >= 2 && QuoteEnd(token.Quote, lineEnd) - end >= ShortestRest - 1;
        return !(IsDash(next) && sign != '.' && stop - start < 4);
    }

    // A question in quotation marks: a title is short, and the clause goes on; speech is long, or a new clause begins.
    private bool EndsAfterQuestion(int end, Token next)
    {
        int open = _text.Tokens[end - 1].Pair;
        int length = open >= 0 ? end - 2 - open : 0;
        return length >= 8 || (length >= 3 && next.Kind == TokenKind.Word && next.FormLength > 2 && _text.Form(next)[0] is 'و' or 'ف');
    }

    private bool EndsInParens(int stop)
    {
        int i = stop, length = 0;
        while (i >= 0 && _text.Tokens[i].Kind != TokenKind.ParenOpen && length < 40)
        {
            i--;
            length++;
        }
        return length >= 15 && _text.Form(_text.Tokens[stop])[0] == '.';
    }

    private bool LeavesParens(int stop, int end)
    {
        for (int i = stop + 1; i < end; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.ParenClose) return true;
        }
        return false;
    }

    private int QuoteEnd(int open, int lineEnd)
    {
        int close = _text.Tokens[open].Pair;
        return close >= 0 && close < lineEnd ? close : lineEnd;
    }

    private static bool IsDash(Token token) => token.Kind == TokenKind.Dash;

    private void AddBody(int start, int end, TextPart part)
    {
        for (int i = start; end - start > LongSentence && i < end - ShortestPiece; i++)
        {
            if (i - start < ShortestPiece || _text.Tokens[i] is not { Kind: TokenKind.Comma, Quote: < 0 } token) continue;
            if (_text.Form(token)[0] != '؛' || (token.Marks & TokenMarks.InParens) != 0) continue;
            Add(start, i + 1, part);
            start = i + 1;
        }
        Add(start, end, part);
    }

    private void Add(int first, int end, TextPart part) =>
        _text.Sentences.Add(new Sentence(first, end, part.Kind, part.Paragraph, part.Story));
}
