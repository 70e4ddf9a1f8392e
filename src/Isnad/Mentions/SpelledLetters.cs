using Isnad.Text;

namespace Isnad.Mentions;

/// <summary>Latin letters spelled out by their names, as media and agencies bear them: «سي إن إن», «بي بي سي», «إف بي آي».</summary>
internal static class SpelledLetters
{
    /// <summary>The token behind a run of letters that begins at a token, or the token itself.</summary>
    /// <param name="draft">The draft with its tokens.</param>
    /// <param name="first">Where it may begin.</param>
    /// <param name="limit">End of the sentence.</param>
    public static int End(Draft draft, int first, int limit)
    {
        int t = first, letters = 0, sure = 0;
        while (t < limit)
        {
            if (letters > 0 && draft.Text.Tokens[t].Kind == TokenKind.Stop && t + 1 < limit && IsLetter(draft, t + 1, out _)) { t++; continue; }
            if (draft.Text.Tokens[t].Kind != TokenKind.Word || !IsLetter(draft, t, out bool common)) break;
            letters++;
            if (!common) sure++;
            t++;
        }
        // «أن أي», «إن لم» are no letters: most must be nothing else.
        return letters >= 3 && sure >= 1 || (letters == 2 && sure == 2) ? t : first;
    }

    private static bool IsLetter(Draft draft, int t, out bool common)
    {
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        common = form is "إن" or "أن" or "ان" or "أم" or "ام" or "لي" or "كي" or "أي" or "اي" or "دي" or "آن" or "في";
        return common || form is "سي" or "بي" or "إيه" or "ايه" or "أيه" or "آي" or "إف" or "اف" or "أف" or "جي" or "إس" or "اس" or "أس" or "تي" or "يو" or "إم" or "إل" or "أل" or "آر" or "أر" or "إكس" or "اكس" or "إتش" or "ايتش" or "جيه" or "كيو" or "دبليو";
    }
}
