using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Units counted from publication: «قبل ثلاثة أيام», «خلال يومين», «السنوات الخمس الماضية».</summary>
internal static class CountedDates
{
    private const int VagueDays = 5, VagueWeeks = 4, VagueMonths = 4, HoursOfOneDay = 23;

    /// <summary>The days, or null where the count is untold and the unit too long to guess.</summary>
    public static Moment? Of(in TimePoint point, DateOnly today, Tense tense)
    {
        bool future = point.Direction == TimeDirection.Future || (point.Direction == TimeDirection.None && tense == Tense.Future);
        int sign = future ? 1 : -1;
        if (point.IsWithin) return Within(point, today, sign);
        // «بعد يومين» in a story of the past hangs on what came before.
        if (future && tense == Tense.Past) return point.Unit <= TimeUnit.Hour ? Moment.Of(today) with { IsApproximate = true } : null;
        return point.Count == 0 ? Vague(point.Unit, today, sign) : Exact(point.Unit, point.Count, today, sign);
    }

    private static Moment? Within(in TimePoint point, DateOnly today, int sign)
    {
        Moment? far = point.Count == 0 ? Far(point.Unit, today, sign) : Exact(point.Unit, point.Count, today, sign);
        if (far is not { } end) return null;
        return sign < 0 ? new Moment(Precise(point, end, today, sign), today) { IsApproximate = point.Count == 0 } : new Moment(today, Precise(point, end, today, sign)) { IsApproximate = point.Count == 0 };
    }

    private static DateOnly Precise(in TimePoint point, Moment end, DateOnly today, int sign) => point.Unit switch
    {
        TimeUnit.Month when point.Count > 0 => today.AddMonths(sign * (int)point.Count),
        TimeUnit.Year when point.Count > 0 => today.AddMonths(sign * (int)(12 * point.Count)),
        _ => sign < 0 ? end.First : end.Last,
    };

    private static Moment? Far(TimeUnit unit, DateOnly today, int sign) => unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => Moment.Of(today),
        TimeUnit.Hour => Moment.Of(today.AddDays(Math.Min(sign, 0))),
        TimeUnit.Day => Moment.Of(today.AddDays(7 * sign)),
        TimeUnit.Week => Moment.Of(today.AddDays(7 * VagueWeeks * sign)),
        TimeUnit.Month => Moment.Of(today.AddMonths(VagueMonths * sign)),
        _ => null,
    };

    private static Moment? Vague(TimeUnit unit, DateOnly today, int sign)
    {
        DateOnly around;
        switch (unit)
        {
            case TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour:
                return Moment.Of(today);
            case TimeUnit.Day:
                around = today.AddDays(VagueDays * sign);
                return Moment.OfMonth(around.Year, around.Month) with { IsApproximate = true };
            case TimeUnit.Week:
                around = today.AddDays(7 * VagueWeeks * sign);
                return Moment.OfMonth(around.Year, around.Month) with { IsApproximate = true };
            case TimeUnit.Month:
                return Moment.OfYear(today.AddMonths(VagueMonths * sign).Year) with { IsApproximate = true };
            default:
                return null;
        }
    }

    private static Moment? Exact(TimeUnit unit, double count, DateOnly today, int sign)
    {
        if (count > 3000) return null;
        switch (unit)
        {
            case TimeUnit.Second or TimeUnit.Minute:
                return Moment.Of(today);
            case TimeUnit.Hour:
                return Moment.Of(count <= HoursOfOneDay ? today : today.AddDays(sign * (int)Math.Round(count / 24)));
            case TimeUnit.Day:
                return Moment.Of(today.AddDays(sign * (int)Math.Floor(count)));
            case TimeUnit.Week:
                return Moment.Of(today.AddDays(sign * (int)Math.Round(7 * count))) with { IsApproximate = true };
            case TimeUnit.Month:
                DateOnly month = today.AddMonths(sign * (int)count);
                return Moment.OfMonth(month.Year, month.Month) with { IsApproximate = true };
            default:
                double years = count * (unit == TimeUnit.Century ? 100 : unit == TimeUnit.Decade ? 10 : 1);
                if (years > 1900 || today.Year + sign * years > 9000) return null;
                return Moment.OfYear(today.AddMonths(sign * (int)(12 * years)).Year) with { IsApproximate = true };
        }
    }
}
