namespace Isnad.Text;

/// <summary>One part of a dateline.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct DatelinePart(int FirstToken, int EndToken, DatelinePartKind Kind)
{
    /// <summary>Number of its tokens.</summary>
    public int Length => EndToken - FirstToken;
}

/// <summary>What a part of a dateline names.</summary>
internal enum DatelinePartKind : byte
{
    /// <summary>Nothing a dateline holds.</summary>
    None,
    /// <summary>A place.</summary>
    Place,
    /// <summary>An agency or outlet.</summary>
    Agency,
    /// <summary>A place with the date behind it, and perhaps the agency.</summary>
    PlaceAndDate,
    /// <summary>A name not yet decided between person and place.</summary>
    Name,
    /// <summary>A person.</summary>
    Person,
    /// <summary>A day: «3 مايو».</summary>
    Date,
}
