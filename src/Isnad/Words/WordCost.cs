namespace Isnad.Words;

/// <summary>What the costs of an analysis are made of: the rows of model `word` in the weights tables, by these names.</summary>
internal enum WordCost : byte
{
    // Parts of speech.
    Verb, Noun, Adjective, GivenName, FamilyName, PlaceName, OrganisationName, Numeral, FreeRelative,
    // Inflection of verbs.
    Passive, PassiveMarked, ActiveMarked, Imperative, FirstSingular, FirstPlural, Second, VerbDual, Moody, WomenPlural, Imperfect,
    // Inflection of nouns and adjectives.
    NounDual, ConstructEnding, Accusative, AccusativeAdjective, TanweenElsewhere, Elative, ElativeDefinite, RegularParticiple, PassiveParticiple, RegularMasdar,
    Broken, SoundMasculine, SoundFeminine, Feminine, Oblique, NounSuffixed, AdjectiveSuffixed, NameAfterArticle,
    // Proclitics.
    Wa, Fa, Ba, BaArticle, La, LaArticle, Ka, KaArticle, Sa, Article, LaVerb, LaPerfect, SwallowedLam, FaNoun,
    // Suffix pronouns.
    Ha, Hum, Huma, Hunna, Na, Ya, Ni, Kaf, Kum,
    // Spelling otherwise than the tables do.
    PlainForMarked, MarkedForPlain, OtherMark,
    // Guesses.
    GuessedName, GuessedWa, GuessedDefinite, GuessedIndefinite, GuessedNisba, GuessedVerb, GuessedNameBesides, GuessedPreposition, GuessedWithEnding, WeakFrom,
    // Neighbours.
    AdjectiveAgrees, AdjectiveDisagrees, SubjectAgrees, SubjectDisagrees, SubjectActs, CaseClash, DemonstrativeAgrees, DemonstrativeDisagrees, RelativeAgrees, RelativeDisagrees,
    // What one step of a lemma's frequency costs, in percent.
    LemmaPercent,
}
