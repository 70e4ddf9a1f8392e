using System.CommandLine;
using Isnad.Cli.Overlay;
using Isnad.Cli.Places;

namespace Isnad.Cli.Commands;

/// <summary>`isnad places`: looks up places, and makes further ones out of files of GeoNames.</summary>
internal static class PlacesCommand
{
    /// <summary>Describes the commands.</summary>
    public static Command Create(Terminal terminal) =>
        new("places", "Look up places, and import further ones from GeoNames.") { Find(terminal), Import(terminal) };

    private static Command Find(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "A name in Arabic or English, or an id." };
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("find", "Print the places of a name, the largest first, as tab-separated values; exit code 1 where there is none.") { name, knowledge };
        command.SetAction(parsed => PlaceSearch.Find(KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge)).Knowledge, parsed.GetValue(name)!, terminal.Output) ? ExitCode.Success : ExitCode.Problems);
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        var country = new Argument<string>("COUNTRY") { Description = "A country's file of download.geonames.org/export/dump, as downloaded: LY.zip or LY.txt." };
        var names = new Option<string?>("--names") { Description = "The country's alternate names (alternatenames/LY.zip): without them only names in Arabic letters of the country's file are known.", HelpName = "FILE" };
        var into = new Option<string>("--into") { Description = "Folder of tables to write into; give it to the other commands by --knowledge.", HelpName = "DIR", Required = true };
        var command = new Command("import", "Make a table of places out of files of GeoNames that you downloaded, without those the program knows.") { country, names, into };
        command.SetAction(parsed =>
        {
            var import = new PlaceImport(new KnownPlaces(Reader.Open().Knowledge), terminal);
            string folder = parsed.GetValue(into)!;
            string table = import.Run(parsed.GetValue(country)!, parsed.GetValue(names), folder);
            terminal.Output.WriteLine($"{table}: {import.Written} places, {import.Known} known already, {import.WithoutName} without an Arabic name");
            terminal.Output.WriteLine($"read with them: isnad read --knowledge {folder} …");
            return import.Broken > 0 ? ExitCode.Problems : ExitCode.Success;
        });
        return command;
    }
}
