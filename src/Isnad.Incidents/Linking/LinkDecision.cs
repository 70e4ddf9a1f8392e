namespace Isnad.Incidents.Linking;

/// <summary>What a person decided of incidents: that some tellings are of one, or of two. It holds in every later run.</summary>
/// <param name="Id">Its number, growing; where two disagree on a pair, the later one holds.</param>
/// <param name="IsMerge">Whether all are of one incident; else those of the one side are not of the other's.</param>
/// <param name="Left">Keys of tellings.</param>
/// <param name="Right">With a split: keys of the tellings of the other incident.</param>
public sealed record LinkDecision(long Id, bool IsMerge, IReadOnlyList<long> Left, IReadOnlyList<long> Right);
