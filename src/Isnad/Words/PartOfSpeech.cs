namespace Isnad.Words;

/// <summary>Universal parts of speech, with participles and masdars told apart by <see cref="Features"/>.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>Not known.</summary>
    X,
    /// <summary>Finite verb.</summary>
    VERB,
    /// <summary>Noun, masdars included.</summary>
    NOUN,
    /// <summary>Adjective, participles included.</summary>
    ADJ,
    /// <summary>Proper name.</summary>
    PROPN,
    /// <summary>Preposition.</summary>
    ADP,
    /// <summary>Coordinating conjunction.</summary>
    CCONJ,
    /// <summary>Subordinating conjunction.</summary>
    SCONJ,
    /// <summary>Particle.</summary>
    PART,
    /// <summary>Pronoun, relative pronouns included.</summary>
    PRON,
    /// <summary>Demonstrative and the like.</summary>
    DET,
    /// <summary>Adverb.</summary>
    ADV,
    /// <summary>Auxiliary: كان and its sisters, ليس.</summary>
    AUX,
    /// <summary>Interjection.</summary>
    INTJ,
    /// <summary>Number word or digits.</summary>
    NUM,
    /// <summary>Punctuation.</summary>
    PUNCT,
    /// <summary>Symbol.</summary>
    SYM,
}
