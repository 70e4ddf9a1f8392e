using Isnad.Knowledge;

namespace Isnad.Resolution;

/// <summary>What an element of an expression of place is.</summary>
internal enum PlaceTermKind : byte
{
    /// <summary>A name of the tables.</summary>
    Name,
    /// <summary>A head noun without a known name: «حي 400», «قاعدة عسكرية».</summary>
    Unknown,
    /// <summary>A short second mention: «المدينة», «البلاد».</summary>
    Back,
    /// <summary>A direction, in degrees.</summary>
    Direction,
    /// <summary>A distance, in kilometres.</summary>
    Distance,
    /// <summary>Close to, outskirts of.</summary>
    Near,
    /// <summary>The middle of.</summary>
    Middle,
    /// <summary>Within, at.</summary>
    Inside,
    /// <summary>Between.</summary>
    Between,
    /// <summary>From.</summary>
    From,
    /// <summary>To.</summary>
    To,
    /// <summary>And.</summary>
    And,
    /// <summary>In: a container follows.</summary>
    In,
    /// <summary>A road, whose ends follow.</summary>
    Road,
}

/// <summary>An element of an expression of place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Token">Its token.</param>
/// <param name="Name">Index of the name, or −1.</param>
/// <param name="Value">Degrees or kilometres.</param>
/// <param name="Heads">Kinds its head noun names.</param>
internal readonly record struct PlaceTerm(PlaceTermKind Kind, int Token, int Name, double Value, PlaceKind Heads)
{
    /// <summary>Whether it can be resolved to a place.</summary>
    public bool IsAnchor => Kind is PlaceTermKind.Name or PlaceTermKind.Unknown or PlaceTermKind.Back;
}
