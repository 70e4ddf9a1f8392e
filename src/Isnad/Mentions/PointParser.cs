using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Reads one time: a date, a weekday, «فجر اليوم», «الأسبوع الماضي», «أواخر مارس», «صيف العام الماضي».</summary>
internal sealed class PointParser(CalendarWords calendar)
{
    private readonly DateParser _dates = new(calendar);
    private readonly PeriodParser _periods = new(calendar);
    private readonly NumberParser _numbers = new(calendar.Numbers);

    /// <summary>Reads a point that begins at a token; returns the token after its last, or −1.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="t">First token.</param>
    /// <param name="end">Token after the last that may be looked at.</param>
    /// <param name="point">Filled where one is read.</param>
    /// <param name="governed">Whether a word of time governs it («منذ», «بين»): then a bare year is one.</param>
    public int Parse(Draft draft, int t, int end, ref TimePoint point, bool governed)
    {
        if (t >= end) return -1;
        int after = _dates.Date(draft, t, end, ref point);
        if (after > 0) return Clock(draft, Trailer(draft, after, end, ref point), end);
        if (draft.Text.Tokens[t].Kind == TokenKind.Number) return _periods.BareYear(draft, t, end, ref point, governed);
        int next = calendar.Words.Find(draft, t, end, out TimeWord word, out Prefixes prefixes);
        if (next < 0) return _periods.Counted(draft, t, end, ref point);
        after = word.Kind switch
        {
            TimeWordKind.Section => Section(draft, next, end, word, ref point),
            TimeWordKind.Part => Part(draft, t, next, end, word, prefixes, ref point),
            TimeWordKind.Weekday => Weekday(draft, next, end, word, (prefixes & Prefixes.Article) != 0 || governed, ref point),
            TimeWordKind.Day => RelativeDay(draft, next, end, word.Value, ref point),
            TimeWordKind.Unit => Unit(draft, t, next, end, word, prefixes, ref point),
            TimeWordKind.This => This(draft, next, end, word.Direction, ref point),
            TimeWordKind.Season => _periods.Season(draft, next, end, word, prefixes, ref point),
            TimeWordKind.Feast => Feast(next, word, ref point),
            TimeWordKind.Decade => _periods.Decade(draft, next, end, word, ref point),
            TimeWordKind.Direction when IsOfAct(draft, t) => Now(next, new TimeWord { Text = "recent" }, ref point),
            TimeWordKind.Now when draft.Text.Form(draft.Text.Tokens[t]) is not "آلان" => Now(next, word, ref point), // «آلان» is a man
            _ => -1,
        };
        if (after < 0) after = _periods.Counted(draft, t, end, ref point);
        return after < 0 ? -1 : Clock(draft, after, end);
    }

    private int Section(Draft draft, int next, int end, in TimeWord word, ref TimePoint point)
    {
        if (DateParser.Is(draft, next, end, "من") || DateParser.Is(draft, next, end, "يوم")) next++;
        TimePoint inner = default;
        int after = Parse(draft, next, end, ref inner, governed: true);
        if (after < 0 && calendar.Words.Find(draft, next, end, out TimeWord unit, out Prefixes prefixes) is > 0 and var bare && unit is { Kind: TimeWordKind.Unit, Number: 1, Unit: >= TimeUnit.Week } && (prefixes & Prefixes.Article) != 0)
        {
            // «مطلع الأسبوع»: of the current one.
            inner = new TimePoint { Unit = unit.Unit, Direction = TimeDirection.Present };
            after = bare;
        }
        if (after < 0)
        {
            if (word.Section != TimeSection.Some) return -1;
            inner = new TimePoint { RelativeDay = 0 };
            after = next;
        }
        point = inner;
        if (point.Section == TimeSection.None) point.Section = word.Section;
        return after;
    }

    private int Part(Draft draft, int t, int next, int end, in TimeWord word, Prefixes prefixes, ref TimePoint point)
    {
        bool night = word.Text == "night";
        int at = DateParser.Is(draft, next, end, "من") ? next + 1 : next;
        if (DateParser.Is(draft, at, end, "يوم") || DateParser.Is(draft, at, end, "نهار")) at++;
        TimePoint day = default;
        int after = Parse(draft, at, end, ref day, governed: true);
        if (after > 0 && IsDay(day))
        {
            point = day;
            point.IsNight = night && day.Weekday > 0 && day.LastWeekday > 0;
            return after;
        }
        bool article = (prefixes & Prefixes.Article) != 0;
        after = calendar.Words.Find(draft, next, end, out TimeWord direction, out _);
        if (article && after > 0 && direction is { Kind: TimeWordKind.Direction, Direction: TimeDirection.Past })
        {
            point = new TimePoint { RelativeDay = 0, IsNight = true };
            return after;
        }
        // «مساءً», «صباحاً» by themselves, not behind an hour; «الليلة».
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[t]);
        bool adverb = !article && form[^1] is 'ا' && form.Length > 3 || (!article && (draft.Text.Tokens[t].Marks & TokenMarks.Tanween) != 0);
        bool tonight = form is "الليلة";
        if (!adverb && !tonight) return -1;
        point = new TimePoint { RelativeDay = 0, IsNight = form is "ليلا" };
        return next;
    }

    private static bool IsDay(in TimePoint point) =>
        point.Weekday > 0 || point.RelativeDay is not null || point.Day > 0 || point.Feast > 0;

    private int Weekday(Draft draft, int next, int end, in TimeWord word, bool sure, ref TimePoint point)
    {
        if (!sure) return -1;
        point = new TimePoint { Weekday = word.Value };
        int second = DateParser.And(draft, next, end) is > 0 and var and ? and : next;
        int after = calendar.Words.Find(draft, second, end, out TimeWord other, out Prefixes prefixes);
        return Tail(draft, next, end, ref point, after, other, prefixes);
    }

    /// <summary>What follows a weekday: a direction, a date, «ليلة السبت الأحد».</summary>
    private int Tail(Draft draft, int next, int end, ref TimePoint point, int after, in TimeWord word, Prefixes prefixes)
    {
        if (after > 0 && word.Kind == TimeWordKind.Direction && (prefixes & ~Prefixes.Article) == 0 && (prefixes != 0 || word.Text == "-1"))
        {
            point.Direction = word.Direction;
            next = after;
        }
        else if (after > 0 && word.Kind == TimeWordKind.Weekday && (prefixes & ~(Prefixes.Article | Prefixes.Conjunction)) == 0 && after == next + 1 && prefixes == Prefixes.Article)
        {
            point.LastWeekday = word.Value;
            next = after;
        }
        int at = next;
        bool paren = at < end && draft.Text.Tokens[at].Kind == TokenKind.ParenOpen;
        if (at < end && (paren || draft.Text.Tokens[at].Kind is TokenKind.Comma or TokenKind.Dash)) at++;
        if (DateParser.Is(draft, at, end, "الموافق") || DateParser.Is(draft, at, end, "الموافقة")) at++;
        TimePoint date = default;
        int dated = _dates.Date(draft, at, end, ref date);
        if (dated < 0 || date.Day == 0) return next;
        if (paren && (dated >= end || draft.Text.Tokens[dated++].Kind != TokenKind.ParenClose)) return next;
        date.Weekday = point.Weekday;
        point = date;
        return dated;
    }

    private int RelativeDay(Draft draft, int next, int end, int offset, ref TimePoint point)
    {
        point = new TimePoint { RelativeDay = offset };
        return Trailer(draft, next, end, ref point);
    }

    /// <summary>The weekday that stands by a day: «أمس الخميس», «أمس (الجمعة)», «17 أبريل، الأحد».</summary>
    private int Trailer(Draft draft, int next, int end, ref TimePoint point)
    {
        if (point.RelativeDay is null && point.Day == 0) return next;
        int at = next;
        bool paren = at < end && draft.Text.Tokens[at].Kind == TokenKind.ParenOpen;
        if (at < end && (paren || (draft.Text.Tokens[at].Kind == TokenKind.Comma && point.RelativeDay is not null))) at++;
        int after = calendar.Words.Find(draft, at, end, out TimeWord word, out Prefixes prefixes);
        if (after < 0 || word.Kind != TimeWordKind.Weekday || prefixes != Prefixes.Article)
        {
            // «اليوم 5 مارس»
            TimePoint date = default;
            if (!paren && point.RelativeDay is not null && at < end && draft.Text.Tokens[at].Kind == TokenKind.Number && _dates.Date(draft, at, end, ref date) is > 0 and var dated && date.Day > 0)
            {
                point = date;
                return dated;
            }
            return next;
        }
        if (paren && (after >= end || draft.Text.Tokens[after++].Kind != TokenKind.ParenClose)) return next;
        point.Weekday = word.Value;
        return after;
    }

    private int Unit(Draft draft, int t, int next, int end, in TimeWord word, Prefixes prefixes, ref TimePoint point)
    {
        bool article = (prefixes & Prefixes.Article) != 0;
        if (word is { Unit: TimeUnit.Day, Number: 1 } && Day(draft, t, next, end, article, ref point) is var day && day != -2) return day;
        if (word is { Unit: TimeUnit.Day, Number: 2 } && Pair(draft, next, end, ref point) is > 0 and var pair) return pair;
        if (!article) return -1;
        // «الأسبوع الماضي», «الأيام القليلة الماضية», «السنوات الخمس الماضية»
        double count = word.Number;
        int at = next;
        if (word.Number == 3)
        {
            count = 0;
            if (_numbers.Read(draft, at, end, out NumberReading number) && (number.Prefixes & ~Prefixes.Article) == 0) (count, at) = (number.Value, number.End);
            else if (calendar.Words.Find(draft, at, end, out TimeWord few, out _) is > 0 and var afterFew && few.Kind == TimeWordKind.Several) at = afterFew;
        }
        int after = calendar.Words.Find(draft, at, end, out TimeWord direction, out Prefixes before);
        if (after < 0 || direction.Kind != TimeWordKind.Direction || (before & ~Prefixes.Article) != 0) return -1;
        point = new TimePoint { Unit = word.Unit, Direction = direction.Direction, Count = count };
        if (word.Number > 1) (point.IsOffset, point.IsWithin) = (true, true);
        return after;
    }

    /// <summary>What follows «يوم» and «اليوم»; −2 where nothing of the kind.</summary>
    private int Day(Draft draft, int t, int next, int end, bool article, ref TimePoint point)
    {
        int at = next < end && draft.Text.Tokens[next].Kind == TokenKind.Comma && !article ? next + 1 : next;
        if (!article)
        {
            TimePoint inner = default;
            int after = Parse(draft, at, end, ref inner, governed: true);
            if (after < 0 || !IsDay(inner)) return -1;
            point = inner;
            return after;
        }
        if (_dates.Ordinal(draft, next, end, out int afterOrdinal) > 0)
        {
            // «لليوم الثامن على التوالي» is the day of the report.
            bool running = draft.Text.Form(draft.Text.Tokens[t]) is "لليوم" or "ولليوم";
            if (DateParser.Is(draft, afterOrdinal, end, "على") && DateParser.Is(draft, afterOrdinal + 1, end, "التوالي")) (running, afterOrdinal) = (true, afterOrdinal + 2);
            point = running ? new TimePoint { RelativeDay = 0 } : new TimePoint { IsElsewhere = true };
            return afterOrdinal;
        }
        int direction = calendar.Words.Find(draft, next, end, out TimeWord word, out Prefixes prefixes);
        if (direction > 0 && word.Kind == TimeWordKind.Direction && (prefixes & ~Prefixes.Article) == 0)
        {
            point = new TimePoint { Unit = TimeUnit.Day, Direction = word.Direction, Count = 1, IsElsewhere = word.Direction == TimeDirection.Past };
            return direction;
        }
        return RelativeDay(draft, next, end, 0, ref point);
    }

    /// <summary>«يومي السبت والأحد», «يومي 12 و13 أبريل».</summary>
    private int Pair(Draft draft, int next, int end, ref TimePoint point)
    {
        int after = calendar.Words.Find(draft, next, end, out TimeWord first, out _);
        if (after < 0 || first.Kind != TimeWordKind.Weekday) return -1;
        int at = DateParser.And(draft, after, end) is > 0 and var and ? and : after;
        int last = calendar.Words.Find(draft, at, end, out TimeWord second, out _);
        if (last < 0 || second.Kind != TimeWordKind.Weekday) return -1;
        point = new TimePoint { Weekday = first.Value, LastWeekday = second.Value };
        after = calendar.Words.Find(draft, last, end, out TimeWord direction, out _);
        if (after < 0 || direction.Kind != TimeWordKind.Direction) return last;
        point.Direction = direction.Direction;
        return after;
    }

    private int This(Draft draft, int next, int end, TimeDirection pointed, ref TimePoint point)
    {
        int after = calendar.Words.Find(draft, next, end, out TimeWord word, out Prefixes prefixes);
        if (after < 0 || (prefixes & Prefixes.Article) == 0) return -1;
        if (word.Kind == TimeWordKind.Season) point = new TimePoint { Season = word.Value, Unit = TimeUnit.Year, Direction = pointed };
        else if (word is { Kind: TimeWordKind.Unit, Number: 1, Unit: >= TimeUnit.Day }) point = word.Unit == TimeUnit.Day && pointed == TimeDirection.Present ? new TimePoint { RelativeDay = 0 } : new TimePoint { Unit = word.Unit, Direction = pointed };
        else if (word is { Kind: TimeWordKind.Part, Text: "night" }) point = new TimePoint { RelativeDay = 0 };
        else return -1;
        return after;
    }

    /// <summary>«المعارك الأخيرة»: what happened lately, where no unit of time precedes.</summary>
    private static bool IsOfAct(Draft draft, int t) =>
        t > 0 && draft.Text.Form(draft.Text.Tokens[t]) is "الأخيرة" or "الأخير" or "الاخيرة" or "الاخير" && draft.Words[t - 1] is { Pos: PartOfSpeech.NOUN, IsDefinite: true, Class: LemmaClass.Act or LemmaClass.Event };

    private static int Feast(int next, in TimeWord word, ref TimePoint point)
    {
        point = new TimePoint { Feast = word.Value, Calendar = MonthCalendar.Hijri };
        return next;
    }

    private static int Now(int next, in TimeWord word, ref TimePoint point)
    {
        point = word.Text switch
        {
            "recent" => new TimePoint { IsRecent = true },
            "unknown" => new TimePoint { IsElsewhere = true },
            _ => new TimePoint { RelativeDay = 0 },
        };
        return next;
    }

    /// <summary>The hour behind a day is part of its words: «الجمعة عند الساعة 12.00».</summary>
    private static int Clock(Draft draft, int t, int end)
    {
        int at = t;
        if (DateParser.Is(draft, at, end, "عند") || DateParser.Is(draft, at, end, "في")) at++;
        if (!DateParser.Is(draft, at, end, "الساعة")) return t;
        at++;
        if (at < end && draft.Text.Tokens[at].Kind is TokenKind.Number or TokenKind.Word) at++;
        return at;
    }
}
