using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Events;

/// <summary>Status of an act (codebook rule 4).</summary>
internal enum EventStatus : byte
{
    /// <summary>It happened.</summary>
    Actual,
    /// <summary>Tried; whether it succeeded is open.</summary>
    Attempted,
    /// <summary>The actor intends, prepares or has announced it.</summary>
    Planned,
    /// <summary>Somebody else expects it.</summary>
    Predicted,
    /// <summary>If, may, could.</summary>
    Conditional,
    /// <summary>Said not to have happened.</summary>
    Denied,
}

/// <summary>An event or situation while it is put together.</summary>
internal sealed class EventDraft
{
    /// <summary>Token of the trigger.</summary>
    public int Trigger { get; set; }
    /// <summary>Index of the trigger's sentence.</summary>
    public int Sentence { get; set; }
    /// <summary>Index of the trigger's clause.</summary>
    public int Clause { get; set; }
    /// <summary>The frame that fired.</summary>
    public required Frame Frame { get; init; }
    /// <summary>Type of the act; the frame's, unless context changed it.</summary>
    public EventType Type { get; set; }
    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; set; }
    /// <summary>Status.</summary>
    public EventStatus Status { get; set; }
    /// <summary>Actors; the holder of a situation.</summary>
    public List<ActorMention> Actors { get; } = [];
    /// <summary>Recipients.</summary>
    public List<ActorMention> Recipients { get; } = [];
    /// <summary>Place, or null.</summary>
    public PlaceMention? Place { get; set; }
    /// <summary>Whether the place is taken over from another sentence or telling.</summary>
    public bool PlaceInherited { get; set; }
    /// <summary>The date and how it is made.</summary>
    public DateOption Date { get; set; }
    /// <summary>Words of the date, or null.</summary>
    public TimeMention? Time => Date.Time;
    /// <summary>Where the date comes from when <see cref="Time"/> is null or inherited.</summary>
    public DateBasis DateBasis { get; set; }
    /// <summary>Numbers that belong to the act.</summary>
    public List<QuantityMention> Quantities { get; } = [];
    /// <summary>Index of the first telling of the same act, or −1.</summary>
    public int SameAs { get; set; } = -1;
    /// <summary>Probability that the occurrence is an act, from the fitted model; then the record's confidence.</summary>
    public double Confidence { get; set; }
    /// <summary>Whether it refers back by its form («الهجوم»).</summary>
    public bool RefersBack { get; set; }
    /// <summary>Whether the argument was taken from another sentence, for the confidence.</summary>
    public bool ActorInherited { get; set; }
}

/// <summary>Where a date comes from.</summary>
internal enum DateBasis : byte
{
    /// <summary>No date: background without a time.</summary>
    None,
    /// <summary>Words of time in the clause or sentence.</summary>
    Told,
    /// <summary>The publication day, approximately.</summary>
    Publication,
    /// <summary>From another sentence or telling.</summary>
    Inherited,
}

/// <summary>What the events step writes.</summary>
internal sealed class EventLayer
{
    /// <summary>Events and situations in text order.</summary>
    public List<EventDraft> Events { get; } = [];

    /// <summary>Who stands in the slots of the words that are likely acts.</summary>
    public ActIndex Acts { get; } = new();

    /// <summary>Empties it for the next report.</summary>
    public void Reset()
    {
        Events.Clear();
        Acts.Clear();
    }
}
