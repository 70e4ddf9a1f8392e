namespace Isnad.Fitting;

/// <summary>One decision: the options' features, which of them are right, and the report it comes from.</summary>
/// <param name="Report">Index of the report: folds are cut by report.</param>
/// <param name="Options">Features of each option.</param>
/// <param name="Right">Which options are right; none means the decision is left out.</param>
internal sealed record ChoiceExample(int Report, ushort[][] Options, bool[] Right);

/// <summary>One yes-or-no decision.</summary>
/// <param name="Report">Index of the report.</param>
/// <param name="Features">Its features.</param>
/// <param name="Label">Yes or no.</param>
internal sealed record BinaryExample(int Report, ushort[] Features, bool Label);
