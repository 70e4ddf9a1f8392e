using System.Globalization;
using Isnad.Mentions;

namespace Isnad.Events;

/// <summary>How a date is made.</summary>
internal enum DateForm : byte
{
    /// <summary>No date: background without a time.</summary>
    None,
    /// <summary>The publication day, approximately.</summary>
    Publication,
    /// <summary>The day before publication, as morning papers tell it.</summary>
    DayBefore,
    /// <summary>The year of publication: what goes on without a time told.</summary>
    Year,
    /// <summary>The words of a time.</summary>
    Told,
    /// <summary>From the first day of a time to publication: what goes on since then.</summary>
    Since,
    /// <summary>The day, month or year of an act of history (<see cref="KnownActs"/>).</summary>
    Known,
}

/// <summary>What is known about an act when its date is chosen.</summary>
/// <param name="Evidence">What its words say about its status: what never happened has no day.</param>
/// <param name="Status">The status chosen.</param>
/// <param name="Telling">The earlier act that it most likely tells again, or null.</param>
/// <param name="Likelihood">How likely it does.</param>
internal readonly record struct DateContext(StatusEvidence Evidence, EventStatus Status, EventDraft? Telling, double Likelihood);

/// <summary>A date that an act may have.</summary>
/// <param name="Form">How it is made.</param>
/// <param name="Time">The words of time it is made from, or null.</param>
/// <param name="History">Of an act of history, when it was.</param>
internal readonly record struct DateOption(DateForm Form, TimeMention? Time, (string Edtf, DateOnly First, DateOnly Last)? History = null)
{
    /// <summary>First and last day, inclusive; null where not reckoned.</summary>
    public (DateOnly First, DateOnly Last)? Days(DateOnly? published) => Form switch
    {
        DateForm.Publication when published is { } day => (day, day),
        DateForm.DayBefore when published is { } day && day > DateOnly.MinValue => (day.AddDays(-1), day.AddDays(-1)),
        DateForm.Year when published is { } day => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
        DateForm.Known when History is { } known => (known.First, known.Last),
        DateForm.Told when Time is { Start: { } start, Stop: { } stop } => (start, stop),
        DateForm.Since when Time is { Start: { } start } && published is { } day => (start, day),
        _ => null,
    };

    /// <summary>The date as EDTF, or null for none and for words that cannot be reckoned.</summary>
    public string? Edtf(DateOnly? published) => Form switch
    {
        DateForm.Publication or DateForm.DayBefore or DateForm.Year when Days(published) is { } days =>
            days.First.ToString(Form == DateForm.Year ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture) + "~",
        DateForm.Known => History?.Edtf,
        DateForm.Told => Time?.Edtf,
        DateForm.Since when Days(published) is { } days =>
            days.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "/" + days.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Options of the same days share a group; −1 for one without days.</summary>
    public int Group(DateOnly? published) =>
        Days(published) is { } days ? (days.First.DayNumber << 9) + Math.Clamp(days.Last.DayNumber - days.First.DayNumber, 0, 511) : -1;
}
