namespace Isnad.Incidents.Tellings;

/// <summary>
/// What linking compares: one act as one report tells it, in one record or in several. Two tellings are scored by nothing but
/// themselves, so that neither the order of arrival nor the rest of the archive can change a score.
/// </summary>
public sealed record Telling
{
    /// <summary>Id of the first of its records in the order of the text.</summary>
    public required string Uid { get; init; }
    /// <summary>Id of its report.</summary>
    public required string Report { get; init; }
    /// <summary>Ids of its records in the archive, in the order of the text.</summary>
    public required IReadOnlyList<string> Records { get; init; }
    /// <summary>Types with their modes, `ASSAULT-aerial`, in ordinal order.</summary>
    public required IReadOnlyList<string> Modes { get; init; }
    /// <summary>Family of the types.</summary>
    public Family Family { get; init; }
    /// <summary>Whether it is told as not having happened.</summary>
    public bool IsDenied { get; init; }
    /// <summary>When.</summary>
    public TellingTime Time { get; init; }
    /// <summary>Where.</summary>
    public TellingPlace Place { get; init; } = TellingPlace.None;
    /// <summary>Who takes part.</summary>
    public IReadOnlyList<TellingParty> Parties { get; init; } = [];
    /// <summary>How many of what.</summary>
    public IReadOnlyList<TellingCount> Counts { get; init; } = [];
    /// <summary>Lemmas of the sentences that tell most of it.</summary>
    public WordBag Words { get; init; } = WordBag.Empty;
    /// <summary>Its sentences, as copies of them are known.</summary>
    public IReadOnlyList<TellingSentence> Sentences { get; init; } = [];
    /// <summary>Who says so first: the ends of its chains of sources; none in the outlet's own voice.</summary>
    public IReadOnlyList<TellingSource> Sources { get; init; } = [];
}

/// <summary>A sentence.</summary>
/// <param name="Start">Where it begins, in code points.</param>
/// <param name="Trigger">Hash of the folded word that carries the act.</param>
/// <param name="Signature">MinHash of its shingles; empty where it is too short to be known by them.</param>
/// <param name="Words">How many words it has.</param>
public sealed record TellingSentence(int Start, uint Trigger, uint[] Signature, int Words);

/// <summary>When, as day numbers (<see cref="DateOnly.DayNumber"/>).</summary>
/// <param name="First">First day it may have been, 0 where unknown.</param>
/// <param name="Last">Last day.</param>
/// <param name="IsTold">Whether words of the report tell it, or only the day of publication does.</param>
public readonly record struct TellingTime(int First, int Last, bool IsTold)
{
    /// <summary>Whether anything is known.</summary>
    public bool IsKnown => First > 0;
    /// <summary>How many days it may have been.</summary>
    public int Days => IsKnown ? Last - First + 1 : int.MaxValue;
    /// <summary>Whether it is known to within three days.</summary>
    public bool IsNarrow => Days <= 3;
}

/// <summary>How far a place is known.</summary>
public enum PlaceClass : byte
{
    /// <summary>Not told, or a country.</summary>
    None,
    /// <summary>An area or a province.</summary>
    Area,
    /// <summary>A site, a quarter, a town, or near, between or at a distance of one.</summary>
    Point,
}

/// <summary>Where.</summary>
/// <param name="Class">How far it is known.</param>
/// <param name="Lat">Latitude in degrees; 0 where the class is none.</param>
/// <param name="Lon">Longitude.</param>
/// <param name="RadiusKm">Radius within which it lies.</param>
/// <param name="Id">Id in the places table, or null.</param>
/// <param name="Unit">Id of the province it lies in, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Name">Its name, else its words.</param>
/// <param name="Site">Lemmas of the words besides the name of the town: «سوق», «فندق».</param>
public sealed record TellingPlace(PlaceClass Class, double Lat, double Lon, double RadiusKm, string? Id, string? Unit, string? Country, string Name, WordBag Site)
{
    /// <summary>No place.</summary>
    public static TellingPlace None { get; } = new(PlaceClass.None, 0, 0, 0, null, null, null, "", WordBag.Empty);
}

/// <summary>Somebody who takes part.</summary>
/// <param name="IsActor">Whether as the one who does it.</param>
/// <param name="Entity">Id in the actors table, or null.</param>
/// <param name="Name">Arabic name of the entity, else the fullest words.</param>
/// <param name="Person">`public`, `private`, `unknown`, or null for what is no person.</param>
/// <param name="Words">Lemmas of the words.</param>
public sealed record TellingParty(bool IsActor, string? Entity, string Name, string? Person, WordBag Words);

/// <summary>The end of a chain of sources: the first speaker that is heard of.</summary>
/// <param name="Key">Entity, else the folded words, by which the same speaker is known in other reports; of an outlet its key.</param>
/// <param name="Name">The words, the fullest of the report.</param>
/// <param name="Kind">`named` `role` `anonymous` `organisation` `outlet`.</param>
/// <param name="Via">Key of the outlet or agency that is told to have heard it, or null.</param>
public sealed record TellingSource(string Key, string Name, string Kind, string? Via);

/// <summary>How many of what.</summary>
/// <param name="What">As in the output contract: `killed`, ….</param>
/// <param name="Low">Least.</param>
/// <param name="High">Greatest.</param>
public readonly record struct TellingCount(string What, double Low, double High);
