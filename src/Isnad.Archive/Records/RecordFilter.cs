namespace Isnad.Archive;

/// <summary>Which records; what is null or empty does not narrow. All that is given must hold at once.</summary>
public sealed record RecordFilter
{
    /// <summary>Of these kinds; none stands for all.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];
    /// <summary>Of one of these types (<see cref="RecordColumns.Type"/>).</summary>
    public IReadOnlyList<string> Types { get; init; } = [];
    /// <summary>Of one of these modes.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];
    /// <summary>Of one of these statuses.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];
    /// <summary>At least this confidence, 0–1.</summary>
    public double? LeastConfidence { get; init; }
    /// <summary>At most this confidence.</summary>
    public double? MostConfidence { get; init; }
    /// <summary>May have been on this day or later.</summary>
    public DateOnly? From { get; init; }
    /// <summary>May have been on this day or earlier.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Point of the place lies in this box.</summary>
    public GeoBox? Box { get; init; }
    /// <summary>Point of the place lies in this circle.</summary>
    public GeoCircle? Near { get; init; }
    /// <summary>With a point (true) or without (false).</summary>
    public bool? HasPoint { get; init; }
    /// <summary>Of one of these place precisions.</summary>
    public IReadOnlyList<string> Precisions { get; init; } = [];
    /// <summary>Id of a place or of one it lies in, or words of its name.</summary>
    public string? Place { get; init; }
    /// <summary>Entity, country code, sector, or words of the name of somebody who takes part (actor, recipient, holder, speaker).</summary>
    public string? Actor { get; init; }
    /// <summary>Entity, kind, or words of the name of somebody in the chain of sources, or the speaker of a statement.</summary>
    public string? Source { get; init; }
    /// <summary>Words that all stand in the sentence, in any inflection.</summary>
    public string? Words { get; init; }
    /// <summary>Of one of these outlets.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];
    /// <summary>Of this report.</summary>
    public string? Report { get; init; }
    /// <summary>In one of these states; none stands for all but rejected.</summary>
    public IReadOnlyList<ReviewState> Reviews { get; init; } = [];
    /// <summary>Decided on by others and not by this person: what the second of two coders sees.</summary>
    public string? SecondFor { get; init; }
    /// <summary>Leaves out tellings after the first in the same report.</summary>
    public bool FirstTellingsOnly { get; init; }
    /// <summary>Of reports published on this day or earlier (added, where the day of publication is unknown), and not later than it themselves.</summary>
    public DateOnly? NotAfter { get; init; }
    /// <summary>Changed at this time or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }
}
