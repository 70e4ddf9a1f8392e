using System.CommandLine;
using Isnad.Cli.Archives;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Commands;

/// <summary>`isnad forget`: erases reports for good.</summary>
internal static class ForgetCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID") { Description = "Ids of reports.", Arity = ArgumentArity.OneOrMore };
        Option<string> store = StoreOptions.Store();
        var command = new Command("forget", "Erase reports with all versions, originals, records and decisions. They leave tombstones and do not come back by `isnad add`.") { ids, store };
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, null);
            int exit = ExitCode.Success;
            foreach (string id in parsed.GetValue(ids)!)
            {
                if (await archive.Store.ForgetAsync(id, cancel)) terminal.Output.WriteLine($"{id}: forgotten");
                else
                {
                    terminal.Error.WriteLine(new Diagnostic("ISN0507", id, "there is no such report in the archive", "check the id; it may have been forgotten"));
                    exit = ExitCode.Problems;
                }
            }
            return exit;
        }));
        return command;
    }
}
