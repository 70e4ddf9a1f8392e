namespace Isnad.Archive;

/// <summary>Somebody who may sign in at the desk. What can be set is written by <see cref="IAccountStore.SaveAccountAsync"/>.</summary>
public sealed class Account
{
    /// <summary>Its id, opaque.</summary>
    public required string Id { get; init; }
    /// <summary>The name that stands in the audit.</summary>
    public required string Name { get; set; }
    /// <summary>The name as it is looked up: what differs in case alone is one name.</summary>
    public string Folded { get; set; } = "";
    /// <summary>What it may do.</summary>
    public AccountRole Role { get; set; }
    /// <summary>Hash of its password, which holds its salt and how it was made; null where none was set.</summary>
    public string? Password { get; set; }
    /// <summary>Changes with password and role: sessions that bear another one have ended.</summary>
    public string Stamp { get; set; } = "";
    /// <summary>How often in a row its password was wrong.</summary>
    public int Failures { get; set; }
    /// <summary>Until when nobody can sign in with it, or null.</summary>
    public DateTimeOffset? LockedUntil { get; set; }
    /// <summary>When it was made.</summary>
    public DateTimeOffset Added { get; init; }
    /// <summary>How often it was written: who writes it by an older state writes nothing.</summary>
    public long Revision { get; set; }
}
