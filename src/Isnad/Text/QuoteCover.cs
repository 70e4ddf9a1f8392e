using System.Runtime.InteropServices;

namespace Isnad.Text;

/// <summary>Tells each token the innermost quotation around it.</summary>
internal static class QuoteCover
{
    private const int DeepestNesting = 8;

    /// <summary>Sets <see cref="Token.Quote"/> in one paragraph whose marks are paired.</summary>
    /// <param name="report">The report.</param>
    /// <param name="first">Index of the paragraph's first token.</param>
    /// <param name="end">Index after its last token.</param>
    public static void Assign(ReportText report, int first, int end)
    {
        Span<Token> tokens = CollectionsMarshal.AsSpan(report.Tokens);
        Span<int> open = stackalloc int[DeepestNesting];
        Span<int> limit = stackalloc int[DeepestNesting];
        int depth = 0;
        for (int i = first; i < end; i++)
        {
            while (depth > 0 && i >= limit[depth - 1]) depth--;
            tokens[i].Quote = depth > 0 ? open[depth - 1] : -1;
            if (tokens[i].Kind != TokenKind.QuoteOpen || depth == DeepestNesting) continue;
            int until = tokens[i].Pair >= 0 ? tokens[i].Pair : LooseEnd(tokens, first, i, end);
            if (depth > 0) until = Math.Min(until, limit[depth - 1]);
            open[depth] = i;
            limit[depth++] = until;
        }
    }

    /// <summary>Covers what lies between an opener and its closer in a later paragraph.</summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="open">Index of the opener.</param>
    /// <param name="close">Index of the closer.</param>
    public static void Extend(Span<Token> tokens, int open, int close)
    {
        int outer = tokens[open].Quote;
        for (int i = open + 1; i < close; i++)
        {
            if (tokens[i].Quote == outer) tokens[i].Quote = open;
        }
    }

    // An opener that nothing closes: speech behind a colon runs to the end of the paragraph, anything else to the stop.
    private static int LooseEnd(Span<Token> tokens, int first, int open, int end)
    {
        if (open == first || tokens[open - 1].Kind == TokenKind.Colon) return end;
        for (int i = open + 1; i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Stop) return i + 1;
        }
        return end;
    }
}
