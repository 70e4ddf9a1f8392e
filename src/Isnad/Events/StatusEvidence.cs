namespace Isnad.Events;

/// <summary>
/// What the words around an act say about its status, each witness by itself. Numbers are those of <see cref="StatusFinder.Number"/>, 0 for silence.
/// </summary>
/// <param name="Light">The empty verb's.</param>
/// <param name="Negated">Whether its own verb, or its empty verb, is negated.</param>
/// <param name="Future">Whether its own verb, or its empty verb, is in the future.</param>
/// <param name="Governor">The word that governs the noun.</param>
/// <param name="Chain">The nearest governor of a clause above, or a condition.</param>
/// <param name="Condition">Whether any clause above is a condition, relative clauses regardless.</param>
/// <param name="Particle">A particle or fixed expression before it.</param>
internal readonly record struct StatusEvidence(int Light, bool Negated, bool Future, int Governor, int Chain, bool Condition, int Particle)
{
    /// <summary>The number of the witness that comes first.</summary>
    public int First => Light > 0 ? Light
        : Negated ? (int)EventStatus.Denied
        : Future ? (int)EventStatus.Planned
        : Governor > 0 ? Governor
        : Chain > 0 ? Chain
        : Particle;

    /// <summary>The status by the first witness.</summary>
    public EventStatus Status => First >= 6 ? EventStatus.Planned : (EventStatus)First;

    /// <summary>Whether the act is the content of a demand, or generic, and so no event.</summary>
    public bool NoEvent => First >= 6;
}
