namespace Isnad.Archive;

/// <summary>What an account may do at the desk; each may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>Reads and exports.</summary>
    Reader,
    /// <summary>Adds reports and decides on records.</summary>
    Coder,
    /// <summary>Merges and splits incidents, and has the last word on records: a coder changes none that a reviewer decided on.</summary>
    Reviewer,
    /// <summary>Manages accounts.</summary>
    Admin,
}
