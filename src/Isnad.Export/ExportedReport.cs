using System.Text.Json.Nodes;
using Isnad.Archive;

namespace Isnad.Export;

/// <summary>A report as it is exported, with those of its records that were selected, in the order of the text.</summary>
internal sealed record ExportedReport
{
    /// <summary>The report as it is stored; its text, title and address are not to be exported.</summary>
    public required StoredReport Stored { get; init; }
    /// <summary>Title, masked, or null.</summary>
    public required string? Title { get; init; }
    /// <summary>Address, masked, or null.</summary>
    public required string? Url { get; init; }
    /// <summary>Text, masked; null where places are blurred, for it would tell them.</summary>
    public required string? Text { get; init; }
    /// <summary>Dateline, byline, program and knowledge.</summary>
    public required JsonObject Head { get; init; }
    /// <summary>The records.</summary>
    public required IReadOnlyList<ExportRow> Rows { get; init; }
}
