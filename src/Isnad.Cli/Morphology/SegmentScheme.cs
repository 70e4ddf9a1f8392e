namespace Isnad.Cli.Morphology;

/// <summary>How far words are cut.</summary>
internal enum SegmentScheme : byte
{
    /// <summary>All proclitics, the article too, and suffix pronouns.</summary>
    Isnad,
    /// <summary>As Farasa does: also the endings of nouns, adjectives and verbs.</summary>
    Farasa,
    /// <summary>As Universal Dependencies do: the article stays with its noun.</summary>
    Ud,
}

/// <summary>The tags that are written.</summary>
internal enum TagSet : byte
{
    /// <summary>Universal parts of speech.</summary>
    Universal,
    /// <summary>Farasa's: NOUN, ADJ, V, PREP, PART, CONJ, PRON, DET, NSUFF, ….</summary>
    Farasa,
}
