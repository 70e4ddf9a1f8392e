namespace Isnad.Text;

/// <summary>Pairs the parentheses of one paragraph and marks what lies within.</summary>
internal sealed class ParenPairer
{
    private readonly List<int> _open = [];

    /// <summary>Pairs them; mirrored ones, ")كذا(", are turned round first.</summary>
    /// <param name="text">The original.</param>
    /// <param name="tokens">All tokens.</param>
    /// <param name="first">Index of the paragraph's first token.</param>
    /// <param name="end">Index after its last token.</param>
    public void Pair(string text, Span<Token> tokens, int first, int end)
    {
        _open.Clear();
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.ParenClose && _open.Count == 0 && IsMirrored(text, tokens, i, end)) tokens[i].Kind = TokenKind.ParenOpen;
            else if (tokens[i].Kind == TokenKind.ParenOpen && _open.Count > 0 && text[tokens[_open[^1]].Start] is ')' or ']') tokens[i].Kind = TokenKind.ParenClose;
            if (tokens[i].Kind == TokenKind.ParenOpen) _open.Add(i);
            else if (tokens[i].Kind == TokenKind.ParenClose && _open.Count > 0)
            {
                int open = _open[^1];
                _open.RemoveAt(_open.Count - 1);
                tokens[open].Pair = i;
                tokens[i].Pair = open;
            }
        }
        int inside = 0;
        for (int i = first; i < end; i++)
        {
            bool paired = tokens[i].Kind is TokenKind.ParenOpen or TokenKind.ParenClose && tokens[i].Pair >= 0;
            if (paired && tokens[i].Kind == TokenKind.ParenClose) inside--;
            if (inside > 0) tokens[i].Marks |= TokenMarks.InParens;
            if (paired && tokens[i].Kind == TokenKind.ParenOpen) inside++;
        }
    }

    // A closing sign with a space before it and a word behind it, and an opening one the other way round further on.
    private static bool IsMirrored(string text, Span<Token> tokens, int at, int end)
    {
        bool before = at == 0 || (tokens[at].Marks & (TokenMarks.SpaceBefore | TokenMarks.LineStart)) != 0;
        if (!before || at + 1 >= end || (tokens[at + 1].Marks & TokenMarks.SpaceBefore) != 0) return false;
        for (int i = at + 1; i < end && i < at + 40; i++)
        {
            if (tokens[i].Kind == TokenKind.ParenClose) return false;
            if (tokens[i].Kind == TokenKind.ParenOpen) return (tokens[i].Marks & TokenMarks.SpaceBefore) == 0 && tokens[i].End <= text.Length;
        }
        return false;
    }
}
