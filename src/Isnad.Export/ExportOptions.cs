using Isnad.Archive;

namespace Isnad.Export;

/// <summary>What is exported, and how.</summary>
public sealed record ExportOptions
{
    /// <summary>Which records.</summary>
    public RecordFilter Filter { get; init; } = new();
    /// <summary>In which format.</summary>
    public ExportFormat Format { get; init; }
    /// <summary>With which columns, where the format is a table.</summary>
    public ColumnSet Columns { get; init; }
    /// <summary>With a row of HXL tags under the header of a CSV.</summary>
    public bool Hxl { get; init; }
    /// <summary>Without the byte order mark by which spreadsheets know a CSV to be UTF-8.</summary>
    public bool NoBom { get; init; }
    /// <summary>With the names of persons who are not marked public.</summary>
    public bool WithPrivatePersons { get; init; }
    /// <summary>How far places are blurred, or null.</summary>
    public Coarseness? Coarsen { get; init; }
    /// <summary>Leaves out what was published, or happened, less than so many days ago.</summary>
    public int DelayDays { get; init; }

    /// <summary>Which incidents, where incidents are exported and not records; null for records.</summary>
    public IncidentFilter? Incidents { get; init; }

    /// <summary>Columns in the place of those of a set: of what is no record.</summary>
    internal IReadOnlyList<Tables.TableColumn>? Table => Incidents is null ? null : Tables.IncidentColumns.All;

    /// <summary>The filter with the delay in it.</summary>
    /// <param name="today">The day it is.</param>
    public RecordFilter FilterOn(DateOnly today) => Delayed(Filter, today);

    /// <summary>The filter of incidents with the delay in it: what one report told too late leaves out the whole incident.</summary>
    /// <param name="today">The day it is.</param>
    public IncidentFilter? IncidentsOn(DateOnly today) => Incidents is null ? null : Incidents with { Records = Delayed(Incidents.Records, today) };

    private RecordFilter Delayed(RecordFilter filter, DateOnly today) => DelayDays <= 0 ? filter : filter with { NotAfter = today.AddDays(-DelayDays) };
}
