using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Export;

namespace Isnad.Cli.Commands;

/// <summary>`isnad incidents export`: incidents → files of other programs.</summary>
internal static class IncidentExportCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var words = new Option<string?>("--words") { Description = "Words of a sentence, in any inflection.", HelpName = "WORDS" };
        var target = new ExportTarget();
        var which = new IncidentOptions();
        var command = new Command("export", "Write incidents in the formats of other programs. Persons who are not marked public are masked.") { store, words, knowledge };
        target.AddTo(command);
        which.AddTo(command);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            ExportOptions options = target.Of(parsed, new ExportOptions { Incidents = which.Filter(parsed, parsed.GetValue(words)) });
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            await IncidentLinking.FinishAsync(archive.Store, terminal, cancel);
            return await target.WriteAsync(parsed, options, archive, terminal, cancel);
        }));
        return command;
    }
}
