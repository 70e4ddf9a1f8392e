using System.Runtime.InteropServices;

namespace Isnad.Text;

/// <summary>
/// Pairs quotation marks and parentheses paragraph by paragraph, repairs what writers leave unbalanced, gives tanween
/// typed as a quotation mark back to its word, and tells each token which quotation it lies in.
/// </summary>
internal sealed class QuotePairer
{
    // A quotation left open may close in one of the next paragraphs, not later.
    private const int LongestCarry = 3;

    private const int DeepestNesting = 8;

    private readonly List<int> _open = [];
    private readonly List<int> _index = [];
    private readonly ParenPairer _parens = new();
    private ReportText _report = new();
    private int _pending;
    private int _carried;

    /// <summary>Begins a report.</summary>
    /// <param name="report">Its text; tokens are added while paragraphs are paired.</param>
    public void Begin(ReportText report)
    {
        _report = report;
        _pending = -1;
    }

    /// <summary>Lets go of the report.</summary>
    public void End() => _pending = -1;

    /// <summary>Pairs one paragraph and returns its end, which is smaller where quotation marks became tanween.</summary>
    /// <param name="first">Index of its first token.</param>
    /// <param name="end">Index after its last token, the last of the report so far.</param>
    public int Pair(int first, int end)
    {
        Span<Token> tokens = CollectionsMarshal.AsSpan(_report.Tokens);
        bool quotes = false, parens = false;
        for (int i = first; i < end; i++)
        {
            quotes |= tokens[i].Kind == TokenKind.QuoteOpen;
            parens |= tokens[i].Kind is TokenKind.ParenOpen or TokenKind.ParenClose;
        }
        if (quotes)
        {
            bool tanween = Face(tokens, first, end);
            tanween |= RetargetTanween(tokens, first, end);
            LooseQuotePairer.Pair(_report, tokens, first, end);
            if (tanween) end = DropTanween(first, end);
            tokens = CollectionsMarshal.AsSpan(_report.Tokens);
            QuoteCover.Assign(_report, first, end);
        }
        if (parens) _parens.Pair(_report.Original, tokens, first, end);
        if (quotes || _pending >= 0) Carry(tokens, first, end);
        return end;
    }

    // First pass: which way each mark faces, and the pairs that match at once.
    private bool Face(Span<Token> tokens, int first, int end)
    {
        bool tanween = false, looseCloser = false;
        _open.Clear();
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Stop) looseCloser = false;
            if (tokens[i].Kind != TokenKind.QuoteOpen) continue;
            QuoteMark mark = QuoteMark.Of(_report.Original, tokens[i]);
            int top = FindOpen(tokens, mark.Family);
            if (top < 0 && mark is { Family: QuoteFamily.Single, CanOpen: true, CanClose: true }) tokens[i].Kind = TokenKind.Symbol;
            else if (mark.Opens(top >= 0))
            {
                if (_open.Count == DeepestNesting) _open.RemoveAt(0);
                _open.Add(i);
            }
            else if (top >= 0)
            {
                Join(tokens, _open[top], i);
                _open.RemoveRange(top, _open.Count - top);
            }
            // «إن" اللقاء سيكون غدا"»: the mark before it had its space on the wrong side, this one closes.
            else if (!looseCloser && mark.CanBeTanween && TakesTanween(tokens, first, i)) tanween = Drop(ref tokens[i]);
            else
            {
                tokens[i].Kind = TokenKind.QuoteClose;
                looseCloser |= mark.CanBeTanween;
            }
        }
        return tanween;
    }

    private int FindOpen(Span<Token> tokens, QuoteFamily family)
    {
        for (int k = _open.Count - 1; k >= 0; k--)
        {
            if (QuoteMark.Of(_report.Original, tokens[_open[k]]).Family == family) return k;
        }
        return -1;
    }

    // An empty span marks what DropTanween takes out.
    private static bool Drop(ref Token mark)
    {
        mark.Kind = TokenKind.Symbol;
        mark.End = mark.Start;
        return true;
    }

    /// <summary>Makes two marks partners.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="open">Index of the one that opens.</param>
    /// <param name="close">Index of the one that closes.</param>
    internal static void Join(Span<Token> tokens, int open, int close)
    {
        tokens[open].Kind = TokenKind.QuoteOpen;
        tokens[close].Kind = TokenKind.QuoteClose;
        tokens[open].Pair = close;
        tokens[close].Pair = open;
    }

    // «عددا"»: an indefinite word that ends in alef.
    private bool TakesTanween(Span<Token> tokens, int first, int mark)
    {
        if (mark == first || tokens[mark - 1].Kind != TokenKind.Word || (tokens[mark - 1].Marks & TokenMarks.Tanween) != 0) return false;
        ReadOnlySpan<char> form = _report.Form(tokens[mark - 1]);
        return form.Length >= 3 && form[^1] == 'ا' && !form.StartsWith("ال", StringComparison.Ordinal)
            && form is not ("قائلا" or "مضيفا" or "متسائلا" or "موضحا" or "مؤكدا" or "معتبرا" or "مردفا" or "هذا" or "إذا" or "لماذا" or "ماذا" or "هكذا" or "كذا" or "لها" or "بها" or "منها" or "فيها" or "عنها" or "عليها" or "إليها");
    }

    // «"أصاب عددا" كبيرا من الناس"»: the second mark closed the quotation, and the third has none left to close.
    private bool RetargetTanween(Span<Token> tokens, int first, int end)
    {
        bool any = false;
        for (int i = first, last = -1; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Stop) last = -1;
            if (tokens[i].Kind is not (TokenKind.QuoteOpen or TokenKind.QuoteClose)) continue;
            bool loose = tokens[i].Kind == TokenKind.QuoteClose && tokens[i].Pair < 0;
            if (loose && last >= 0 && QuoteMark.Of(_report.Original, tokens[i]).Family == QuoteFamily.Double)
            {
                Join(tokens, tokens[last].Pair, i);
                any = Drop(ref tokens[last]);
            }
            bool candidate = tokens[i].Kind == TokenKind.QuoteClose && tokens[i].Pair >= first
                && QuoteMark.Of(_report.Original, tokens[i]).CanBeTanween && TakesTanween(tokens, first, i);
            last = candidate ? i : -1;
        }
        return any;
    }

    // Gives the marks to their words and closes the gaps in the token list.
    private int DropTanween(int first, int end)
    {
        Span<Token> tokens = CollectionsMarshal.AsSpan(_report.Tokens);
        _index.Clear();
        int to = first;
        for (int i = first; i < end; i++)
        {
            _index.Add(to);
            bool dropped = tokens[i].End == tokens[i].Start;
            if (dropped)
            {
                tokens[to - 1].End = tokens[i].Start + MarkLength(tokens[i].Start);
                tokens[to - 1].Marks |= TokenMarks.Tanween;
            }
            else tokens[to++] = tokens[i];
        }
        _report.Tokens.RemoveRange(to, end - to);
        tokens = CollectionsMarshal.AsSpan(_report.Tokens);
        for (int i = first; i < to; i++)
        {
            if (tokens[i].Pair >= first) tokens[i].Pair = _index[tokens[i].Pair - first];
        }
        return to;
    }

    private int MarkLength(int start)
    {
        string text = _report.Original;
        return LetterTable.Clean(text[start]) == '\'' && start + 1 < text.Length && text[start + 1] == text[start] ? 2 : 1;
    }

    // A quotation that runs over paragraphs: left open in one, closed in another.
    private void Carry(Span<Token> tokens, int first, int end)
    {
        int loose = -1, lastOpen = -1;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Kind is not (TokenKind.QuoteOpen or TokenKind.QuoteClose) || tokens[i].Pair >= 0) continue;
            if (loose < 0) loose = i;
            if (tokens[i].Kind == TokenKind.QuoteOpen) lastOpen = i;
            else lastOpen = -1;
        }
        if (_pending >= 0 && loose >= 0 && tokens[loose].Kind == TokenKind.QuoteClose)
        {
            Join(tokens, _pending, loose);
            QuoteCover.Extend(tokens, _pending, loose);
            _pending = -1;
        }
        // Each paragraph of a long quotation may begin with a mark of its own.
        if (_pending >= 0 && (tokens[first].Kind == TokenKind.QuoteOpen || ++_carried > LongestCarry)) _pending = -1;
        if (lastOpen < 0) return;
        _pending = lastOpen;
        _carried = 0;
    }
}
