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

    /// <summary>Columns in the place of those of a set: of what is no record.</summary>
    internal IReadOnlyList<Tables.TableColumn>? Table { get; init; }

    /// <summary>The filter with the delay in it.</summary>
    /// <param name="today">The day it is.</param>
    public RecordFilter FilterOn(DateOnly today) => DelayDays <= 0 ? Filter : Filter with { NotAfter = today.AddDays(-DelayDays) };
}
