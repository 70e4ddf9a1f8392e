using System.Runtime.InteropServices;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>
/// «ما يسمى»، «ما يعرف بـ»، «ما يطلق عليه اسم»: words that keep a name at arm's length. They are no relative clause of their own:
/// the name behind them is what the sentence speaks of.
/// </summary>
internal static class SoCalled
{
    /// <summary>Passives of naming; a list of the grammar, as closed as that of the prepositions.</summary>
    private static readonly string[] s_verbs = ["يسمى", "تسمى", "سمي", "سميت", "يعرف", "تعرف", "عرف", "عرفت", "يدعى", "تدعى", "يوصف", "توصف", "يسمون", "يطلق", "اصطلح"];

    /// <summary>How many tokens before the name they take; 0 where none stand here.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">Where «ما» would stand.</param>
    /// <param name="end">Token after the sentence's last.</param>
    public static int Length(Draft draft, int token, int end)
    {
        if (token + 2 >= end || !IsWhat(Form(draft, token))) return 0;
        int t = token + 1;
        if (!IsNaming(Form(draft, t))) return 0;
        // «عليه», «عليهم»; «اسم», «على تسميته»; «باسم», «بـ».
        t++;
        if (t < end && draft.Words[t] is { Pos: PartOfSpeech.ADP } preposition && (preposition.Has(Features.Suffixed) || Form(draft, t) is "على")) t++;
        if (t < end && Form(draft, t) is "اسم" or "تسمية" or "لقب" or "باسم" or "تسميته" or "تسميتها" or "تسميتهم") t++;
        if (t < end && Form(draft, t) is "ب" or "بـ") t++;
        return t < end && (draft.Words[t].IsNominal || draft.Text.Tokens[t].Kind is TokenKind.QuoteOpen) ? t - token : 0;
    }

    private static ReadOnlySpan<char> Form(Draft draft, int token) => draft.Text.Form(CollectionsMarshal.AsSpan(draft.Text.Tokens)[token]);

    private static bool IsWhat(ReadOnlySpan<char> form) => form is "ما" or "بما" or "لما" or "وما" or "فيما" or "مما" or "عما";

    private static bool IsNaming(ReadOnlySpan<char> form)
    {
        foreach (string verb in s_verbs)
        {
            if (form.SequenceEqual(verb)) return true;
        }
        return false;
    }
}
