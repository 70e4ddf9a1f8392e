using Isnad.Documents;

namespace Isnad.Archive;

/// <summary>A report as it comes in, with where it is from.</summary>
public sealed record NewReport
{
    /// <summary>The report. Its id tells it apart in the archive: the same id with other content is a new version.</summary>
    public required Report Report { get; init; }

    /// <summary>The bytes it was made of, or null where there is nothing but the text.</summary>
    public ReadOnlyMemory<byte>? Original { get; init; }

    /// <summary>Media type of the bytes.</summary>
    public string MediaType { get; init; } = "text/plain";

    /// <summary>File, or file and line, or address.</summary>
    public required string Source { get; init; }

    /// <summary>When it was fetched or read from disk; null stands for when it is written.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>A line of the output contract with this report's records, which are taken as they are instead of reading; null to read.</summary>
    public string? Line { get; init; }

    /// <summary>SHA-256 over text, title, publication date, outlet and address: what makes a version.</summary>
    public string Hash => _hash ??= ContentHash.Of(Report);

    private string? _hash;
}
