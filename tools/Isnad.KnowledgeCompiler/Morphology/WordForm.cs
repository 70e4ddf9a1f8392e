using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>One inflected form of a lemma, without proclitics and without pronoun suffix.</summary>
/// <param name="Surface">Unvocalised modern spelling, hamzas on their seats, no shadda.</param>
/// <param name="Vocalised">The same with vowel signs, sukun and shadda, as far as rules know them: verbs, participles and regular
/// masdars entirely (no case endings); listed nouns only where their shape tells the vowels.</param>
/// <param name="Pos">Part of speech.</param>
/// <param name="Features">Inflection and what may be attached.</param>
internal readonly record struct WordForm(string Surface, string Vocalised, PartOfSpeech Pos, Features Features);
