using Isnad.Mentions;

namespace Isnad.Resolution;

/// <summary>Times that hang on the one told before: «في اليوم التالي», «العام نفسه», «السادس من الشهر ذاته».</summary>
internal static class BackReference
{
    /// <summary>How many sentences back the other time may stand.</summary>
    private const int Reach = 1;

    /// <summary>The days, or null where no time was told before, or one longer than the unit.</summary>
    public static Moment? Reckon(in TimePoint point, TimeMention? before, int sentence)
    {
        if (before is not { Start: { } start, Stop: { } stop } || sentence - before.Sentence > Reach) return null;
        bool within = point.Unit switch
        {
            TimeUnit.Day => start == stop,
            TimeUnit.Week => stop.DayNumber - start.DayNumber < 7,
            TimeUnit.Month => start.Year == stop.Year && start.Month == stop.Month,
            TimeUnit.Year => start.Year == stop.Year,
            _ => start == stop && point.Weekday > 0,
        };
        if (!within) return null;
        TimePoint there = point;
        there.Direction = point.Direction == TimeDirection.Same ? TimeDirection.Present : TimeDirection.Future;
        // «الخميس التالي»: the first one after that day.
        return TimeReckoner.Reckon(there, start, Tense.Unknown, out _);
    }
}
