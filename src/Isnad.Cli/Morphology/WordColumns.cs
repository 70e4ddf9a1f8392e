namespace Isnad.Cli.Morphology;

/// <summary>What is written of a word.</summary>
/// <param name="Segments">Its segments, joined by `+`.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Tags">Its tag, or one for each segment, joined by `+`.</param>
/// <param name="Features">Its inflection.</param>
/// <param name="IsKnown">Whether the lexicon has it; false for guesses.</param>
internal readonly record struct WordColumns(string Segments, string Lemma, string Tags, string Features, bool IsKnown);
