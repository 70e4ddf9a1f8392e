namespace Isnad.Text;

/// <summary>
/// Finds where two words were typed without the space between them: «مصادرأمنية», «رودريغيزإن». Without a lexicon only
/// the cuts are made that spelling alone makes certain.
/// </summary>
/// <param name="words">The lexicon to ask, or null.</param>
internal sealed class GlueSplitter(IWordList? words)
{
    private const int ShortestGlued = 6;

    /// <summary>Whether the word's shape is worth a call of <see cref="FindCut"/>. Cheap; asked for every word.</summary>
    /// <param name="form">The cleaned spelling.</param>
    public bool IsSuspect(ReadOnlySpan<char> form)
    {
        if (words is null || form.Length < ShortestGlued) return false;
        if (NegationEnd(form) > 0) return true;
        for (int i = 3; i < form.Length - 2; i++)
        {
            if (form[i] is 'أ' or 'إ' or 'آ') return true;
            if (form[i] == 'ا' && form[i + 1] == 'ل' && i < form.Length - 3) return true;
        }
        return form.Length >= 10;
    }

    /// <summary>The number of letters before the cut, 0 where the word is one.</summary>
    /// <param name="form">The cleaned spelling.</param>
    /// <param name="afterTanween">Number of letters up to a tanween sign that has letters after it, 0 if none has.</param>
    public int FindCut(ReadOnlySpan<char> form, int afterTanween)
    {
        int certain = FindCertain(form, afterTanween);
        if (words is null || words.Knows(form)) return words is null ? certain : 0;
        if (certain > 0) return certain;
        if (NegationEnd(form) is > 0 and var negation && words.Knows(form[negation..])) return negation;
        int best = 0;
        // The last cut wins: «أفراد|الشرطة».
        for (int i = 3; i <= form.Length - 2; i++)
        {
            if (IsPlausibleCut(form, i) && words.Knows(form[..i]) && words.Knows(form[i..])) best = i;
        }
        return best;
    }

    // «لايمكن», «ولاتزال»; of ما only before verbs it stands with all the time, because names begin so too («مايكون»).
    private static int NegationEnd(ReadOnlySpan<char> form)
    {
        if (form.Length < ShortestGlued) return 0;
        int at = form[0] is 'و' or 'ف' ? 1 : 0;
        ReadOnlySpan<char> rest = form[(at + 2)..];
        return form[at] switch
        {
            'ل' when form[at + 1] == 'ا' && rest is ['ي' or 'ت', _, _, _, ..] => at + 2,
            'م' when form[at + 1] == 'ا' && rest is "يزال" or "تزال" or "زالت" or "يسمى" or "تسمى" or "يتعلق" or "يجري" or "يحدث" or "يعرف" or "يعادل" => at + 2,
            _ => 0,
        };
    }

    private static int FindCertain(ReadOnlySpan<char> form, int afterTanween)
    {
        if (afterTanween >= 2 && IsWholeWord(form[afterTanween..])) return afterTanween;
        for (int i = 2; i < form.Length - 1; i++)
        {
            char before = form[i - 1];
            if (before is 'ة' && IsWholeWord(form[i..])) return i;
            if (before is 'ى' && form[i] != 'ء' && i >= 3 && IsWholeWord(form[i..]) && !IsSuffix(form[i..])) return i;
            if (form[i] == 'إ' && i >= 3 && IsNonJoining(before) && !CanPrecedeHamza(form[..i]) && OpensWithIn(form[i..])) return i;
        }
        return 0;
    }

    // Beyond a non-joining letter the two words look apart on the page, which is how the slip escapes the writer.
    // Both halves must be long enough not to be found in any long word: «الكم|اليات», «وال|أماني» are none.
    private static bool IsPlausibleCut(ReadOnlySpan<char> form, int at)
    {
        char before = form[at - 1];
        bool apart = IsNonJoining(before);
        int left = Stem(form[..at]), right = Stem(form[at..]);
        if (before == 'ا' && form[at] == 'ل') return false;
        if (form[at] is 'أ' or 'إ' or 'آ') return left >= 3 && (apart ? right >= 3 : right >= 4);
        // «عبدالرحمن» is one name.
        if (form[at] == 'ا' && form[at + 1] == 'ل') return left >= 3 && right >= (apart ? 3 : 4) && !form[..at].EndsWith("عبد", StringComparison.Ordinal);
        return apart && before is not ('ا' or 'و') && left >= 4 && right >= 4 && form.Length - at >= 5;
    }

    // Letters without conjunction, preposition and article.
    private static int Stem(ReadOnlySpan<char> word)
    {
        if (word[0] is 'و' or 'ف' && (word.Length > 4 || word[1..].StartsWith("ال", StringComparison.Ordinal))) word = word[1..];
        if (word[0] is 'ب' or 'ك' && (word.Length > 4 || word[1..].StartsWith("ال", StringComparison.Ordinal))) word = word[1..];
        if (word.Length > 1 && word[0] is 'ا' or 'ل' && word[1] == 'ل') word = word[2..];
        return word.Length;
    }

    private static bool IsNonJoining(char c) => c is 'ا' or 'أ' or 'آ' or 'د' or 'ذ' or 'ر' or 'ز' or 'و' or 'ؤ' or 'ة' or 'ى' or 'ء';

    // «للإدارة», «عبدالإله», «فالإعلام»: a word that begins with إ behind its article and clitics.
    private static bool CanPrecedeHamza(ReadOnlySpan<char> head) =>
        head.EndsWith("ال", StringComparison.Ordinal) || head.EndsWith("لل", StringComparison.Ordinal)
        || head is "فال" or "وال" or "ولا" or "فلا" or "وما" || head.EndsWith("اللا", StringComparison.Ordinal);

    private static bool OpensWithIn(ReadOnlySpan<char> rest) => rest.Length >= 3 || rest is "إن" or "إذ";

    private static bool IsSuffix(ReadOnlySpan<char> rest) =>
        rest is "ها" or "هم" or "هن" or "هما" or "كم" or "نا" or "ية" or "ين" or "ون" or "ات" or "تان" or "تين" or "ئة" or "ئه";

    private static bool IsWholeWord(ReadOnlySpan<char> rest) => rest.Length >= 3 || rest is "من" or "في" or "فى" or "عن" or "أن"
        or "إن" or "ان" or "لا" or "ما" or "لم" or "لن" or "قد" or "هل" or "أو" or "او" or "كي" or "بل" or "ثم" or "مع" or "ضد" or "به"
        or "له" or "لو" or "كل" or "هو" or "هي" or "ذا" or "يد" or "دم" or "حي" or "حق" or "أب" or "أخ" or "أم" or "آل" or "بن" or "كم";
}
