using System.CommandLine;
using System.Globalization;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Incidents.Control;

namespace Isnad.Cli.Commands;

/// <summary>`isnad incidents control`: who is told to have held a place when.</summary>
internal static class ControlCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var place = new Argument<string?>("PLACE") { Description = "Id of a place; without one the places are listed of which reports tell.", Arity = ArgumentArity.ZeroOrOne };
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("control", "Tell who is said to have held a place when, and by which reports.") { place, store, knowledge };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened opened = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            var reader = new ControlReader(opened.Store);
            if (parsed.GetValue(place) is { } id)
            {
                foreach (ControlSpan span in await reader.HistoryAsync(id, cancel)) terminal.Output.WriteLine(Line(span));
            }
            else
            {
                foreach (PlaceCount row in await reader.PlacesAsync(cancel: cancel)) terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.PlaceId}  {row.Name}  {row.Count} records"));
            }
            return ExitCode.Success;
        }));
        return command;
    }

    private static string Line(ControlSpan span) =>
        $"{Day(span.First)} – {Day(span.Last)}  {span.Name}{(span.IsContested ? ", contested by " + string.Join(", ", span.Rivals) : "")}  ({string.Join(", ", span.Steps.Select(s => s.Report).Distinct(StringComparer.Ordinal))})";

    private static string Day(int number) => number == 0 ? "…" : DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
