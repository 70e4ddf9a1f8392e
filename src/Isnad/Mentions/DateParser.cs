using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Reads dates by number and name: «17 ديسمبر 2015», «الثامن من أبريل», «25/1/2016», «شهر مارس الماضي», «عام 2011».</summary>
internal sealed class DateParser(CalendarWords calendar)
{
    private const int FirstYear = 1900, LastYear = 2099, FirstHijriYear = 1300, LastHijriYear = 1500;

    /// <summary>Reads a date that begins at a token; returns the token after its last, or −1.</summary>
    public int Date(Draft draft, int t, int end, ref TimePoint point)
    {
        if (t >= end) return -1;
        int after = Numeric(draft, t, end, ref point);
        if (after > 0) return after;
        int day = Day(draft, t, end, out int next, out bool isOrdinal);
        if (day > 0)
        {
            int month = next;
            if (Is(draft, month, end, "من")) month++;
            TimePoint whole = default;
            after = Month(draft, month, end, ref whole, governed: true);
            if (after > 0)
            {
                whole.Day = day;
                point = whole;
                return after;
            }
            // «الثامن من الشهر الجاري»
            return month > next && isOrdinal ? DayOfUnit(draft, month, end, day, ref point) : -1;
        }
        after = Month(draft, t, end, ref point, governed: false);
        return after > 0 ? after : NamedYear(draft, t, end, ref point);
    }

    /// <summary>A day of the month in digits or as an ordinal; 0 for none.</summary>
    public int Day(Draft draft, int t, int end, out int next, out bool isOrdinal)
    {
        next = t;
        isOrdinal = false;
        if (t >= end) return 0;
        Token token = draft.Text.Tokens[t];
        if (token.Kind == TokenKind.Number)
        {
            next = t + 1;
            int day = Integer(draft, t);
            return token.FormLength <= 2 && day is >= 1 and <= 31 ? day : 0;
        }
        isOrdinal = true;
        return Ordinal(draft, t, end, out next);
    }

    /// <summary>An ordinal with the article, 1 to 31; 0 for none.</summary>
    public int Ordinal(Draft draft, int t, int end, out int next)
    {
        next = calendar.Numbers.Find(draft, t, end, out NumberWord word, out Prefixes prefixes);
        if (next < 0 || (prefixes & Prefixes.Article) == 0 || word.Kind is not (NumberWordKind.Ordinal or NumberWordKind.Ten)) return 0;
        int value = (int)word.Value;
        if (word.Kind == NumberWordKind.Ten) return value <= 30 ? value : 0;
        int after = calendar.Numbers.Find(draft, next, end, out NumberWord more, out prefixes);
        if (after < 0) return value;
        if (more is { Kind: NumberWordKind.Unit, Value: 10 } && prefixes == Prefixes.None) (value, next) = (value + 10, after);
        else if (more.Kind == NumberWordKind.Ten && prefixes == (Prefixes.Conjunction | Prefixes.Article)) (value, next) = (value + (int)more.Value, after);
        return value;
    }

    /// <summary>A month by name, with year or direction: «شهر مارس الماضي», «أيار (مايو) 2016».</summary>
    /// <param name="draft">The report.</param>
    /// <param name="t">First token.</param>
    /// <param name="end">Token after the last that may be looked at.</param>
    /// <param name="point">Filled where one is read.</param>
    /// <param name="governed">Whether a day stands before it.</param>
    public int Month(Draft draft, int t, int end, ref TimePoint point, bool governed)
    {
        int at = t;
        if (calendar.Words.Find(draft, at, end, out TimeWord word, out Prefixes prefixes) is var next && next > 0 && word is { Kind: TimeWordKind.Unit, Unit: TimeUnit.Month, Number: 1 })
        {
            at = next;
            next = calendar.Words.Find(draft, at, end, out word, out prefixes);
            governed = true;
        }
        if (next < 0 && governed && at < end && draft.Text.Tokens[at].Kind == TokenKind.ParenOpen) return InParens(draft, at, end, ref point);
        if (next > 0 && word.Kind == TimeWordKind.Season && governed && (prefixes & Prefixes.Article) != 0)
        {
            // The old Libyan months «الربيع» and «الصيف» are seasons elsewhere.
            word = word with { Kind = TimeWordKind.Month, Value = word.Value == 3 ? 3 : word.Value == 6 ? 6 : 0, Alone = false, Text = "libyan" };
            if (word.Value == 0) return -1;
        }
        if (next < 0 || word.Kind != TimeWordKind.Month) return -1;
        if (word.Alone && !governed && draft.Words[at].IsVerb) return -1; // «مارس» he practised
        int value = word.Value;
        MonthCalendar kind = word.Calendar;
        next = OtherName(draft, next, end, value, out bool doubled);
        TimePoint whole = new() { Month = value, Calendar = kind };
        int after = Tail(draft, next, end, ref whole);
        bool told = after > next || doubled || governed;
        if (!told && !word.Alone) return -1;
        point = whole;
        return after;
    }

    /// <summary>«7 (أيار) مايو»: the month's other name stands first.</summary>
    private int InParens(Draft draft, int t, int end, ref TimePoint point)
    {
        int close = calendar.Words.Find(draft, t + 1, end, out TimeWord first, out _);
        if (close < 0 || first.Kind != TimeWordKind.Month || close >= end || draft.Text.Tokens[close].Kind != TokenKind.ParenClose) return -1;
        TimePoint month = default;
        int after = Month(draft, close + 1, end, ref month, governed: true);
        if (after < 0 || month.Month != first.Value) return -1;
        point = month;
        return after;
    }

    /// <summary>The month's other name behind a stroke or in parentheses.</summary>
    private int OtherName(Draft draft, int t, int end, int value, out bool doubled)
    {
        doubled = false;
        int at = t;
        bool paren = at < end && draft.Text.Tokens[at].Kind == TokenKind.ParenOpen;
        if (paren || (at < end && draft.Text.Tokens[at].Kind is TokenKind.Symbol or TokenKind.Dash or TokenKind.Comma && draft.Text.Form(draft.Text.Tokens[at]) is "/" or "-" or "\\")) at++;
        int next = calendar.Words.Find(draft, at, end, out TimeWord word, out Prefixes prefixes);
        if (next < 0 || word.Kind != TimeWordKind.Month || word.Value != value || (prefixes & Prefixes.Conjunction) != 0) return t;
        if (paren)
        {
            if (next >= end || draft.Text.Tokens[next].Kind != TokenKind.ParenClose) return t;
            next++;
        }
        doubled = true;
        return next;
    }

    /// <summary>What follows a month: a year, «الماضي», «من العام الماضي».</summary>
    private int Tail(Draft draft, int t, int end, ref TimePoint point)
    {
        int at = t;
        if (at < end && draft.Text.Tokens[at].Kind == TokenKind.Comma && IsYear(draft, at + 1, end, point.Calendar)) at++;
        if (at < end && draft.Text.Tokens[at].Kind is TokenKind.Symbol or TokenKind.Dash && IsYear(draft, at + 1, end, point.Calendar)) at++;
        if (IsYear(draft, at, end, point.Calendar))
        {
            point.Year = Integer(draft, at);
            return Era(draft, at + 1, end, ref point);
        }
        int next = calendar.Words.Find(draft, at, end, out TimeWord word, out Prefixes prefixes);
        if (next > 0 && word.Kind == TimeWordKind.Direction && (prefixes & ~Prefixes.Article) == 0 && (prefixes != 0 || word.Text == "-1"))
        {
            point.Direction = word.Direction;
            return next;
        }
        if (Is(draft, at, end, "من")) next = calendar.Words.Find(draft, ++at, end, out word, out prefixes);
        if (next < 0 || word is not { Kind: TimeWordKind.Unit or TimeWordKind.This }) return t;
        TimePoint year = default;
        int after = UnitOfYear(draft, at, end, ref year);
        if (after < 0) return t;
        (point.Year, point.Unit, point.Direction) = (year.Year, year.Unit, year.Direction);
        if (year.Calendar == MonthCalendar.Hijri) point.Calendar = MonthCalendar.Hijri;
        return after;
    }

    /// <summary>«عام 2015», «العام الماضي», «هذا العام» behind a month or season.</summary>
    public int UnitOfYear(Draft draft, int t, int end, ref TimePoint point)
    {
        int after = NamedYear(draft, t, end, ref point);
        if (after > 0) return point.LastYear == 0 ? after : -1;
        bool isThis = calendar.Words.Find(draft, t, end, out TimeWord word, out _) is var next && next > 0 && word.Kind == TimeWordKind.This;
        TimeDirection pointed = word.Direction;
        if (isThis) next = calendar.Words.Find(draft, next, end, out word, out _);
        if (next < 0 || word is not { Kind: TimeWordKind.Unit, Unit: TimeUnit.Year, Number: 1 }) return -1;
        after = isThis ? next : calendar.Words.Find(draft, next, end, out word, out _);
        if (after < 0 || (!isThis && word.Kind != TimeWordKind.Direction)) return -1;
        (point.Unit, point.Direction) = (TimeUnit.Year, isThis ? pointed : word.Direction);
        return after;
    }

    /// <summary>«عام 2011», «سنة ألفين وأحد عشر», «عامي 2009 و2010».</summary>
    public int NamedYear(Draft draft, int t, int end, ref TimePoint point)
    {
        int next = calendar.Words.Find(draft, t, end, out TimeWord word, out _);
        if (next < 0 || word is not { Kind: TimeWordKind.Unit, Unit: TimeUnit.Year, Number: 1 or 2 }) return -1;
        if (next < end && draft.Text.Tokens[next].Kind == TokenKind.Number)
        {
            if (draft.Text.Tokens[next].FormLength != 4) return -1;
            int year = Integer(draft, next);
            if (year is < 1000 or > 2200) return -1;
            TimePoint whole = new() { Year = year };
            int after = Era(draft, next + 1, end, ref whole);
            if (year < 1500 && after == next + 1) whole.Calendar = MonthCalendar.Hijri;
            if (word.Number == 2)
            {
                int second = And(draft, after, end);
                if (second < 0 || !IsYear(draft, second, end, MonthCalendar.Gregorian)) return -1;
                whole.LastYear = Integer(draft, second);
                if (whole.LastYear < whole.Year) (whole.Year, whole.LastYear) = (whole.LastYear, whole.Year);
                after = second + 1;
            }
            point = whole;
            return after;
        }
        if (word.Number == 2 || !new NumberParser(calendar.Numbers).Read(draft, next, end, out NumberReading number) || number.Value is < 1900 or > 2099) return -1;
        point.Year = (int)number.Value;
        return number.End;
    }

    /// <summary>«25/1/2016», «2016-01-25», «25.1.2016».</summary>
    private static int Numeric(Draft draft, int t, int end, ref TimePoint point)
    {
        Token token = draft.Text.Tokens[t];
        if (token.Kind != TokenKind.Number) return -1;
        Span<int> parts = stackalloc int[3];
        int count = 0, next = t;
        ReadOnlySpan<char> form = draft.Text.Form(token);
        if (form.Count('.') == 2)
        {
            foreach (Range range in form.Split('.'))
            {
                if (!int.TryParse(form[range], out parts[count++])) return -1;
            }
            next = t + 1;
        }
        else
        {
            while (true)
            {
                if (next >= end || draft.Text.Tokens[next].Kind != TokenKind.Number) return -1;
                parts[count++] = Integer(draft, next++);
                if (count == 3) break;
                if (next >= end || ((draft.Text.Tokens[next].Marks & TokenMarks.SpaceBefore) != 0 && draft.Text.Tokens[next].Kind == TokenKind.Dash)) return -1;
                if (draft.Text.Form(draft.Text.Tokens[next++]) is not ("/" or "-" or "\\")) return -1;
            }
        }
        if (count != 3) return -1;
        (int day, int month, int year) = parts[0] > 31 ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2]);
        if (month > 12 && day <= 12) (day, month) = (month, day);
        if (year is > 0 and < 100) year += year < 50 ? 2000 : 1900;
        if (day is < 1 or > 31 || month is < 1 or > 12 || year is < FirstHijriYear or > LastYear) return -1;
        point = new TimePoint { Day = day, Month = month, Year = year, Calendar = year < LastHijriYear ? MonthCalendar.Hijri : MonthCalendar.Gregorian };
        return Era(draft, next, end, ref point);
    }

    private int DayOfUnit(Draft draft, int t, int end, int day, ref TimePoint point)
    {
        bool isThis = calendar.Words.Find(draft, t, end, out TimeWord word, out _) is var next && next > 0 && word.Kind == TimeWordKind.This;
        TimeDirection pointed = word.Direction;
        if (isThis) next = calendar.Words.Find(draft, next, end, out word, out _);
        if (next < 0 || word is not { Kind: TimeWordKind.Unit, Unit: TimeUnit.Month, Number: 1 }) return -1;
        int after = isThis ? next : calendar.Words.Find(draft, next, end, out word, out _);
        if (after < 0 || (!isThis && word.Kind != TimeWordKind.Direction)) return -1;
        point = new TimePoint { Day = day, Unit = TimeUnit.Month, Direction = isThis ? pointed : word.Direction };
        return after;
    }

    /// <summary>Whether a token is a year in digits.</summary>
    public static bool IsYear(Draft draft, int t, int end, MonthCalendar calendar)
    {
        if (t >= end || draft.Text.Tokens[t].Kind != TokenKind.Number || draft.Text.Tokens[t].FormLength != 4) return false;
        int year = Integer(draft, t);
        return calendar == MonthCalendar.Hijri ? year is >= FirstHijriYear and <= LastHijriYear : year is >= FirstYear and <= LastYear;
    }

    private static int Era(Draft draft, int t, int end, ref TimePoint point)
    {
        if (t >= end) return t;
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        if (form is "ه" or "هـ" or "هجري" or "هجرية" or "للهجرة")
        {
            point.Calendar = MonthCalendar.Hijri;
            return t + 1;
        }
        return form is "م" or "ميلادي" or "ميلادية" ? t + 1 : t;
    }

    /// <summary>The token behind a lone و, or −1.</summary>
    public static int And(Draft draft, int t, int end) => Is(draft, t, end, "و") ? t + 1 : -1;

    /// <summary>Whether a token has this form.</summary>
    public static bool Is(Draft draft, int t, int end, string form) => t < end && draft.Text.Form(draft.Text.Tokens[t]).SequenceEqual(form);

    /// <summary>The value of a number token without marks, or −1.</summary>
    public static int Integer(Draft draft, int t)
    {
        int value = 0;
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        if (form.Length is 0 or > 6) return -1;
        foreach (char c in form)
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = 10 * value + c - '0';
        }
        return value;
    }
}
