using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Commands;

/// <summary>`isnad changes`: what was written or is gone since a time, for those who keep a copy.</summary>
internal static class ChangesCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        var since = new Option<string?>("--since") { Description = "From this time on: 2021-06-08 or 2021-06-08T10:30:00Z.", HelpName = "TIME" };
        var command = new Command("changes", "List ids that were written, changed or deleted since a time, as JSON lines in the order of the changes.") { store, since };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            DateTimeOffset? from = null;
            if (parsed.GetValue(since) is { } text) from = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : throw new DiagnosticException(new Diagnostic("ISN0510", "--since", $"«{text}» is no value of this option", "give a time like 2021-06-08T10:30:00Z"));
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, null);
            string? cursor = null;
            do
            {
                Page<Change> page = await archive.Store.ChangesAsync(from, cursor, 1000, cancel);
                foreach (Change change in page.Items) terminal.Output.WriteLine(Line(change));
                cursor = page.Next;
            }
            while (cursor is not null);
            return ExitCode.Success;
        }));
        return command;
    }

    private static string Line(Change change)
    {
        string reason = change.Reason is { } why ? $",\"reason\":\"{why}\"" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{{\"change\":{change.Number},\"at\":\"{change.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'}\",\"kind\":\"{change.Kind}\",\"id\":{JsonSerializer.Serialize(change.Id, CliJson.Default.String)},\"deleted\":{(change.IsDeleted ? "true" : "false")}{reason}}}");
    }
}
