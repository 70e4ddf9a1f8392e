using Isnad.Knowledge;

namespace Isnad.Mentions;

/// <summary>What the reader of a phrase of place has found so far.</summary>
internal ref struct PlacePhrase
{
    /// <summary>First token.</summary>
    public int First;
    /// <summary>Token after the last.</summary>
    public int End;
    /// <summary>Token of the noun or name that heads it.</summary>
    public int Head;
    /// <summary>Index of the first place name in it, or −1.</summary>
    public int Name;
    /// <summary>How many place names it holds.</summary>
    public int NameCount;
    /// <summary>Kinds its head noun allows.</summary>
    public PlaceKind HeadKind;
    /// <summary>Whether the head noun bears the article («المدينة»): it may refer back.</summary>
    public bool IsDefinite;
    /// <summary>Whether it begins with a head noun and not with a name.</summary>
    public bool HasHead;
    /// <summary>Whether words of direction, nearness or distance stand before the head.</summary>
    public bool HasOperator;
    /// <summary>Whether the head noun bears a name in quotation marks or a number: «بوابة «أ»», «حي 400».</summary>
    public bool HasOwnName;
    /// <summary>Whether more than the head noun and its adjectives stands in it.</summary>
    public bool IsLong;
}
