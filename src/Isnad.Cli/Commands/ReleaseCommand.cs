using System.CommandLine;
using System.Globalization;
using Isnad.Cli.Archives;
using Isnad.Export;

namespace Isnad.Cli.Commands;

/// <summary>`isnad release`: freezes a query as a set of files that never changes.</summary>
internal static class ReleaseCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Name of the release, which becomes a folder." };
        Option<string> store = StoreOptions.Store();
        var folder = new Option<string>("--output", "-o") { Description = "Folder that the release's folder is made in.", HelpName = "FOLDER", DefaultValueFactory = _ => "releases" };
        var words = new Option<string?>("--words") { Description = "Words of the sentence, in any inflection.", HelpName = "WORDS" };
        var privacy = new PrivacyOptions();
        var filters = new FilterOptions();
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("release", "Freeze a query: all formats, a page of figures and checksums, in a folder that is never written to again.") { name, store, folder, words, knowledge };
        privacy.AddTo(command);
        filters.AddTo(command);
        command.SetAction((parsed, cancel) => StoreOptions.RunAsync(async () =>
        {
            ExportOptions options = privacy.Of(parsed, new ExportOptions { Filter = filters.Filter(parsed, parsed.GetValue(words)) });
            await using StoreOptions.Opened archive = StoreOptions.Open(parsed.GetValue(store)!, parsed.GetValue(knowledge));
            (string path, long count) = await new ReleaseWriter(archive.Store, archive.Reader).WriteAsync(parsed.GetValue(name)!, options, parsed.GetValue(folder)!, cancel);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {count} records"));
            return ExitCode.Success;
        }));
        return command;
    }
}
