namespace Isnad.Incidents.Linking;

/// <summary>
/// What each finding adds to the logarithm of the odds that two tellings are of one incident. Set by hand on reports written
/// for the project (the seeds of the development set, never those of the test), and by reading links of real reports.
/// </summary>
internal static class LinkWeights
{
    /// <summary>Before anything is compared: two tellings of a block are mostly of two acts.</summary>
    public const double Prior = -4.6;

    /// <summary>Points within each other's reach; the same place of the tables.</summary>
    public const double SamePoint = 2.2, SamePlace = 2.6, SiteInTown = 2.2, NearPoint = 1.0;
    /// <summary>A point in an area, two areas.</summary>
    public const double PointInArea = 0.9, SameArea = 1.2;
    /// <summary>Places that cannot be one; of one name only copied words outweigh it. Where no table knows one of the two it may be misplaced.</summary>
    public const double FarPlaces = -14.0, FarNamesakes = -5.0, FarUnsure = -1.5, OtherArea = -2.5, OtherCountry = -3.5;
    /// <summary>What in the town: «سوق» and «سوق شعبية», «سوق» and «فندق».</summary>
    public const double SameSite = 0.8, OtherSite = -1.8, NoSite = -0.7;

    /// <summary>Both told to the same day.</summary>
    public const double SameDay = 2.4;
    /// <summary>Narrow intervals that overlap; one of them by the day of publication only.</summary>
    public const double NarrowOverlap = 1.7, PublicationOverlap = 1.3;
    /// <summary>A day apart.</summary>
    public const double NextDay = -0.6;
    /// <summary>Overlap within a week, a month, a season, more.</summary>
    public const double WeekOverlap = 0.9, MonthOverlap = 0.4, SeasonOverlap = -0.3, WideOverlap = -1.2;
    /// <summary>Days that cannot be one.</summary>
    public const double OtherDays = -6.0, UnknownDay = -0.8;

    /// <summary>Type and mode.</summary>
    public const double SameMode = 0.7, KinMode = -0.3, OtherMode = -1.6, OtherType = -1.0;

    /// <summary>Entities and words of parties.</summary>
    public const double SameEntity = 1.2, OtherEntity = -0.8, SameWords = 1.1, OtherWords = -0.3;

    /// <summary>Numbers of the same thing; the sum over several things is kept within bounds.</summary>
    public const double SameLargeCount = 2.4, SameCount = 1.5, SameSmallCount = 0.7, NearCount = 0.1, OtherCount = -1.0, FarCount = -1.6, LeastCounts = -2.4, MostCounts = 3.4;

    /// <summary>Words of the sentences: weight at cosine 1, and the cosine that says nothing.</summary>
    public const double Words = 7.0, SilentCosine = 0.18, LeastWords = -1.2, MostCosine = 0.75;

    /// <summary>Nearly the same sentence with the same word for the act, or with another.</summary>
    public const double SameSentence = 4.0, SameSentenceOtherTrigger = 0.4;

    /// <summary>One denies it.</summary>
    public const double Denial = -0.4;

    /// <summary>Within a report: before anything is compared; what the reading found to be one act; the same sentence; a pair without a link.</summary>
    public const double PriorInReport = -4.2, SameAct = 3.4, OneSentence = 2.4, UnlinkedInReport = -1.0;
    /// <summary>Within a report: one of the two tells neither place nor day nor number of its own («دوي الانفجارات»).</summary>
    public const double SaysNothing = 1.3;
}
