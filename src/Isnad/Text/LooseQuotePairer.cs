namespace Isnad.Text;

/// <summary>Repairs quotation marks that found no partner: mixed kinds, and marks with the space on the wrong side.</summary>
internal static class LooseQuotePairer
{
    /// <summary>Pairs what can be paired in one paragraph.</summary>
    /// <param name="report">The report.</param>
    /// <param name="tokens">All tokens.</param>
    /// <param name="first">Index of the paragraph's first token.</param>
    /// <param name="end">Index after its last token.</param>
    public static void Pair(ReportText report, Span<Token> tokens, int first, int end)
    {
        int loose = -1;
        for (int i = first; i < end; i++)
        {
            if (tokens[i].Kind is not (TokenKind.QuoteOpen or TokenKind.QuoteClose)) continue;
            if (tokens[i].Pair >= 0)
            {
                // A pair that began before the loose mark ends here: the mark stays loose.
                if (tokens[i].Pair < loose) loose = -1;
            }
            else if (loose >= 0 && Match(report, tokens, loose, i) && !LiesAcross(tokens, loose, i))
            {
                QuotePairer.Join(tokens, loose, i);
                loose = -1;
            }
            else loose = i;
        }
    }

    private static bool Match(ReportText report, Span<Token> tokens, int left, int right)
    {
        bool opens = tokens[left].Kind == TokenKind.QuoteOpen, closes = tokens[right].Kind == TokenKind.QuoteClose;
        // «قال “كذا»: one of each kind.
        if (opens && closes) return true;
        QuoteMark before = QuoteMark.Of(report.Original, tokens[left]), after = QuoteMark.Of(report.Original, tokens[right]);
        if (before.Family != after.Family) return false;
        // «"وات "بالجهة»: the second closes with its space on the wrong side.
        if (opens && !closes) return right - left <= 25 && (after.Glyph is not ('«' or '“' or '„') || !after.CanOpen);
        // «إن" المجلس سيجتمع"», «و»النهار»»: the first opens.
        if (opens || !closes) return false;
        if (before.Family == QuoteFamily.Angle) return !before.CanClose || before.CanOpen;
        return left + 1 < right && tokens[left + 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Foreign
            && left > 0 && tokens[left - 1].Kind is not (TokenKind.Stop or TokenKind.Comma);
    }

    private static bool LiesAcross(Span<Token> tokens, int open, int close)
    {
        for (int i = open + 1; i < close; i++)
        {
            if (tokens[i].Kind is not (TokenKind.QuoteOpen or TokenKind.QuoteClose) || tokens[i].Pair < 0) continue;
            if (tokens[i].Pair < open || tokens[i].Pair > close) return true;
        }
        return false;
    }
}
