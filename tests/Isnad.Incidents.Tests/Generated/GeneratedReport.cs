using Isnad.Documents;

namespace Isnad.Incidents.Tests.Generated;

/// <summary>A report with the truth of what it tells, which the linker never sees.</summary>
/// <param name="Report">The report.</param>
/// <param name="Passages">Which part of the text tells of what.</param>
internal sealed record GeneratedReport(Report Report, IReadOnlyList<Passage> Passages);

/// <summary>A part of a text.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Label">What it tells of: the number of an incident, or of a sentence that tells of none and is the same in copies.</param>
/// <param name="IsIncident">Whether it tells of one of the incidents.</param>
internal sealed record Passage(int Start, int End, int Label, bool IsIncident);

/// <summary>An incident as it truly was.</summary>
internal sealed record TrueIncident
{
    public required int Number { get; init; }
    public required IncidentKind Kind { get; init; }
    /// <summary>The town with its kind and, for namesakes, the land behind it: «مدينة طرابلس اللبنانية».</summary>
    public required string Town { get; init; }
    /// <summary>What was struck, where in town, who was struck.</summary>
    public required string Target { get; init; }
    public required DateOnly Day { get; init; }
    public required string Hour { get; init; }
    public required string Actor { get; init; }
    public required int Killed { get; init; }
    public required int Wounded { get; init; }
    /// <summary>Who spoke of it first: names of persons, offices and organisations, or `?` with an outlet where they stay unnamed.</summary>
    public SortedSet<string> Roots { get; } = new(StringComparer.Ordinal);
}

/// <summary>What kind of incident.</summary>
internal enum IncidentKind { CarBomb, Raid, AirStrike, Shelling, Assassination, Abduction, Clash, Protest, Arrests, Seizure, RoadsideBomb, SuicideAttack }
