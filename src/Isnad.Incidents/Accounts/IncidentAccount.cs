using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Accounts;

/// <summary>What all reports together say of an incident, with who said each thing.</summary>
public sealed record IncidentAccount
{
    /// <summary>PLOVER type that most reports tell.</summary>
    public required string Type { get; init; }
    /// <summary>Mode that most of those tell, or null.</summary>
    public string? Mode { get; init; }
    /// <summary>`told`, `contested` (some deny it) or `denied` (all do).</summary>
    public required string Standing { get; init; }
    /// <summary>Where: the most exact of what most reports tell.</summary>
    public required TellingPlace Place { get; init; }
    /// <summary>When: the narrowest interval that most reports tell.</summary>
    public TellingTime Time { get; init; }
    /// <summary>Who takes part, those told by most reports first.</summary>
    public required IReadOnlyList<AccountParty> Parties { get; init; }
    /// <summary>How many of what.</summary>
    public required IReadOnlyList<AccountCount> Counts { get; init; }
    /// <summary>Who said so first: the distinct ends of all chains.</summary>
    public required IReadOnlyList<AccountRoot> Roots { get; init; }
    /// <summary>Least number of independent sources: the roots that are known by name, one where all stay unnamed.</summary>
    public int SourcesAtLeast { get; init; }
    /// <summary>Greatest number: unnamed ones of different outlets may be one and the same.</summary>
    public int SourcesAtMost { get; init; }
    /// <summary>Where reports contradict each other.</summary>
    public required IReadOnlyList<Contradiction> Contradictions { get; init; }
    /// <summary>The reports, first published first.</summary>
    public required IReadOnlyList<AccountReport> Reports { get; init; }
}

/// <summary>Who says something.</summary>
/// <param name="Roots">Keys of the roots.</param>
/// <param name="Reports">Ids of the reports.</param>
public sealed record Sayers(IReadOnlyList<string> Roots, IReadOnlyList<string> Reports);

/// <summary>Somebody who takes part.</summary>
/// <param name="IsActor">Whether as the one who does it.</param>
/// <param name="Entity">Id in the actors table, or null.</param>
/// <param name="Name">Name.</param>
/// <param name="Person">`public`, `private`, `unknown`, or null for what is no person.</param>
/// <param name="By">Who says so.</param>
public sealed record AccountParty(bool IsActor, string? Entity, string Name, string? Person, Sayers By);

/// <summary>How many of what.</summary>
/// <param name="What">As in the output contract.</param>
/// <param name="Low">Least that is told.</param>
/// <param name="Best">What most roots tell, counts before ranges; of equals what was published last; of a range the least.</param>
/// <param name="High">Greatest.</param>
/// <param name="Values">Each value with who says so.</param>
public sealed record AccountCount(string What, double Low, double Best, double High, IReadOnlyList<AccountValue> Values);

/// <summary>A number that is told.</summary>
/// <param name="Low">Least.</param>
/// <param name="High">Greatest.</param>
/// <param name="By">Who says so.</param>
public sealed record AccountValue(double Low, double High, Sayers By);

/// <summary>Who said so first.</summary>
/// <param name="Key">Key, the same for the same speaker in all reports; of one who stays unnamed it holds the outlet that heard it.</param>
/// <param name="Name">Words.</param>
/// <param name="Kind">`named` `role` `anonymous` `organisation` `outlet`.</param>
/// <param name="Reports">Reports that lead back to it, copies among them.</param>
public sealed record AccountRoot(string Key, string Name, string Kind, IReadOnlyList<string> Reports);

/// <summary>Something on which reports of different roots disagree.</summary>
/// <param name="On">`who` did it, whether it `happened`, `how-many`, `when`.</param>
/// <param name="What">With how many: of what; else null.</param>
/// <param name="Sides">What each side says.</param>
public sealed record Contradiction(string On, string? What, IReadOnlyList<Side> Sides);

/// <summary>A side of a contradiction.</summary>
/// <param name="Says">What it says: a name, a number or a range, a day, `denied` or `told`.</param>
/// <param name="By">Who.</param>
public sealed record Side(string Says, Sayers By);

/// <summary>A report of an incident.</summary>
/// <param name="Id">Id of the report.</param>
/// <param name="Outlet">Key of its outlet, or null.</param>
/// <param name="Published">When it was published, or null.</param>
/// <param name="CopyOf">The report that it took over, or null.</param>
/// <param name="Why">How that is known: `cites`, `later` or `unknown`; null where it is no copy.</param>
/// <param name="Share">Share of its words that are taken over.</param>
/// <param name="Records">Ids of its records of the incident.</param>
/// <param name="Roots">Keys of the roots that it leads back to.</param>
public sealed record AccountReport(string Id, string? Outlet, string? Published, string? CopyOf, string? Why, double Share, IReadOnlyList<string> Records, IReadOnlyList<string> Roots);
