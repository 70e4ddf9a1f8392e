using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>One row of the noun or adjective table, as far as inflection needs it.</summary>
/// <param name="Lemma">Masculine singular (or the only singular) without article; namesakes end in <c>#2</c>.</param>
/// <param name="Root">Root consonants, or <c>-</c> for loans.</param>
/// <param name="Pos">Part of speech of all forms.</param>
/// <param name="Gender"><c>m</c>, <c>f</c> or <c>mf</c>.</param>
/// <param name="Plurals"><c>ون</c>, <c>ات</c> or plurals written in full.</param>
/// <param name="Feminine"><c>ة</c> for the regular one, in full, or <c>-</c>.</param>
/// <param name="Elative">The elative in full, or <c>-</c>.</param>
/// <param name="Kind">Nouns: <c>h</c>, <c>g</c>, <c>n</c>; adjectives: <c>nisba</c>, <c>participle</c>, <c>quality</c>, <c>ordinal</c>,
/// <c>colour</c>, <c>elative</c>.</param>
internal sealed record NominalRecord(
    string Lemma, string Root, PartOfSpeech Pos, string Gender, IReadOnlyList<string> Plurals,
    string Feminine, string Elative, string Kind);
