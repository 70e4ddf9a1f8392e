using Isnad.Mentions;
using NodaTime;

namespace Isnad.Resolution;

/// <summary>Hijri dates by the calendar of Umm al-Qura. The sighting of the moon may move a month by a day.</summary>
internal static class HijriDates
{
    private const int FirstYear = 1318, LastYear = 1500;

    /// <summary>The days of a Hijri date as far as it is told, or null.</summary>
    /// <param name="point">Year, month and day; a year of 0 is reckoned.</param>
    /// <param name="published">Publication day, or null.</param>
    /// <param name="future">Whether it lies ahead.</param>
    public static Moment? Of(in TimePoint point, DateOnly? published, bool future)
    {
        int month = point.Feast > 0 ? point.Feast / 100 : point.Month, day = point.Feast > 0 ? point.Feast % 100 : point.Day;
        if (point.Year > 0) return Days(point.Year, month, day, point.Feast);
        if (published is not { } today) return null;
        LocalDate now = new LocalDate(today.Year, today.Month, today.Day).WithCalendar(CalendarSystem.UmAlQura);
        int year = now.Year;
        if (point.Unit == TimeUnit.Year) return Days(year + Step(point.Direction), month, day, point.Feast);
        Moment? here = Days(year, month, day, point.Feast);
        if (here is not { } found) return null;
        if (future || point.Direction == TimeDirection.Future) return found.Last >= today ? found : Days(year + 1, month, day, point.Feast);
        bool strict = point.Direction == TimeDirection.Past;
        // A feast or month that begins within days is meant, even where nothing says that it lies ahead.
        int near = point.Direction == TimeDirection.None && point.Feast > 0 ? 20 : 0;
        bool reached = strict ? found.Last < today : found.First <= today.AddDays(near);
        return reached ? found : Days(year - 1, month, day, point.Feast);
    }

    private static int Step(TimeDirection direction) => direction switch { TimeDirection.Past => -1, TimeDirection.Future => 1, _ => 0 };

    private static Moment? Days(int year, int month, int day, int feast)
    {
        if (year is < FirstYear or > LastYear) return null;
        CalendarSystem calendar = CalendarSystem.UmAlQura;
        int firstMonth = month == 0 ? 1 : month, lastMonth = month == 0 ? 12 : month;
        int lastDay = calendar.GetDaysInMonth(year, lastMonth);
        if (day > 30) return null;
        DateOnly first = Iso(year, firstMonth, day == 0 ? 1 : Math.Min(day, lastDay));
        // The two great feasts last three days.
        DateOnly last = day == 0 ? Iso(year, lastMonth, lastDay) : feast is 1001 or 1210 ? first.AddDays(2) : first;
        return new Moment(first, last) { IsApproximate = true, Slack = 1 };
    }

    private static DateOnly Iso(int year, int month, int day) =>
        new LocalDate(year, month, day, CalendarSystem.UmAlQura).WithCalendar(CalendarSystem.Iso).ToDateOnly();
}
