namespace Isnad.Archive;

/// <summary>What records can be counted by.</summary>
public enum Facet
{
    /// <summary>Kind, as its letter.</summary>
    Kind,
    /// <summary>Type.</summary>
    Type,
    /// <summary>Mode.</summary>
    Mode,
    /// <summary>Status.</summary>
    Status,
    /// <summary>Precision of the place.</summary>
    Precision,
    /// <summary>Outlet of the report.</summary>
    Outlet,
    /// <summary>Review state.</summary>
    Review,
    /// <summary>First day: 20210608; 0 where unknown.</summary>
    Day,
    /// <summary>Month of the first day: 202106; 0 where unknown.</summary>
    Month,
    /// <summary>Year of the first day; 0 where unknown.</summary>
    Year,
}

/// <summary>How many records have a value.</summary>
/// <param name="Value">The value; null where the records have none.</param>
/// <param name="Count">How many.</param>
public sealed record FacetCount(string? Value, long Count);
