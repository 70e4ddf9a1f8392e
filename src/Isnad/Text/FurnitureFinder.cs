namespace Isnad.Text;

/// <summary>Finds text that is no part of the story: credits, navigation, share buttons, links to other reports.</summary>
internal static class FurnitureFinder
{
    private const int Teaser = 0;
    private const int MarkedTeaser = 1;
    private const int Whole = 2;
    private const int Marked = 3;
    private const int Short = 4;
    private const int Opening = 5;
    private const int Closing = 6;
    private const int ShortLine = 12;

    // Teasers announce other reports; marked ones only before a colon, bar, dash or points.
    private static readonly PhraseSet s_cues = new(
        "اقرأ أيضا|اقرأ أيضًا|اقرؤوا أيضا|اقرأوا أيضا|اقرئي أيضا|اقرأ كذلك|اقرأ المزيد|شاهد أيضا|طالع أيضا|مواضيع ذات صلة|موضوعات ذات صلة|أخبار ذات صلة|" +
        "مقالات ذات صلة|روابط ذات صلة|مواد ذات صلة|ذات صلة|مواضيع متعلقة|أخبار متعلقة|قد يعجبك أيضا|قد يهمك أيضا|قد يعجبك|قد يهمك|الأكثر قراءة|الأكثر مشاهدة|" +
        "الأكثر تداولا|مواضيع مشابهة|أخبار مشابهة|المزيد من الأخبار|أخبار أخرى",
        "اقرأ|إقرأ|للمزيد|شاهد|بالفيديو|بالصور|طالع|المزيد|انظر أيضا|انظر",
        "حقوق النشر|جميع الحقوق محفوظة|الحقوق محفوظة|كل الحقوق محفوظة|تاريخ النشر|آخر تحديث|مصدر الصورة|تعليق الصورة|حقوق الصورة|صدر الصورة|تابعونا على|" +
        "تابعنا على|شاركنا رأيك|اضغط هنا|انقر هنا|للتواصل مع الكاتب|رابط الخبر|رابط المقال|جميع المقالات المنشورة|الكلمات المفتاحية|كلمات مفتاحية|كلمات دلالية|" +
        "الوسوم|وسوم|أرسل لصديق|اكتب تعليقا|أضف تعليقا|أضف تعليق|حمل التطبيق|نسخ الرابط|شاهد الفيديو|شاهدوا الفيديو|شاهد الصور|شاهد الصورة|Getty Images|Image copyright|Image caption|Share this",
        "المصدر|المصادر|مصدر|صورة|الصورة|الصور|تصوير|مصدر الخبر|الصور من|عدسة|ملاحظة الصورة|ملاحظة|هاشتاغ|كلمات",
        "نشر في|نشرت في|نشر بتاريخ|نشر يوم|شارك|شاركها|شارك المقال|شارك الخبر|شارك على|تابعونا|تابعنا|تابعوا|اشترك|اشتركوا|للاشتراك|للتواصل|لقراءة|للاطلاع|طباعة|التعليقات|تعليقات|" +
        "انتهى|أرشيف|صورة أرشيفية|صورة من الأرشيف|الرئيسية|يتبع|أنقر هنا|سمات|تبدأ بالرمز|الصورة توضيحية|ملاحظة الصورة",
        "Next Previous|شارك من خلال تويتر فيسبوك|شارك من خلال|شارك عبر|تويتر فيسبوك|جوجل بلس|اكتب رأيك|تكبير الخط تصغير الخط|حفظ طباعة",
        "سمات|رابط الخبر|المصدر|جميع الحقوق محفوظة");

    /// <summary>The end of the share buttons a line begins with, or <paramref name="first"/>.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    public static int SkipOpening(ReportText text, int first, int end)
    {
        int at = first;
        for (int next; (next = s_cues.Match(text, at, end, out int value)) > at && value == Opening;) at = next;
        return at;
    }

    /// <summary>Whether the whole line is furniture.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="isFirst">Whether it is the report's first line, where an agency stands as a dateline.</param>
    public static bool IsFurniture(ReportText text, int first, int end, bool isFirst)
    {
        int start = SkipSigns(text, first, end);
        if (start == end) return true;
        if (end - start > 60) return false;
        int after = s_cues.Match(text, start, end, out int value);
        if (after > start && value == Whole) return end - start <= 3 * ShortLine;
        if (after > start && value == Marked && IsMark(text, after, end)) return end - start <= 2 * ShortLine;
        if (after > start && value is Short or Closing && end - start <= ShortLine && (!EndsInStop(text, end) || end - start <= 3)) return after > start;
        return IsBare(text, start, end) || (!isFirst && IsCredit(text, start, end));
    }

    /// <summary>The end of a cue that announces another report («اقرأ أيضا:»), its colon included, or <paramref name="first"/>.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    public static int FindTeaserCue(ReportText text, int first, int end)
    {
        int start = SkipSigns(text, first, end);
        int after = s_cues.Match(text, start, end, out int value);
        if (after == start || value is not (Teaser or MarkedTeaser)) return first;
        bool marked = IsMark(text, after, end);
        if (value == MarkedTeaser && !marked) return first;
        if (!marked && after < end && end - after > 25) return first;
        if (marked) after++;
        return after;
    }

    /// <summary>The first token of closing furniture that follows the text on its own line («… بخير. سمات اليمن عدن»), or <paramref name="end"/>.</summary>
    /// <param name="text">The report.</param>
    /// <param name="first">First token of the line.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="isLast">Whether it is the report's last line.</param>
    public static int FindClosing(ReportText text, int first, int end, bool isLast)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (text.Tokens[i - 1].Kind is not (TokenKind.Stop or TokenKind.QuoteClose or TokenKind.ParenClose)) continue;
            int start = SkipSigns(text, i, end);
            int after = s_cues.Match(text, start, end, out int value);
            if (after == start || value is Teaser or Opening) continue;
            ReadOnlySpan<char> head = text.Form(text.Tokens[start]);
            bool last = isLast && end - start <= ShortLine && !EndsInStop(text, end);
            bool closes = head switch
            {
                "سمات" => isLast && !EndsInStop(text, end) && end - i <= 40,
                "رابط" => value is Whole or Closing && after > start + 1,
                _ => last && (value is Whole or Short || after == end || (value is Marked or Closing && IsMark(text, after, end))),
            };
            if (closes) return i;
        }
        return end;
    }

    private static int SkipSigns(ReportText text, int first, int end)
    {
        while (first < end && text.Tokens[first].Kind is TokenKind.Symbol or TokenKind.Dash or TokenKind.Stop or TokenKind.ParenOpen) first++;
        return first;
    }

    private static bool IsMark(ReportText text, int at, int end)
    {
        if (at >= end) return false;
        Token token = text.Tokens[at];
        return token.Kind is TokenKind.Colon or TokenKind.Dash || (token.Kind is TokenKind.Symbol or TokenKind.Stop && text.Form(token) is ['|' or '/' or '…']);
    }

    private static bool EndsInStop(ReportText text, int end) => text.Tokens[end - 1].Kind == TokenKind.Stop;

    // A line of signs, numbers, addresses and foreign words: «***», «17:42 ت م», «88591 - Stc», «@account».
    private static bool IsBare(ReportText text, int first, int end)
    {
        if (end - first > 8) return false;
        bool numbersOnly = true;
        for (int i = first; i < end; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind is TokenKind.Hashtag || (token.Kind == TokenKind.Word && token.FormLength > 1)) return false;
            numbersOnly &= token.Kind is TokenKind.Number or TokenKind.Stop or TokenKind.Symbol or TokenKind.Dash;
        }
        return !numbersOnly || end - first > 2;
    }

    // «فرانس24/ أ ف ب/ رويترز»: nothing but agencies.
    private static bool IsCredit(ReportText text, int first, int end)
    {
        if (end - first > 14) return false;
        bool any = false;
        for (int i = first; i < end;)
        {
            int after = DatelineNames.All.Match(text, i, end, out int value);
            if (after > i && value == DatelineNames.Agency)
            {
                any = true;
                i = after;
            }
            else if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Foreign or TokenKind.Hashtag or TokenKind.Stop
                && text.Form(text.Tokens[i]) is not ("و" or "مع")) return false;
            else i++;
        }
        return any;
    }
}
