namespace Isnad.Incidents.Control;

/// <summary>What a record says of who holds a place.</summary>
public enum ControlChange
{
    /// <summary>Somebody takes it: seized, retook, entered and took over.</summary>
    Takes,
    /// <summary>Somebody holds it.</summary>
    Holds,
    /// <summary>Somebody leaves it: withdrew, lost it.</summary>
    Leaves,
    /// <summary>Somebody is there; that alone is no control.</summary>
    Present,
}

/// <summary>One report's word on who holds a place.</summary>
/// <param name="Day">Day number; the last day it may have been.</param>
/// <param name="Change">What it says.</param>
/// <param name="Holder">Key of the holder: entity, else folded words.</param>
/// <param name="Name">Name of the holder.</param>
/// <param name="From">With <see cref="ControlChange.Takes"/>: key of the one it was taken from, or null.</param>
/// <param name="FromName">Name of that one, or null.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Record">Id of the record.</param>
public sealed record ControlStep(int Day, ControlChange Change, string Holder, string Name, string? From, string? FromName, string Report, string Record);

/// <summary>A time during which reports tell of one holder.</summary>
/// <param name="Holder">Key of the holder.</param>
/// <param name="Name">Name of the holder.</param>
/// <param name="First">Day number from which it is told; 0 where only the end is.</param>
/// <param name="Last">Day number on which it ends; 0 where nothing tells of an end.</param>
/// <param name="Rivals">Names of others who are told to hold it within the same days: then it is contested.</param>
/// <param name="Steps">What it rests on.</param>
public sealed record ControlSpan(string Holder, string Name, int First, int Last, IReadOnlyList<string> Rivals, IReadOnlyList<ControlStep> Steps)
{
    /// <summary>Whether reports disagree.</summary>
    public bool IsContested => Rivals.Count > 0;
}
