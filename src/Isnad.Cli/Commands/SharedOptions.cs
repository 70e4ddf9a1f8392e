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
}
