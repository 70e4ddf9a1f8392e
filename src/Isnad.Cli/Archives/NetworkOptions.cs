using System.CommandLine;

namespace Isnad.Cli.Archives;

/// <summary>Options of commands that fetch.</summary>
internal static class NetworkOptions
{
    /// <summary>--allow-private</summary>
    public static Option<bool> AllowPrivate() => new("--allow-private") { Description = "Fetch from this machine and its own network too." };
}
