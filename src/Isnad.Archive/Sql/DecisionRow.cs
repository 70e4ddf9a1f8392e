namespace Isnad.Archive.Sql;

/// <summary>A line of the audit as it is read from its table; names are those of the columns.</summary>
internal sealed class DecisionRow
{
    /// <summary>Selects decisions d with their reports p.</summary>
    public const string Select = """
        SELECT d.id, d.uid, d.report AS report_key, p.id AS report, d.at, d.who, d.action, d.state_before, d.state_after, d.json_before, d.json_after, d.note, d.undoes,
            CASE WHEN EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id) THEN 1 ELSE 0 END AS is_undone
        FROM decision d JOIN report p ON p.key = d.report
        """;

    public long Id { get; init; }
    public string Uid { get; init; } = "";
    public long Report_Key { get; init; }
    public string Report { get; init; } = "";
    public string At { get; init; } = "";
    public string Who { get; init; } = "";
    public string Action { get; init; } = "";
    public string? State_Before { get; init; }
    public string? State_After { get; init; }
    public string? Json_Before { get; init; }
    public string? Json_After { get; init; }
    public string? Note { get; init; }
    public long? Undoes { get; init; }
    public int Is_Undone { get; init; }

    /// <summary>As the contract has it.</summary>
    public Decision Decision() => new()
    {
        Id = Id,
        Uid = Uid,
        Report = Report,
        At = Letters.Time(At),
        Who = Who,
        Action = Enum.Parse<ReviewAction>(Action, ignoreCase: true),
        StateBefore = State_Before is null ? null : Letters.State(State_Before),
        StateAfter = State_After is null ? null : Letters.State(State_After),
        JsonBefore = Json_Before,
        JsonAfter = Json_After,
        Note = Note,
        Undoes = Undoes,
        IsUndone = Is_Undone != 0,
    };
}
