using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Archives;

/// <summary>The options that narrow records: the same for every command that lists some.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _kind = Many("--kind", "event, situation or statement.", "KIND");
    private readonly Option<string[]> _type = Many("--type", "Types: ASSAULT, PROTEST, …; several are alternatives.", "TYPE");
    private readonly Option<string[]> _status = Many("--status", "Statuses: actual, attempted, planned, predicted, conditional, denied.", "STATUS");
    private readonly Option<string[]> _outlet = Many("--from-outlet", "Outlets of the reports.", "NAME");
    private readonly Option<string[]> _review = Many("--review", "machine, confirmed, edited, rejected or added; without it all but rejected.", "STATE");
    private readonly Option<string?> _actor = One("--actor", "Who takes part: an entity, country or sector, or words of the name.", "NAME");
    private readonly Option<string?> _source = One("--source", "Who says so: an entity, a kind, or words of the name.", "NAME");
    private readonly Option<string?> _place = One("--place", "Where: id of a place or of what it lies in, or words of its name.", "NAME");
    private readonly Option<string?> _box = One("--box", "Inside a box of degrees.", "WEST,SOUTH,EAST,NORTH");
    private readonly Option<string?> _near = One("--near", "Within a distance of a point.", "LAT,LON,KM");
    private readonly Option<string?> _since = One("--since", "On this day or later: 2021-06-08.", "DATE");
    private readonly Option<string?> _until = One("--until", "On this day or earlier.", "DATE");
    private readonly Option<double?> _confidence = new("--confidence") { Description = "At least this confidence, 0 to 1.", HelpName = "LEAST" };
    private readonly Option<string?> _report = One("--report", "Out of one report.", "ID");
    private readonly Option<bool> _first = new("--first-tellings") { Description = "Leave out tellings after the first in the same report." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_kind, _type, _status, _actor, _source, _place, _box, _near, _since, _until, _confidence, _outlet, _report, _review, _first]) command.Add(option);
    }

    /// <summary>The filter that a command line gives.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="words">Words to be found, or null.</param>
    /// <exception cref="DiagnosticException">A value is none.</exception>
    public RecordFilter Filter(ParseResult parsed, string? words)
    {
        double[]? box = Numbers(parsed, _box, 4), near = Numbers(parsed, _near, 3);
        return new RecordFilter
        {
            Kinds = Words<RecordKind>(parsed, _kind),
            Types = parsed.GetValue(_type) ?? [],
            Statuses = parsed.GetValue(_status) ?? [],
            Outlets = parsed.GetValue(_outlet) ?? [],
            Reviews = Words<ReviewState>(parsed, _review),
            Actor = parsed.GetValue(_actor),
            Source = parsed.GetValue(_source),
            Place = parsed.GetValue(_place),
            Box = box is null ? null : new GeoBox(box[0], box[1], box[2], box[3]),
            Near = near is null ? null : new GeoCircle(near[0], near[1], near[2]),
            From = Day(parsed, _since),
            To = Day(parsed, _until),
            LeastConfidence = parsed.GetValue(_confidence),
            Report = parsed.GetValue(_report),
            FirstTellingsOnly = parsed.GetValue(_first),
            Words = words,
        };
    }

    private static Option<string[]> Many(string name, string description, string help) => new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };

    private static Option<string?> One(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static List<T> Words<T>(ParseResult parsed, Option<string[]> option) where T : struct, Enum
    {
        var values = new List<T>();
        foreach (string word in parsed.GetValue(option) ?? [])
        {
            if (!Enum.TryParse(word, ignoreCase: true, out T value) || !char.IsLetter(word[0])) throw Wrong(option, word, string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant())));
            values.Add(value);
        }
        return values;
    }

    private static DateOnly? Day(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw Wrong(option, text, "a day like 2021-06-08");
    }

    private static double[]? Numbers(ParseResult parsed, Option<string?> option, int count)
    {
        if (parsed.GetValue(option) is not { } text) return null;
        string[] parts = text.Split(',');
        double[] numbers = new double[count];
        bool good = parts.Length == count;
        for (int i = 0; good && i < count; i++) good = double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && double.IsFinite(numbers[i]);
        return good ? numbers : throw Wrong(option, text, option.HelpName!);
    }

    private static DiagnosticException Wrong(Option option, string given, string expected) =>
        new(new Diagnostic("ISN0510", option.Name, $"«{given}» is no value of this option", $"give {expected}"));
}
