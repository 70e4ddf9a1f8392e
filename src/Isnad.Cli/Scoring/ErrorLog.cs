using System.Globalization;

namespace Isnad.Cli.Scoring;

/// <summary>Words the errors of one report.</summary>
internal sealed class ErrorLog(string report, CodePointText text, ICollection<ScoringError> errors)
{
    private const int ContextLength = 40;

    /// <summary>Adds an error of an event or situation.</summary>
    /// <param name="isEvent">Whether it is an event.</param>
    /// <param name="what">`missed`, `surplus`, `type` or the field that is wrong.</param>
    /// <param name="gold">The gold's record, or null.</param>
    /// <param name="read">The record read, or null.</param>
    public void Add(bool isEvent, string what, CodedRecord? gold, CodedRecord? read)
    {
        string label = (gold ?? read)!.Label ?? "?";
        string cause = what switch
        {
            "missed" or "surplus" => $"{what} {label}",
            "type" => $"type {label} read as {read!.Label ?? "?"}",
            "status" => $"status {gold!.Status} read as {read!.Status}",
            _ => $"{what} of {label}",
        };
        if (!isEvent) cause = "situation: " + cause;
        bool whole = what is "missed" or "surplus" or "type";
        errors.Add(new ScoringError(
            isEvent ? what : "situations", cause, report,
            gold is null ? "" : whole ? Whole(gold) : Field(gold, what),
            read is null ? "" : whole ? Whole(read) : Field(read, what),
            Context((gold ?? read)!.Trigger)));
    }

    /// <summary>Adds an error of a statement.</summary>
    public void Add(string what, CodedStatement? gold, CodedStatement? read) =>
        errors.Add(new ScoringError("statements", "statement: " + what, report, Speech(gold), Speech(read), Context((gold ?? read)!.Cue)));

    private string Context(Wording trigger)
    {
        if (trigger is not { Start: { } start, End: { } end }) return "";
        string line = text.Slice(start - ContextLength, start) + "⟦" + text.Slice(start, end) + "⟧" + text.Slice(end, end + ContextLength);
        return line.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
    }

    private static string Speech(CodedStatement? statement) =>
        statement is null ? "" : $"{statement.Cue.Text} ← {statement.Speaker?.Text ?? "(none)"}";

    private static string Whole(CodedRecord record)
    {
        var parts = new List<string> { $"{record.Label} {record.Status}" };
        foreach (string field in (ReadOnlySpan<string>)["actors", "recipients", "holder", "place", "date", "source", "quantities"])
        {
            if (Field(record, field) is var value && value != None) parts.Add($"{field}: {value}");
        }
        return string.Join(" | ", parts);
    }

    private const string None = "(none)";

    private static string Field(CodedRecord record, string name) => name switch
    {
        "actors" => List(record.Actors),
        "recipients" => List(record.Recipients),
        "holder" => List(record.Holder),
        "source" => List(record.Source),
        "status" => record.Status ?? None,
        "date" => string.IsNullOrEmpty(record.Date) ? None : record.Date,
        "quantities" => record.Counts.Count == 0 ? None : string.Join(" + ", record.Counts.Select(Counted)),
        "place" => record.Place is not { } place ? None
            : place.Lat is { } lat ? string.Create(CultureInfo.InvariantCulture, $"{place.Words?.Text} ({lat:0.##}, {place.Lon:0.##}, {place.RadiusKm:0.#} km)")
            : place.Words?.Text ?? None,
        _ => None,
    };

    private static string List(IReadOnlyList<Wording> wordings) => wordings.Count == 0 ? None : string.Join(" + ", wordings.Select(w => $"«{w.Text}»"));

    private static string Counted(Count count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.What} {count.Low}–{count.High}");
}
