namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>One row of the verb table, as far as inflection needs it.</summary>
/// <param name="Lemma">Third person masculine singular perfect, shadda in forms II and V only; namesakes end in <c>#2</c>.</param>
/// <param name="Root">Three or four bare consonants, ء for hamza.</param>
/// <param name="Form"><c>I</c>…<c>X</c>, <c>QI</c>, <c>QII</c>, <c>QIV</c>.</param>
/// <param name="Vowels">Form I: vowel of the second radical in perfect and imperfect, <c>a-u</c>; otherwise <c>-</c>.</param>
/// <param name="Masdars">Masdars in use, unvocalised; <c>*</c> stands for the regular one.</param>
/// <param name="Transitive">Whether it takes a direct object; others have a passive in the third person masculine singular only.</param>
internal sealed record VerbRecord(
    string Lemma, string Root, string Form, string Vowels, IReadOnlyList<string> Masdars, bool Transitive);
