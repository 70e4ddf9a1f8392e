namespace Isnad;

/// <summary>A half-open range [Start, End) of UTF-16 units of a report's original text, whatever the cleaning did.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="End">Index after the last unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 units.</summary>
    public int Length => End - Start;

    /// <summary>The words themselves.</summary>
    /// <param name="text">The original text the span points into.</param>
    public string In(string text) => text[Start..End];

    /// <summary>Whether the two spans share at least one unit.</summary>
    /// <param name="other">The other span, over the same text.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    /// <param name="other">The other span, over the same text.</param>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
