namespace Isnad.Archive;

/// <summary>How a report that comes in stands to what the archive holds.</summary>
public enum ReportStanding
{
    /// <summary>Its id is not known.</summary>
    New,
    /// <summary>Its id is known, its content is not: it becomes a new version.</summary>
    Changed,
    /// <summary>Its content is the present version, read by another program or other knowledge: it is to be read again.</summary>
    Stale,
    /// <summary>Its content is known and read: there is nothing to do.</summary>
    Known,
    /// <summary>It was erased by demand and does not come back.</summary>
    Forgotten,
}
