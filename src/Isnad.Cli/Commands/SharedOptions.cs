using System.CommandLine;

namespace Isnad.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>--published</summary>
    public static Option<string?> Published() => new("--published") { Description = "Publication date of reports that give none: 2016-04-08 or 2016-04-08T10:30:00+02:00.", HelpName = "DATE" };

    /// <summary>--outlet</summary>
    public static Option<string?> Outlet() => new("--outlet") { Description = "Outlet of reports that give none.", HelpName = "NAME" };

    /// <summary>--knowledge</summary>
    public static Option<string?> Knowledge() => new("--knowledge") { Description = "Folder of tables of your own, laid over the built-in ones.", HelpName = "DIR" };

    /// <summary>--manifest</summary>
    public static Option<string?> Manifest() => new("--manifest") { Description = "Table with the columns id, published and outlet for text files; without it the manifest.tsv of a folder given.", HelpName = "TABLE.tsv" };

    /// <summary>--threads</summary>
    public static Option<int> Threads()
    {
        var threads = new Option<int>("--threads") { Description = "How many reports to read at once; the output is the same for any number.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var n }] && int.TryParse(n, out int value) && value is < 1 or > 1024) result.AddError($"--threads {n}: give a number from 1 to 1024");
        });
        return threads;
    }
}
