namespace Isnad.Knowledge;

/// <summary>One row of the frames table, decoded: what act a word carries and where its parties stand.</summary>
internal sealed record Frame
{
    /// <summary>Row in the frames table.</summary>
    public required int Row { get; init; }
    /// <summary>The lemma as the table spells it.</summary>
    public required string Lemma { get; init; }
    /// <summary>'v', 'n' or 'a'.</summary>
    public required char Pos { get; init; }
    /// <summary>Type of the act.</summary>
    public required EventType Type { get; init; }
    /// <summary>PLOVER mode, or null.</summary>
    public required string? Mode { get; init; }
    /// <summary>Where the actor stands, preferred first.</summary>
    public required Slot[] Actor { get; init; }
    /// <summary>Where the recipient stands, preferred first.</summary>
    public required Slot[] Recipient { get; init; }
    /// <summary>Slots that hold the place if they are places.</summary>
    public required Slot[] Place { get; init; }
    /// <summary>Whether the place is usually told.</summary>
    public required bool WantsPlace { get; init; }
    /// <summary>What a number on the recipient counts, or null.</summary>
    public required string? Counts { get; init; }
    /// <summary>1–9: how often an occurrence is a particular act.</summary>
    public required int Prior { get; init; }
    /// <summary>What must hold for the row.</summary>
    public required Condition[] When { get; init; }
}

/// <summary>One condition of a frame.</summary>
/// <param name="Not">Whether it must not hold.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Slot">Of which argument.</param>
/// <param name="Values">Classes or lemmas, any of which will do.</param>
internal sealed record Condition(bool Not, ConditionKind Kind, Slot Slot, string[] Values);

/// <summary>What a condition asks.</summary>
internal enum ConditionKind : byte
{
    /// <summary>The argument is there.</summary>
    Present,
    /// <summary>The argument's head is of one of the classes.</summary>
    Class,
    /// <summary>The argument's head is one of the lemmas.</summary>
    Lemma,
    /// <summary>The verb is passive.</summary>
    Passive,
    /// <summary>There is no direct object.</summary>
    NoObject,
}
