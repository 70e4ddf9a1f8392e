using Isnad.Knowledge;

namespace Isnad.Phrases;

/// <summary>
/// A noun phrase: an idafa chain with its adjectives and appositions, without relative clauses and prepositional phrases.
/// The second term of an event noun inside it is the rest of the phrase from the next noun on.
/// </summary>
internal struct NounPhrase
{
    /// <summary>First token, an attached preposition's included.</summary>
    public int First;
    /// <summary>Token after the last.</summary>
    public int End;
    /// <summary>The noun, name or number that heads it.</summary>
    public int Head;
    /// <summary>The preposition that governs it, or <see cref="Slot.None"/>.</summary>
    public Slot Preposition;
    /// <summary>Token of the preposition (the first token itself where it is attached), or −1.</summary>
    public int PrepositionToken;
    /// <summary>Index of its clause.</summary>
    public int Clause;
    /// <summary>Index of the phrase it is coordinated with («أ وب»: of ب the phrase أ), or −1.</summary>
    public int CoordinatedWith;
    /// <summary>Index of the phrase right before it to which it is in apposition, or −1.</summary>
    public int AppositionTo;
    /// <summary>Token of the word it hangs on, or −1 where unknown.</summary>
    public int Governor;
    /// <summary>How it hangs on its governor: <see cref="Slot.Subject"/>, <see cref="Slot.Object"/> or its preposition.</summary>
    public Slot GovernedAs;
}

/// <summary>How a clause hangs on its parent.</summary>
internal enum ClauseKind : byte
{
    /// <summary>Stands by itself.</summary>
    Main,
    /// <summary>Coordinated with the clause before it.</summary>
    Coordinate,
    /// <summary>Depends on أن, إن, بأن: the content of its governor.</summary>
    Complement,
    /// <summary>Relative, with or without الذي.</summary>
    Relative,
    /// <summary>Depends on a link of time, cause, place or contrast: بعد أن, حيث, بينما.</summary>
    Adverbial,
    /// <summary>Depends on a condition: إذا, لو, في حال.</summary>
    Condition,
    /// <summary>A participle in the accusative that goes on: مؤكدا أن, مشيرا إلى.</summary>
    Participial,
}

/// <summary>A clause: a predicate with what depends on it.</summary>
internal struct Clause
{
    /// <summary>First token, its link included.</summary>
    public int First;
    /// <summary>Token after the last of its own tokens; clauses nested in it may lie within.</summary>
    public int End;
    /// <summary>Token of its finite verb or participle; −1 in clauses without.</summary>
    public int Verb;
    /// <summary>How it hangs on its parent.</summary>
    public ClauseKind Kind;
    /// <summary>Index of the clause that governs it, or −1.</summary>
    public int Parent;
    /// <summary>Token of the word that links it, or −1.</summary>
    public int Link;
    /// <summary>Index of the sentence.</summary>
    public int Sentence;
    /// <summary>Index of the phrase that is its subject, or −1 where dropped or untold.</summary>
    public int Subject;
    /// <summary>Index of the phrase that is its direct object, or −1.</summary>
    public int Object;
    /// <summary>Index of the phrase that a relative clause describes, or −1.</summary>
    public int Antecedent;
    /// <summary>Token of a negation before its verb, or −1.</summary>
    public int Negation;
    /// <summary>Token of an auxiliary (كان, قد, سوف, كاد) before its verb, or −1.</summary>
    public int Auxiliary;
}

/// <summary>What the phrases step writes.</summary>
internal sealed class PhraseLayer
{
    /// <summary>All noun phrases in text order.</summary>
    public List<NounPhrase> Phrases { get; } = [];

    /// <summary>All clauses in text order.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>For each token the index of the phrase it lies in, or −1.</summary>
    public List<int> PhraseOf { get; } = [];

    /// <summary>For each token the index of its innermost clause.</summary>
    public List<int> ClauseOf { get; } = [];

    /// <summary>For each token the index of its sentence.</summary>
    public List<int> SentenceOf { get; } = [];

    /// <summary>Empties it for the next report.</summary>
    public void Reset()
    {
        Phrases.Clear();
        Clauses.Clear();
        PhraseOf.Clear();
        ClauseOf.Clear();
        SentenceOf.Clear();
    }
}
