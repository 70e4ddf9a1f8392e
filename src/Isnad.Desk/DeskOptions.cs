using System.Net;
using Isnad.Archive;

namespace Isnad.Desk;

/// <summary>What the desk is started with.</summary>
internal sealed record DeskOptions
{
    /// <summary>Where the desk listens when nothing else is asked for.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5210";

    /// <summary>The archive: a file, or a PostgreSQL database.</summary>
    public string Store { get; init; } = ArchiveStore.DefaultFile;

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>Names it answers to, besides those in its addresses and of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether accounts are asked for on this machine too.</summary>
    public bool AsksForAccounts { get; init; }

    /// <summary>Whether others can reach it.</summary>
    public bool IsReachable => Urls.Any(url => !IsLoopback(new Uri(url).Host));

    /// <summary>Whether nobody may do anything without an account.</summary>
    public bool NeedsAccounts => AsksForAccounts || IsReachable;

    /// <summary>All names it answers to.</summary>
    public IEnumerable<string> Names => Hosts.Concat(Urls.Select(url => new Uri(url).Host).Where(host => !IPAddress.TryParse(host.Trim('[', ']'), out _)));

    /// <summary>A .pmtiles file to draw below the records; null for none.</summary>
    public string? Basemap { get; init; }

    /// <summary>The folder of sessions and keys; null for the usual one.</summary>
    public string? State { get; init; }

    /// <summary>Compiled knowledge to read with; null for the built-in one.</summary>
    public string? Knowledge { get; init; }

    /// <summary>Whether only to tell if it would start with all this.</summary>
    public bool OnlyChecks { get; init; }

    /// <summary>Whether the desk ends when its standard input does: when the command that started it is gone.</summary>
    public bool EndsWithInput { get; init; }

    /// <summary>Reads the options.</summary>
    /// <returns>The line for the user where they are wrong, else null.</returns>
    public static ArchiveProblem? Parse(IReadOnlyList<string> args, out DeskOptions options)
    {
        options = new DeskOptions();
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == "--ends-with-input")
            {
                options = options with { EndsWithInput = true };
                continue;
            }
            if (i + 1 == args.Count) return Usage(args[i], "there is no value behind it");
            string value = args[i + 1];
            switch (args[i++])
            {
                case "--store": options = options with { Store = value }; break;
                case "--urls": options = options with { Urls = [.. value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] }; break;
                case "--hosts": options = options with { Hosts = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] }; break;
                case "--accounts": options = options with { AsksForAccounts = value == "true" }; break;
                case "--basemap": options = options with { Basemap = value }; break;
                case "--state": options = options with { State = value }; break;
                case "--only-check": options = options with { OnlyChecks = value == "true" }; break;
                case "--knowledge-file": options = options with { Knowledge = value }; break;
                default: return Usage(args[i - 1], "there is no such option");
            }
        }
        return Check(options.Urls) ?? (options.Basemap is { } map ? Safety.Basemap.Check(map) : null);
    }

    private static ArchiveProblem? Check(IReadOnlyList<string> urls)
    {
        if (urls.Count == 0) return Usage("--urls", "no address is given");
        foreach (string url in urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
            {
                return Usage("--urls", $"«{url}» is no address to listen on");
            }
        }
        return null;
    }

    /// <summary>Whether a host name or address is this machine's own, whatever a name server says.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address);

    private static ArchiveProblem Usage(string where, string what) => new("ISN0301", where, what, "see isnad serve --help");
}
