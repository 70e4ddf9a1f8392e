namespace Isnad.Incidents.Linking;

/// <summary>One reason for or against a link.</summary>
/// <param name="Code">What was compared: `place`, `time`, `type`, `actor`, `recipient`, `count`, `words`, `sentence`, `report`, `denial`.</param>
/// <param name="Detail">What was found: `same`, `near`, `far`, …</param>
/// <param name="Weight">What it adds to the score.</param>
public readonly record struct LinkReason(string Code, string Detail, double Weight);

/// <summary>A link of two tellings.</summary>
/// <param name="A">Key of the one in the store; the smaller.</param>
/// <param name="B">Key of the other.</param>
/// <param name="Score">Logarithm of the odds that both tell the same incident, above 0.</param>
public readonly record struct Link(long A, long B, double Score);
