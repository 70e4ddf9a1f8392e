namespace Isnad.Archive.Sql;

/// <summary>A record as it is read from its tables; names are those of the columns.</summary>
internal sealed class RecordItem
{
    /// <summary>Selects records r with their bodies and reports p.</summary>
    public const string Select = """
        SELECT r.key, r.uid, r.report AS report_key, p.id AS report, r.version, r.kind, r.local_id, r.review, r.first_day, r.confidence, r.start_at, b.json, b.machine, r.outlet, p.published, p.title, r.change, r.changed_at
        FROM record r JOIN record_body b ON b.record = r.key JOIN report p ON p.key = r.report
        """;

    public long Key { get; init; }
    public string Uid { get; init; } = "";
    public long Report_Key { get; init; }
    public string Report { get; init; } = "";
    public int Version { get; init; }
    public string Kind { get; init; } = "";
    public string Local_Id { get; init; } = "";
    public string Review { get; init; } = "";
    public int First_Day { get; init; }
    public double Confidence { get; init; }
    public int Start_At { get; init; }
    public string Json { get; init; } = "";
    public string? Machine { get; init; }
    public string? Outlet { get; init; }
    public string? Published { get; init; }
    public string? Title { get; init; }
    public long Change { get; init; }
    public string Changed_At { get; init; } = "";

    /// <summary>As the contract has it.</summary>
    public StoredRecord Record()
    {
        ReviewState review = Letters.State(Review);
        return new StoredRecord
        {
            Uid = Uid,
            Report = Report,
            Version = Version,
            Kind = Letters.Kind(Kind),
            LocalId = Local_Id,
            Review = review,
            Json = Json,
            // Of a record that nobody decided on the JSON is the machine's; it is kept once.
            MachineJson = review == ReviewState.Machine ? Json : Machine,
            Outlet = Outlet,
            Published = Published,
            Title = Title,
            Change = Change,
            ChangedAt = Letters.Time(Changed_At),
        };
    }
}
