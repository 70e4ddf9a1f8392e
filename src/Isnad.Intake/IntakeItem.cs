using Isnad.Archive;
using Isnad.Documents;

namespace Isnad.Intake;

/// <summary>One document on its way in, before it is decoded; or the problem that stands in its place.</summary>
public sealed record IntakeItem
{
    /// <summary>File, file and line, or address: for messages and as provenance.</summary>
    public required string Where { get; init; }
    /// <summary>What its bytes are.</summary>
    public DocumentKind Kind { get; init; }
    /// <summary>Its bytes; null where they are to be read from <see cref="Path"/>.</summary>
    public byte[]? Bytes { get; init; }
    /// <summary>The file that holds this one document, or null.</summary>
    public string? Path { get; init; }
    /// <summary>Id where the place gives one (a file's name); null where content or address do.</summary>
    public string? Id { get; init; }
    /// <summary>Whether <see cref="Id"/> holds whatever address the page gives itself.</summary>
    public bool KeepsId { get; init; }
    /// <summary>Its address, or null.</summary>
    public string? Url { get; init; }
    /// <summary>What is known besides the bytes: title, publication date, outlet. Its text is used with <see cref="DocumentKind.Row"/> only.</summary>
    public Report? Fields { get; init; }
    /// <summary>Character set that came with the bytes, or null.</summary>
    public string? Charset { get; init; }
    /// <summary>When it was fetched, or null for now.</summary>
    public DateTimeOffset? Fetched { get; init; }
    /// <summary>Bytes of the input that are done with this item, for progress.</summary>
    public long Size { get; init; }
    /// <summary>Whether it comes from a crawl, where most is not Arabic: such are counted, not told one by one.</summary>
    public bool IsCrawled { get; init; }
    /// <summary>What is wrong, instead of a document.</summary>
    public ArchiveProblem? Problem { get; init; }

    /// <summary>A problem as an item, so that messages keep the order of the input.</summary>
    public static IntakeItem Of(ArchiveProblem problem) => new() { Where = problem.Where, Problem = problem };
}
