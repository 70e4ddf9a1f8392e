using Isnad.Text;
using Isnad.Words;

namespace Isnad.Resolution;

/// <summary>Whether what happens at a time lies behind or ahead of the report.</summary>
internal enum Tense : byte
{
    /// <summary>Not told.</summary>
    Unknown,
    /// <summary>Behind.</summary>
    Past,
    /// <summary>Ahead.</summary>
    Future,
}

/// <summary>Reads the tense around a time from the verbs of its clause and from words such as «المقرر».</summary>
internal static class TenseFinder
{
    private const int Reach = 25;

    /// <summary>The tense that governs a token.</summary>
    public static Tense Of(Draft draft, int token, int sentence)
    {
        Sentence whole = draft.Text.Sentences[sentence];
        int first = Math.Max(whole.FirstToken, token - Reach);
        for (int t = token - 1; t >= first; t--)
        {
            Tense found = At(draft, t, first, whole.EndToken);
            if (found != Tense.Unknown) return found;
        }
        // «الخميس يلتقي الوزير نظيره»: the verb follows.
        int last = Math.Min(whole.EndToken, token + 10);
        for (int t = token + 1; t < last; t++)
        {
            Tense found = At(draft, t, whole.FirstToken, whole.EndToken);
            if (found != Tense.Unknown) return found;
        }
        return Tense.Unknown;
    }

    private static Tense At(Draft draft, int t, int first, int end)
    {
        ref Analysis word = ref draft.Words[t];
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        if (IsPlan(form)) return Tense.Future;
        if (!word.IsVerb) return Tense.Unknown;
        if (word.Has(Features.Future)) return Tense.Future;
        if (word.Has(Features.Perfect)) return Tense.Past;
        if (!word.Has(Features.Imperfect)) return Tense.Unknown;
        for (int b = t - 1; b >= Math.Max(first, t - 3); b--)
        {
            ReadOnlySpan<char> before = draft.Text.Form(draft.Text.Tokens[b]);
            if (before is "لم" or "ولم" or "كان" or "كانت" or "وكان" or "وكانت" or "كانوا" or "وهو" or "وهي" or "وهم" or "الذي" or "التي" or "الذين") return Tense.Past;
            if (before is "سوف" or "لن" or "ولن" or "وسوف") return Tense.Future;
            if (before is "أن" or "ان" or "بأن" or "لأن" or "إلى" or "وأن") return IsPlanned(draft, b, first) ? Tense.Future : Tense.Unknown;
        }
        // «حي يضم مطاعم»: a relative clause tells no time.
        if (t > first && draft.Words[t - 1] is { IsNominal: true, IsDefinite: false, Pos: not PartOfSpeech.PROPN }) return Tense.Unknown;
        // «يلتقي الوزير الثلاثاء نظيره»: news tells what is scheduled in the imperfect.
        return Tense.Future;
    }

    /// <summary>Whether what stands before «أن» makes a plan of it.</summary>
    private static bool IsPlanned(Draft draft, int t, int first)
    {
        for (int b = t - 1; b >= Math.Max(first, t - 4); b--)
        {
            if (IsPlan(draft.Text.Form(draft.Text.Tokens[b])) || (draft.Words[b].IsVerb && draft.Words[b].Has(Features.Imperfect))) return true;
        }
        return false;
    }

    private static bool IsPlan(ReadOnlySpan<char> form) => form is "المقرر" or "المقررة" or "مقررة" or "مقررا" or "المزمع" or "المزمعة"
        or "المرتقب" or "المرتقبة" or "المتوقع" or "المتوقعة" or "المنتظر" or "المنتظرة" or "يعتزم" or "تعتزم" or "يعتزمون" or "المفترض" or "سوف" or "ستعقد" or "سيعقد"
        or "يستعد" or "تستعد" or "موعد" or "المقررإجراؤها" or "مرتقب" or "مرتقبة" or "يتوقع" or "يرتقب" or "ينتظر" or "يفترض";
}
