using Isnad.Archive;

namespace Isnad.Intake.Net;

/// <summary>What came from an address.</summary>
public sealed record FetchedPage
{
    /// <summary>The address it came from in the end.</summary>
    public string Url { get; init; } = "";
    /// <summary>Its bytes, unpacked.</summary>
    public byte[] Bytes { get; init; } = [];
    /// <summary>Its media type, empty where untold.</summary>
    public string MediaType { get; init; } = "";
    /// <summary>Its character set, or null.</summary>
    public string? Charset { get; init; }
    /// <summary>Its entity tag, or null.</summary>
    public string? ETag { get; init; }
    /// <summary>When it was last changed, as the server says it, or null.</summary>
    public string? Modified { get; init; }
    /// <summary>Whether it is what is there already.</summary>
    public bool IsUnchanged { get; init; }
    /// <summary>Why nothing usable came, or null.</summary>
    public ArchiveProblem? Problem { get; init; }
    /// <summary>Whether asking again is of no use.</summary>
    public bool IsFinal { get; init; }
    /// <summary>When the server wants to be asked again, or null.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Nothing usable.</summary>
    internal static FetchedPage Failed(ArchiveProblem problem, bool isFinal = false, DateTimeOffset? after = null) => new() { Problem = problem, IsFinal = isFinal, After = after };
}
