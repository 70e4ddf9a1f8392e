namespace Isnad.Archive;

/// <summary>What a program signs in with in the name of an account.</summary>
public sealed record ApiKey
{
    /// <summary>Its id: the part that is no secret.</summary>
    public required string Id { get; init; }
    /// <summary>Id of the account.</summary>
    public required string Account { get; init; }
    /// <summary>What it is for, in words of who made it.</summary>
    public required string Name { get; init; }
    /// <summary>SHA-256 of the secret, in hexadecimal digits. The secret itself is kept nowhere.</summary>
    public required string Hash { get; init; }
    /// <summary>When it was made.</summary>
    public DateTimeOffset Added { get; init; }
    /// <summary>When it was last used, to the hour; null where it never was.</summary>
    public DateTimeOffset? Used { get; init; }
}
