using Isnad.Incidents.Linking;

namespace Isnad.Archive;

/// <summary>An incident of the archive.</summary>
public sealed record StoredIncident : WhenAndWhere
{
    /// <summary>Short id; stays the same as reports come, and after a merge leads to the incident merged into.</summary>
    public required string Id { get; init; }
    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }
    /// <summary>Mode, or null.</summary>
    public string? Mode { get; init; }
    /// <summary>`told`, `contested` or `denied`.</summary>
    public required string Standing { get; init; }
    /// <summary>How many reports tell it.</summary>
    public int Reports { get; init; }
    /// <summary>How many records.</summary>
    public int Records { get; init; }
    /// <summary>Least number of independent sources.</summary>
    public int SourcesAtLeast { get; init; }
    /// <summary>Greatest number of independent sources.</summary>
    public int SourcesAtMost { get; init; }
    /// <summary>How many contradictions.</summary>
    public int Contradictions { get; init; }
    /// <summary>All that the reports say, with who says what: JSON by docs/schema/isnad-incident.schema.json.</summary>
    public required string Json { get; init; }
    /// <summary>Number of its last change: an entity tag.</summary>
    public long Change { get; init; }
    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>In which order incidents are listed.</summary>
public enum IncidentOrder
{
    /// <summary>Latest first day first.</summary>
    Newest,
    /// <summary>Told by most reports first.</summary>
    Largest,
}

/// <summary>Which incidents; what is null does not narrow.</summary>
public sealed record IncidentFilter
{
    /// <summary>With a record that meets this filter, as in a search of records.</summary>
    public RecordFilter Records { get; init; } = new();
    /// <summary>Told by at least so many reports.</summary>
    public int LeastReports { get; init; } = 1;
    /// <summary>Only those on which reports contradict each other.</summary>
    public bool Contradicted { get; init; }
}

/// <summary>A page of incidents that is asked for.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Order">In which order.</param>
/// <param name="Cursor">Where to go on, or null.</param>
/// <param name="Limit">At most so many, 1–1000.</param>
public sealed record IncidentQuery(IncidentFilter Filter, IncidentOrder Order = IncidentOrder.Newest, string? Cursor = null, int Limit = 100);

/// <summary>A link with its reasons.</summary>
/// <param name="RecordA">Id of the first record of one telling.</param>
/// <param name="ReportA">Its report.</param>
/// <param name="RecordB">Id of the first record of the other.</param>
/// <param name="ReportB">Its report.</param>
/// <param name="Score">Logarithm of the odds that both tell one incident.</param>
/// <param name="Reasons">What was compared, and what each adds.</param>
public sealed record ExplainedLink(string RecordA, string ReportA, string RecordB, string ReportB, double Score, IReadOnlyList<LinkReason> Reasons);

/// <summary>Figures of incidents.</summary>
/// <param name="Incidents">How many.</param>
/// <param name="Reports">Reports they are told by, each counted in each incident.</param>
/// <param name="OneSource">How many have but one root.</param>
/// <param name="Contradicted">How many are contradicted.</param>
public sealed record IncidentFigures(long Incidents, long Reports, long OneSource, long Contradicted);
