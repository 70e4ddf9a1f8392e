namespace Isnad.Cli.Morphology;

/// <summary>One piece of a word.</summary>
/// <param name="Text">Its letters; the article that «لل» swallows is written out in schemes that cut it off.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Segment(string Text, SegmentKind Kind);

/// <summary>What a piece of a word is.</summary>
internal enum SegmentKind : byte
{
    /// <summary>The stem.</summary>
    Stem,
    /// <summary>A question's أ.</summary>
    Question,
    /// <summary>و or ف.</summary>
    Conjunction,
    /// <summary>ب, ل or ك.</summary>
    Preposition,
    /// <summary>س.</summary>
    Future,
    /// <summary>ال.</summary>
    Article,
    /// <summary>The feminine ending of a noun or adjective, and the endings of its dual and sound plurals.</summary>
    NominalEnding,
    /// <summary>The alif of the indefinite accusative.</summary>
    CaseEnding,
    /// <summary>The ending of a verb that tells its subject.</summary>
    SubjectEnding,
    /// <summary>A suffix pronoun.</summary>
    Pronoun,
    /// <summary>A particle that is fused with the preposition before it: the ما of «مما».</summary>
    Fused,
}
