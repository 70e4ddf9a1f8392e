namespace Isnad.Cli.Scoring;

/// <summary>One thing that differs between gold and output.</summary>
/// <param name="Kind">`missed` `surplus` `type`, a field's name, `situations` or `statements`: what `--kind` selects by.</param>
/// <param name="Cause">What it is grouped by: `missed ASSAULT`, `type COERCE read as ASSAULT`, `actors of PROTEST`.</param>
/// <param name="Report">The report's id.</param>
/// <param name="Gold">The value in the gold, empty where the gold has none.</param>
/// <param name="Read">The value read, empty where nothing was.</param>
/// <param name="Context">About 80 characters around the trigger, which stands in ⟦ ⟧.</param>
internal sealed record ScoringError(string Kind, string Cause, string Report, string Gold, string Read, string Context);
