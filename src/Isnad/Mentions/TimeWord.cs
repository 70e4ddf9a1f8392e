namespace Isnad.Mentions;

/// <summary>What a word of the calendar's tables is.</summary>
internal enum TimeWordKind : byte
{
    /// <summary>None of them.</summary>
    None,
    Month, Weekday, Season, Feast,
    Day, Now, Part, Direction, Unit, Decade, Section, Since, Before, After, During, Until, To, From, Between, Length, This, Every, About, Several,
}

/// <summary>The calendar of a month.</summary>
internal enum MonthCalendar : byte
{
    /// <summary>Gregorian, under European, Levantine, Maghrebi or old Libyan names.</summary>
    Gregorian,
    /// <summary>Hijri, reckoned by Umm al-Qura.</summary>
    Hijri,
}

/// <summary>Units of time, from short to long.</summary>
internal enum TimeUnit : byte
{
    /// <summary>No unit.</summary>
    None,
    Second, Minute, Hour, Day, Week, Month, Year, Decade, Century,
}

/// <summary>Where a time lies from the publication.</summary>
internal enum TimeDirection : byte
{
    /// <summary>Not told.</summary>
    None,
    Past, Present, Future,
    /// <summary>The same as the time told before: «العام نفسه».</summary>
    Same,
    /// <summary>The one after the time told before: «اليوم التالي».</summary>
    Next,
}

/// <summary>A part of a longer time.</summary>
internal enum TimeSection : byte
{
    /// <summary>The whole.</summary>
    None,
    Start, Middle, End,
    /// <summary>Somewhere in it: «في وقت سابق من».</summary>
    Some,
}

/// <summary>How a number is hedged.</summary>
internal enum Hedge : byte
{
    /// <summary>Not at all.</summary>
    None,
    About, More, Least, Less, Most,
}

/// <summary>A word of the calendar's tables.</summary>
internal struct TimeWord
{
    /// <summary>What it is.</summary>
    public TimeWordKind Kind;
    /// <summary>Month, weekday, first month of a season, 100 × month + day of a feast, days from publication, first year of a decade.</summary>
    public int Value;
    /// <summary>Calendar of a month.</summary>
    public MonthCalendar Calendar;
    /// <summary>Whether a month's name tells a time by itself.</summary>
    public bool Alone;
    /// <summary>Unit.</summary>
    public TimeUnit Unit;
    /// <summary>Grammatical number of a unit: 1, 2, or 3 for the plural.</summary>
    public byte Number;
    /// <summary>Direction.</summary>
    public TimeDirection Direction;
    /// <summary>Section.</summary>
    public TimeSection Section;
    /// <summary>Hedge.</summary>
    public Hedge Hedge;
    /// <summary>What the value says in words, for kinds with few values: «night», «rolling», «recent».</summary>
    public string Text;
}
