using Isnad.Documents;

namespace Isnad.Records;

/// <summary>Everything read out of one report: the output contract as objects.</summary>
public sealed record Reading
{
    /// <summary>The report; all spans point into its text, in UTF-16 units.</summary>
    public required Report Report { get; init; }
    /// <summary>Place and agency before the text, where found.</summary>
    public DatelineRecord? Dateline { get; init; }
    /// <summary>The reporter's name, where found.</summary>
    public TextSpan? Byline { get; init; }
    /// <summary>Events in text order.</summary>
    public required IReadOnlyList<EventRecord> Events { get; init; }
    /// <summary>Situations in text order.</summary>
    public required IReadOnlyList<SituationRecord> Situations { get; init; }
    /// <summary>Statements in text order.</summary>
    public required IReadOnlyList<StatementRecord> Statements { get; init; }
    /// <summary>Hash of the knowledge it was read with.</summary>
    public required string KnowledgeHash { get; init; }
}

/// <summary>A dateline.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Place">The place it names, or null.</param>
public sealed record DatelineRecord(TextSpan Span, PlaceRecord? Place);

/// <summary>Somebody named in a record.</summary>
public sealed record PartyRecord
{
    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }
    /// <summary>Id in the actors table, or null.</summary>
    public string? Entity { get; init; }
    /// <summary>Arabic name of the entity, or null.</summary>
    public string? NameAr { get; init; }
    /// <summary>English name of the entity, or null.</summary>
    public string? NameEn { get; init; }
    /// <summary>ISO 3166-1 alpha-2 code of its country, or null.</summary>
    public string? Country { get; init; }
    /// <summary>PLOVER sector, or null.</summary>
    public string? Sector { get; init; }
    /// <summary>`public`, `private` or `unknown` for a person; null for anything else.</summary>
    public string? Person { get; init; }
    /// <summary>Words of its fullest mention in the report, where they are others.</summary>
    public TextSpan? Fullest { get; init; }
}

/// <summary>Where.</summary>
public sealed record PlaceRecord
{
    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }
    /// <summary>Name of the gazetteer's place, or null.</summary>
    public string? Name { get; init; }
    /// <summary>Id in the places table, or null.</summary>
    public string? PlaceId { get; init; }
    /// <summary>Latitude in degrees, WGS 84, or null where unresolved.</summary>
    public double? Lat { get; init; }
    /// <summary>Longitude in degrees, WGS 84.</summary>
    public double? Lon { get; init; }
    /// <summary>Radius in kilometres within which the place lies.</summary>
    public double? RadiusKm { get; init; }
    /// <summary>`site` `district` `town` `near` `offset` `between` `area` `admin1` `country` `unknown`.</summary>
    public required string Precision { get; init; }
    /// <summary>GeoJSON geometry for lines and areas, or null.</summary>
    public string? Geometry { get; init; }
    /// <summary>Whether it is taken over from another sentence or telling.</summary>
    public bool Inherited { get; init; }
}

/// <summary>When.</summary>
/// <param name="Edtf">EDTF, empty where unresolved.</param>
/// <param name="Span">The words it was read from, or null.</param>
/// <param name="Basis">`stated` `relative` `weekday` `inherited` `publication` `unresolved`.</param>
public sealed record DateRecord(string Edtf, TextSpan? Span, string Basis);

/// <summary>How many of what.</summary>
/// <param name="What">`killed` `wounded` `arrested` `abducted` `displaced` `fighters` `vehicles` `weapons` `strikes` `money` `other`.</param>
/// <param name="Low">Least, or null.</param>
/// <param name="High">Greatest, or null.</param>
/// <param name="Span">The words.</param>
public sealed record QuantityRecord(string What, double? Low, double? High, TextSpan Span);

/// <summary>One link of the chain of sources.</summary>
public sealed record SourceRecord
{
    /// <summary>The words.</summary>
    public required TextSpan Span { get; init; }
    /// <summary>`cites` (heard from the next one) or `beside`; null on the last.</summary>
    public string? Link { get; init; }
    /// <summary>`named` `role` `anonymous` `organisation` `outlet`.</summary>
    public required string Kind { get; init; }
    /// <summary>The reporting verb, or null.</summary>
    public string? Verb { get; init; }
    /// <summary>Medium, or null.</summary>
    public string? Medium { get; init; }
    /// <summary>Id in the actors table, or null.</summary>
    public string? Entity { get; init; }
}

/// <summary>Codes of other schemes; null where the scheme has none for the record.</summary>
public sealed record CodesRecord
{
    /// <summary>PLOVER type with its mode: `COERCE-seize`.</summary>
    public required string Plover { get; init; }
    /// <summary>CAMEO code.</summary>
    public string? Cameo { get; init; }
    /// <summary>ACLED event type and sub-event type.</summary>
    public string? Acled { get; init; }
    /// <summary>UCDP type of violence it may belong to.</summary>
    public string? Ucdp { get; init; }
    /// <summary>Quad class.</summary>
    public required string Quad { get; init; }
    /// <summary>Goldstein scale, −10 to 10.</summary>
    public double? Goldstein { get; init; }
}

/// <summary>Somebody did something.</summary>
public sealed record EventRecord
{
    /// <summary>Id, stable for the same report, program and knowledge.</summary>
    public required string Id { get; init; }
    /// <summary>Id of the first telling of the same act in this report, or null.</summary>
    public string? SameAs { get; init; }
    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }
    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }
    /// <summary>`actual` `attempted` `planned` `predicted` `conditional` `denied`.</summary>
    public required string Status { get; init; }
    /// <summary>The one word that carries the meaning.</summary>
    public required TextSpan Trigger { get; init; }
    /// <summary>Its sentence.</summary>
    public required TextSpan Sentence { get; init; }
    /// <summary>Who did it.</summary>
    public required IReadOnlyList<PartyRecord> Actors { get; init; }
    /// <summary>To whom.</summary>
    public required IReadOnlyList<PartyRecord> Recipients { get; init; }
    /// <summary>Where, or null.</summary>
    public PlaceRecord? Place { get; init; }
    /// <summary>When, or null.</summary>
    public DateRecord? Date { get; init; }
    /// <summary>How many.</summary>
    public required IReadOnlyList<QuantityRecord> Quantities { get; init; }
    /// <summary>Chain of sources, nearest first; empty in the outlet's own voice.</summary>
    public required IReadOnlyList<SourceRecord> Source { get; init; }
    /// <summary>Codes of other schemes.</summary>
    public required CodesRecord Codes { get; init; }
    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }
    /// <summary>The table row that fired: `frames/شنّ/2`.</summary>
    public required string Rule { get; init; }
    /// <summary>One sentence in Arabic.</summary>
    public string? SummaryAr { get; init; }
    /// <summary>One sentence in English.</summary>
    public string? SummaryEn { get; init; }
}

/// <summary>Something is the case.</summary>
public sealed record SituationRecord
{
    /// <summary>Id, stable for the same report, program and knowledge.</summary>
    public required string Id { get; init; }
    /// <summary>`control` `presence` `strength` `calm`.</summary>
    public required string Kind { get; init; }
    /// <summary>Status, as for events.</summary>
    public required string Status { get; init; }
    /// <summary>The one word that carries the meaning.</summary>
    public required TextSpan Trigger { get; init; }
    /// <summary>Its sentence.</summary>
    public required TextSpan Sentence { get; init; }
    /// <summary>Who holds, is there, or has the strength.</summary>
    public required IReadOnlyList<PartyRecord> Holder { get; init; }
    /// <summary>Where, or null.</summary>
    public PlaceRecord? Place { get; init; }
    /// <summary>When, or null.</summary>
    public DateRecord? Date { get; init; }
    /// <summary>How many.</summary>
    public required IReadOnlyList<QuantityRecord> Quantities { get; init; }
    /// <summary>Chain of sources.</summary>
    public required IReadOnlyList<SourceRecord> Source { get; init; }
    /// <summary>0–1.</summary>
    public required double Confidence { get; init; }
    /// <summary>The table row that fired.</summary>
    public required string Rule { get; init; }
}

/// <summary>Somebody said so.</summary>
public sealed record StatementRecord
{
    /// <summary>Id, stable for the same report, program and knowledge.</summary>
    public required string Id { get; init; }
    /// <summary>The reporting verb or noun.</summary>
    public required TextSpan Cue { get; init; }
    /// <summary>Who speaks, or null.</summary>
    public PartyRecord? Speaker { get; init; }
    /// <summary>`named` `role` `anonymous` `organisation` `outlet`.</summary>
    public required string Kind { get; init; }
    /// <summary>Medium.</summary>
    public required string Medium { get; init; }
    /// <summary>Who hears it, or null.</summary>
    public PartyRecord? Hearer { get; init; }
    /// <summary>What is said.</summary>
    public TextSpan? Content { get; init; }
    /// <summary>Whether word for word.</summary>
    public bool Quoted { get; init; }
}
