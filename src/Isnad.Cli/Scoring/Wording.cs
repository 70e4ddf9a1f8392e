namespace Isnad.Cli.Scoring;

/// <summary>Words of a report as gold or output gives them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Index of the first code point, or null where untold.</param>
/// <param name="End">Index after the last.</param>
internal sealed record Wording(string? Text, int? Start, int? End)
{
    /// <summary>Whether the words stand where the offsets say.</summary>
    public bool IsIn(CodePointText text) => Start is { } start && End is { } end && text.Slice(start, end) == Text;
}

/// <summary>A place with its point.</summary>
/// <param name="Words">The words, or null where only a point is told.</param>
/// <param name="Lat">Latitude in degrees, or null.</param>
/// <param name="Lon">Longitude in degrees.</param>
/// <param name="RadiusKm">Radius in kilometres, or null.</param>
internal sealed record PlacedWording(Wording? Words, double? Lat, double? Lon, double? RadiusKm);

/// <summary>A number of something.</summary>
/// <param name="What">What is counted.</param>
/// <param name="Low">Least, or null.</param>
/// <param name="High">Greatest, or null.</param>
internal readonly record struct Count(string? What, double? Low, double? High)
{
    /// <summary>Whether it is scored: what is uncounted, and "one", is annotated unevenly.</summary>
    public bool IsScored => !(Low is null && High is null) && !(Low == 1 && High == 1);
}
