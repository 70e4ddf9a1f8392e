namespace Isnad.Fitting;

/// <summary>One decision: the options' features, which of them are right, and the report it comes from.</summary>
/// <param name="Report">Index of the report: folds are cut by report.</param>
/// <param name="Options">Features of each option.</param>
/// <param name="Right">Which options are right; none means that no option is, and nothing is learned from it.</param>
/// <param name="Groups">Options of one group stand for the same answer; −1 for one by itself.</param>
internal sealed record ChoiceExample(int Report, int[][] Options, bool[] Right, int[] Groups)
{
    /// <summary>The lemmas each option shows, for a network.</summary>
    public (int Trigger, int Candidate)[] Lemmas { get; init; } = [];
}

/// <summary>One yes-or-no decision.</summary>
/// <param name="Report">Index of the report.</param>
/// <param name="Features">Its features.</param>
/// <param name="Label">Yes or no.</param>
/// <param name="Group">Examples of one group exclude each other: only the likeliest counts; −1 for none.</param>
internal sealed record BinaryExample(int Report, int[] Features, bool Label, int Group = -1);
