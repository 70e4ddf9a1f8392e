using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Export;

namespace Isnad.Cli.Commands;

/// <summary>`isnad export`: archive → files of other programs.</summary>
internal static class ExportCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        Option<string> store = StoreOptions.Store();
        var columns = new Option<ColumnSet>("--columns") { Description = "Columns of tables: isnad, acled or ucdp.", HelpName = "SET" };
        var words = new Option<string?>("--words") { Description = "Words of the sentence, in any inflection.", HelpName = "WORDS" };
        var target = new ExportTarget();
        var filters = new FilterOptions();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("export", "Write records of an archive in the formats of other programs. Persons who are not marked public are masked.") { store, columns, words, knowledge };
        target.AddTo(command);
        filters.AddTo(command);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            ExportOptions options = target.Of(parsed, new ExportOptions { Filter = filters.Filter(parsed, parsed.GetValue(words)), Columns = parsed.GetValue(columns) });
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            return await target.WriteAsync(parsed, options, archive, terminal, cancel);
        }));
        return command;
    }
}
