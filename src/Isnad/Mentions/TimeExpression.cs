namespace Isnad.Mentions;

/// <summary>One time as the words tell it, before anything is reckoned.</summary>
internal struct TimePoint
{
    /// <summary>Year, 0 if not told.</summary>
    public int Year;
    /// <summary>Last year of «عامي 2009 و2010», 0 if not told.</summary>
    public int LastYear;
    /// <summary>Month, 0 if not told.</summary>
    public int Month;
    /// <summary>Day of the month, 0 if not told.</summary>
    public int Day;
    /// <summary>Calendar of year, month and day.</summary>
    public MonthCalendar Calendar;
    /// <summary>Weekday from Monday = 1, 0 if not told.</summary>
    public int Weekday;
    /// <summary>Second weekday of «يومي السبت والأحد» and «ليلة السبت الأحد», 0 if not told.</summary>
    public int LastWeekday;
    /// <summary>Days from publication, or null.</summary>
    public int? RelativeDay;
    /// <summary>Where it lies from publication.</summary>
    public TimeDirection Direction;
    /// <summary>Unit that is meant by itself or that is counted.</summary>
    public TimeUnit Unit;
    /// <summary>How many units: «السنوات الخمس الماضية»; 1 for one, 0 for an untold number.</summary>
    public double Count;
    /// <summary>Whether the units are counted from publication («قبل ثلاثة أيام») and not those of the calendar («الأسبوع الماضي»).</summary>
    public bool IsOffset;
    /// <summary>Whether all days from publication to the end of the count are meant: «خلال يومين».</summary>
    public bool IsWithin;
    /// <summary>Part of it that is meant.</summary>
    public TimeSection Section;
    /// <summary>First month of a season, 0 if not told.</summary>
    public int Season;
    /// <summary>100 × Hijri month + day of a feast, 0 if not told.</summary>
    public int Feast;
    /// <summary>First year of a decade, 0 if not told.</summary>
    public int Decade;
    /// <summary>Whether it is a night: between two days.</summary>
    public bool IsNight;
    /// <summary>Whether only the words «مؤخرا», «في الآونة الأخيرة» tell it.</summary>
    public bool IsRecent;
    /// <summary>Whether it hangs on a time told elsewhere: «آنذاك», «في اليوم التالي».</summary>
    public bool IsElsewhere;
    /// <summary>How its number is hedged.</summary>
    public Hedge Hedge;
}

/// <summary>How the points of an expression make a time.</summary>
internal enum TimeShape : byte
{
    /// <summary>One point.</summary>
    Point,
    /// <summary>From a point to publication.</summary>
    Since,
    /// <summary>Up to a point.</summary>
    Until,
    /// <summary>From one point to another.</summary>
    Range,
    /// <summary>A length or a repetition: no point in time.</summary>
    Duration,
}

/// <summary>A time expression as the words tell it.</summary>
internal struct TimeExpression
{
    /// <summary>Its shape.</summary>
    public TimeShape Shape;
    /// <summary>The point, or the first.</summary>
    public TimePoint From;
    /// <summary>The last point of a range.</summary>
    public TimePoint To;
}
