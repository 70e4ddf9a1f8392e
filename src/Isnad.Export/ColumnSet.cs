namespace Isnad.Export;

/// <summary>Which columns tables have.</summary>
public enum ColumnSet
{
    /// <summary>All of Isnad's own.</summary>
    Isnad,
    /// <summary>Named and filled as in ACLED's files; only events that have a code there have an event type.</summary>
    Acled,
    /// <summary>Named and filled as in UCDP GED.</summary>
    Ucdp,
}
