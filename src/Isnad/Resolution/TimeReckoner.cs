using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>From a point as told to its days, reckoned from the publication day.</summary>
internal static class TimeReckoner
{
    /// <summary>The days of a point, or null where they cannot be told; basis as in <see cref="TimeMention.Basis"/>.</summary>
    public static Moment? Reckon(in TimePoint point, DateOnly? published, Tense tense, out string basis)
    {
        Moment? found = Whole(point, published, tense, out basis);
        if (found is not { } whole) basis = "unresolved";
        else
        {
            if (point.Section != TimeSection.None) whole = SectionOf(whole, point.Section);
            if (point.Hedge != Hedge.None) whole = whole with { IsApproximate = true };
            return whole;
        }
        return null;
    }

    private static Moment? Whole(in TimePoint point, DateOnly? published, Tense tense, out string basis)
    {
        basis = "stated";
        if (point.IsElsewhere || point.Direction >= TimeDirection.Same) return null;
        if (point.Decade > 0) return Moment.OfYears(point.Decade, point.Decade + 9);
        bool isHijri = point.Calendar == MonthCalendar.Hijri && (point.Month > 0 || point.Feast > 0 || point.Year > 0);
        if (point.Year > 0) return isHijri ? HijriDates.Of(point, published, false) : Absolute(point);
        basis = "relative";
        if (published is not { } today) return null;
        if (isHijri) return HijriDates.Of(point, today, tense == Tense.Future);
        if (point.IsRecent) return Moment.OfMonth(today.Year, today.Month) with { IsApproximate = true };
        if (point.Season > 0) return RelativeDates.Season(point, today);
        if (point.Month > 0) return RelativeDates.Month(point, today, tense);
        if (point.Weekday > 0)
        {
            basis = "weekday";
            return RelativeDates.Weekday(point, today, tense);
        }
        if (point.RelativeDay is { } days)
        {
            DateOnly day = today.AddDays(days);
            return point.IsNight && days == 0 ? new Moment(day.AddDays(-1), day) : Moment.Of(day);
        }
        if (point.Unit == TimeUnit.None) return null;
        if (point.IsOffset) return CountedDates.Of(point, today, tense);
        return RelativeDates.Unit(point, today);
    }

    private static Moment? Absolute(in TimePoint point)
    {
        if (point.Season > 0) return RelativeDates.SeasonOf(point.Year, point.Season);
        if (point.Month == 0) return Moment.OfYears(point.Year, point.LastYear > 0 ? point.LastYear : point.Year);
        if (point.Day == 0) return Moment.OfMonth(point.Year, point.Month);
        return point.Day <= DateTime.DaysInMonth(point.Year, point.Month) ? Moment.Of(new DateOnly(point.Year, point.Month, point.Day)) : null;
    }

    /// <summary>The beginning, middle or end of a week, month, year or decade.</summary>
    private static Moment SectionOf(Moment whole, TimeSection section)
    {
        int days = whole.Last.DayNumber - whole.First.DayNumber + 1;
        DateOnly first = whole.First, last = whole.Last;
        if (days == 1 || section == TimeSection.Some) return whole;
        if (days <= 7)
        {
            return whole with
            {
                First = section switch { TimeSection.Start => first, TimeSection.Middle => first.AddDays(2), _ => last.AddDays(-1) },
                Last = section switch { TimeSection.Start => first.AddDays(1), TimeSection.Middle => first.AddDays(4), _ => last },
            };
        }
        if (days <= 31)
        {
            return whole with
            {
                First = section switch { TimeSection.Start => first, TimeSection.Middle => first.AddDays(10), _ => first.AddDays(20) },
                Last = section switch { TimeSection.Start => first.AddDays(9), TimeSection.Middle => first.AddDays(19), _ => last },
            };
        }
        int months = (last.Year - first.Year) * 12 + last.Month - first.Month + 1, quarter = Math.Max(1, months / 4);
        return whole with
        {
            First = section switch { TimeSection.Start => first, TimeSection.Middle => first.AddMonths((months - quarter) / 2), _ => first.AddMonths(months - quarter) },
            Last = section switch
            {
                TimeSection.Start => first.AddMonths(quarter).AddDays(-1),
                TimeSection.Middle => first.AddMonths(months - (months - quarter) / 2).AddDays(-1),
                _ => last,
            },
        };
    }
}
