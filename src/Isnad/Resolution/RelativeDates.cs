using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Dates without a year, weekdays, and units of the calendar, reckoned from the publication day.</summary>
internal static class RelativeDates
{
    /// <summary>How far ahead a date without a year is still taken to be the coming one where no tense is told, in days.</summary>
    private const int NearFuture = 60;

    /// <summary>A month, or a day of it, without a year.</summary>
    public static Moment? Month(in TimePoint point, DateOnly today, Tense tense)
    {
        int year = today.Year;
        if (point.Unit == TimeUnit.Year) return At(point, year + Step(point.Direction));
        if (point.Direction == TimeDirection.Present) return At(point, year);
        // A 29th of February may be missing from the years tried first.
        for (int tried = year + 1; tried >= year - 4; tried--)
        {
            if (At(point, tried) is not { } days) continue;
            bool ahead = days.First > today;
            bool whole = point.Direction == TimeDirection.Past ? days.Last < today : !ahead;
            if (point.Direction == TimeDirection.Future || (point.Direction == TimeDirection.None && tense == Tense.Future))
            {
                // The first one ahead: go down while the year before is ahead as well.
                DateOnly reach = point.Direction == TimeDirection.Future ? days.First : days.Last;
                if (reach < today) return At(point, tried + 1);
                if (At(point, tried - 1) is { } earlier && (point.Direction == TimeDirection.Future ? earlier.First : earlier.Last) >= today) continue;
                return days;
            }
            if (whole) return days;
            bool coming = point.Direction == TimeDirection.None && tense == Tense.Unknown && point.Day > 0 && days.First.DayNumber - today.DayNumber <= NearFuture;
            if (coming) return days;
        }
        return null;
    }

    private static Moment? At(in TimePoint point, int year)
    {
        if (point.Day == 0) return Moment.OfMonth(year, point.Month);
        return point.Day <= DateTime.DaysInMonth(year, point.Month) ? Moment.Of(new DateOnly(year, point.Month, point.Day)) : null;
    }

    /// <summary>A weekday: in news of the past the last one on or before publication.</summary>
    public static Moment? Weekday(in TimePoint point, DateOnly today, Tense tense)
    {
        if (point.LastWeekday > 0)
        {
            TimePoint last = point;
            (last.Weekday, last.LastWeekday) = (point.LastWeekday, 0);
            DateOnly end = Weekday(last, today, tense)!.Value.First;
            return new Moment(Back(end, point.Weekday, 0), end);
        }
        bool future = point.Direction == TimeDirection.Future || (point.Direction == TimeDirection.None && (point.RelativeDay is { } days ? days > 0 : tense == Tense.Future));
        int least = point.Direction is TimeDirection.Past or TimeDirection.Future ? 1 : 0;
        if (future)
        {
            DateOnly day = today.AddDays(least);
            while (Iso(day) != point.Weekday) day = day.AddDays(1);
            return Moment.Of(day);
        }
        return Moment.Of(Back(today, point.Weekday, least));
    }

    private static DateOnly Back(DateOnly from, int weekday, int least)
    {
        DateOnly day = from.AddDays(-least);
        while (Iso(day) != weekday) day = day.AddDays(-1);
        return day;
    }

    private static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>A unit of the calendar: «الأسبوع الماضي» (Sunday to Saturday), «الشهر الجاري», «العام المقبل»; or a day of a month.</summary>
    public static Moment? Unit(in TimePoint point, DateOnly today)
    {
        int step = Step(point.Direction);
        switch (point.Unit)
        {
            case TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour:
                return Moment.Of(today);
            case TimeUnit.Day:
                return Moment.Of(today.AddDays(step));
            case TimeUnit.Week:
                DateOnly sunday = today.AddDays(-(int)today.DayOfWeek + 7 * step);
                return new Moment(sunday, sunday.AddDays(6));
            case TimeUnit.Month:
                DateOnly month = new DateOnly(today.Year, today.Month, 1).AddMonths(step);
                if (point.Day == 0) return Moment.OfMonth(month.Year, month.Month);
                return point.Day <= DateTime.DaysInMonth(month.Year, month.Month) ? Moment.Of(month.AddDays(point.Day - 1)) : null;
            case TimeUnit.Year:
                return Moment.OfYear(today.Year + step);
            case TimeUnit.Decade:
                int decade = today.Year / 10 * 10 + 10 * step;
                return Moment.OfYears(decade, decade + 9);
            case TimeUnit.Century:
                int century = today.Year / 100 * 100 + 100 * step;
                return Moment.OfYears(century, century + 99);
            default:
                return null;
        }
    }

    /// <summary>A season without a year in digits.</summary>
    public static Moment? Season(in TimePoint point, DateOnly today)
    {
        if (point.Unit == TimeUnit.Year) return SeasonOf(today.Year + Step(point.Direction), point.Season);
        for (int year = today.Year + 1; year >= today.Year - 2; year--)
        {
            Moment season = SeasonOf(year, point.Season);
            if (point.Direction == TimeDirection.Future ? season.First > today && SeasonOf(year - 1, point.Season).First <= today
                : point.Direction == TimeDirection.Past ? season.Last < today : season.First <= today) return season;
        }
        return null;
    }

    /// <summary>The three months of a season; winter begins in December of its year.</summary>
    public static Moment SeasonOf(int year, int firstMonth)
    {
        var first = new DateOnly(year, firstMonth, 1);
        return new Moment(first, first.AddMonths(3).AddDays(-1));
    }

    private static int Step(TimeDirection direction) => direction switch { TimeDirection.Past => -1, TimeDirection.Future => 1, _ => 0 };
}
