namespace Isnad.Archive;

/// <summary>Who stands behind a record.</summary>
public enum ReviewState
{
    /// <summary>The program alone.</summary>
    Machine,
    /// <summary>A person found it right as it is.</summary>
    Confirmed,
    /// <summary>A person changed it.</summary>
    Edited,
    /// <summary>A person found it to be no such record.</summary>
    Rejected,
    /// <summary>A person wrote it; the program had missed it.</summary>
    Added,
}
