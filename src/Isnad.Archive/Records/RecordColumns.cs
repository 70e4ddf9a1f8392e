namespace Isnad.Archive;

/// <summary>The fields of a record that filters, orders and counts need.</summary>
public sealed record RecordColumns : WhenAndWhere
{
    /// <summary>PLOVER type of an event, kind of a situation, kind of speaker of a statement.</summary>
    public required string Type { get; init; }
    /// <summary>PLOVER mode of an event, medium of a statement, or null.</summary>
    public string? Mode { get; init; }
    /// <summary>Status; null for statements.</summary>
    public string? Status { get; init; }
    /// <summary>0–1; 1 for statements, which carry none.</summary>
    public double Confidence { get; init; } = 1;
    /// <summary>Whether it is told once more after a first telling in the same report.</summary>
    public bool IsRetelling { get; init; }
    /// <summary>Start of trigger or cue in code points of the text.</summary>
    public int Start { get; init; }
    /// <summary>End of trigger or cue.</summary>
    public int End { get; init; }
    /// <summary>Hash of the words of trigger and sentence: by it a record is found again in a changed text.</summary>
    public required string Anchor { get; init; }
    /// <summary>Who takes part, in which role.</summary>
    public IReadOnlyList<PartyColumns> Parties { get; init; } = [];
}

/// <summary>Somebody who takes part in a record.</summary>
/// <param name="Role">`actor` `recipient` `holder` `speaker` `hearer` `source`.</param>
/// <param name="Entity">Id in the actors table, or null.</param>
/// <param name="Name">Arabic name of the entity, else the words.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Person">`public`, `private`, `unknown`, or null for what is no person.</param>
public sealed record PartyColumns(string Role, string? Entity, string Name, string? Country, string? Sector, string? Person);
