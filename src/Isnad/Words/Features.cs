namespace Isnad.Words;

/// <summary>
/// The inflection of one word form, packed in 32 bits. Compiled into the lexicon; the knowledge compiler shares this file.
/// </summary>
[Flags]
internal enum Features : uint
{
    None = 0,

    // Person of a verb or pronoun (two bits).
    First = 1, Second = 2, Third = 3, PersonMask = 3,

    // Gender and number: of the subject in verbs, of the thing itself in nouns and adjectives.
    Masculine = 1 << 2, Feminine = 1 << 3, GenderMask = Masculine | Feminine,
    Singular = 1 << 4, Dual = 1 << 5, Plural = 1 << 6, NumberMask = Singular | Dual | Plural,

    // Verb: aspect and mood.
    Perfect = 1 << 7, Imperfect = 1 << 8, Imperative = 1 << 9,
    /// <summary>The imperfect form can only be jussive or subjunctive (يكتبوا, يقل).</summary>
    Moody = 1 << 10,
    /// <summary>Passive; forms that are spelled like the active have an analysis of their own for it.</summary>
    Passive = 1 << 11,

    // Nominal forms of verbs.
    ActiveParticiple = 1 << 12, PassiveParticiple = 1 << 13, Masdar = 1 << 14,

    // Nominal state as far as the spelling tells it.
    /// <summary>Only possible before a second term or a suffix (مسؤولو, قرى without tanween is not marked).</summary>
    Construct = 1 << 15,
    /// <summary>Only possible without a second term (مسؤولون, مسؤولين as free forms).</summary>
    Absolute = 1 << 16,
    /// <summary>Sound dual or plural in ين or ي: accusative or genitive.</summary>
    Oblique = 1 << 17,
    /// <summary>Indefinite accusative in ا (اجتماعا).</summary>
    Accusative = 1 << 18,
    /// <summary>A broken plural.</summary>
    Broken = 1 << 19,
    /// <summary>A nisba adjective.</summary>
    Nisba = 1 << 20,
    /// <summary>An elative (أكبر, كبرى).</summary>
    Elative = 1 << 21,

    // What may be attached.
    /// <summary>The form stands only before a suffix pronoun (هجومـ is free, but مدينت, كتبو, رما stand only so).</summary>
    NeedsSuffix = 1 << 22,
    /// <summary>The form never takes a suffix pronoun.</summary>
    NoSuffix = 1 << 23,
    /// <summary>The form never takes the article.</summary>
    NoArticle = 1 << 24,
    /// <summary>The form contains the article (names like القاهرة, الذي).</summary>
    HasArticle = 1 << 25,

    // Set at look-up, from the clitics found.
    /// <summary>The article was found before it.</summary>
    Definite = 1 << 26,
    /// <summary>A suffix pronoun was found after it.</summary>
    Suffixed = 1 << 27,
    /// <summary>The future prefix س was found before it.</summary>
    Future = 1 << 28,
    /// <summary>The analysis is a guess from shape and context.</summary>
    Guessed = 1 << 29,
}
