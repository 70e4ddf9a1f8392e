using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Inputs;

/// <summary>One report of the input before it is decoded, or the problem that stands in its place.</summary>
internal sealed record InputItem
{
    /// <summary>File, or `file:line`, for messages.</summary>
    public required string Where { get; init; }
    /// <summary>Id of a text; null for a JSON line, which carries its own.</summary>
    public string? Id { get; init; }
    /// <summary>The file that holds the one text; null where <see cref="Bytes"/> are there.</summary>
    public string? Path { get; init; }
    /// <summary>The bytes, or null where they are to be read from <see cref="Path"/>.</summary>
    public byte[]? Bytes { get; init; }
    /// <summary>What is wrong, instead of a report.</summary>
    public Diagnostic? Problem { get; init; }
    /// <summary>Bytes of the input that are done with this item, for the progress bar.</summary>
    public long Size { get; init; }

    /// <summary>A problem as an item, so that messages keep the order of the input.</summary>
    public static InputItem Of(Diagnostic problem) => new() { Where = problem.Where, Problem = problem };
}
