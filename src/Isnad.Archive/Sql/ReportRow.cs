namespace Isnad.Archive.Sql;

/// <summary>A report as it is read from its tables; names are those of the columns.</summary>
internal sealed class ReportRow
{
    public long Key { get; init; }
    public string Id { get; init; } = "";
    public int Version { get; init; }
    public int Latest { get; init; }
    public string? Title { get; init; }
    public string? Outlet { get; init; }
    public string? Url { get; init; }
    public string? Published { get; init; }
    public int Day { get; init; }
    public string Added_At { get; init; } = "";
    public string Changed_At { get; init; } = "";
    public long Change { get; init; }
    public int Events { get; init; }
    public int Situations { get; init; }
    public int Statements { get; init; }
    public string Text { get; init; } = "";
    public string Hash { get; init; } = "";
    public string Head { get; init; } = "";
    public string Source { get; init; } = "";
    public string Fetched_At { get; init; } = "";
    public string? Original { get; init; }
    public string Media_Type { get; init; } = "";
    public string Program { get; init; } = "";
    public string Knowledge { get; init; } = "";

    /// <summary>As lists show it.</summary>
    public ReportSummary Summary() => new()
    {
        Id = Id,
        Version = Version,
        Title = Title,
        Outlet = Outlet,
        Url = Url,
        Published = Published,
        Added = Letters.Time(Added_At),
        ChangedAt = Letters.Time(Changed_At),
        Change = Change,
        Events = Events,
        Situations = Situations,
        Statements = Statements,
    };

    /// <summary>With its text.</summary>
    public StoredReport Whole() => new()
    {
        Id = Id,
        Version = Version,
        Latest = Latest,
        Title = Title,
        Outlet = Outlet,
        Url = Url,
        Published = Published,
        Added = Letters.Time(Added_At),
        ChangedAt = Letters.Time(Changed_At),
        Change = Change,
        Events = Events,
        Situations = Situations,
        Statements = Statements,
        Text = Text,
        Hash = Hash,
        Head = Head,
        Source = Source,
        Fetched = Letters.Time(Fetched_At),
        OriginalHash = Original,
        MediaType = Media_Type,
        Program = Program,
        Knowledge = Knowledge,
    };
}
