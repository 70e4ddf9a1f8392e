using System.Globalization;
using Isnad.Archive;

namespace Isnad.Cli.Archives;

/// <summary>What was added, in a sentence.</summary>
internal static class AddSentence
{
    /// <summary>The sentence.</summary>
    public static string Of(AddOutcome done, string address)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{address}: {done.Added} added with {done.Records} records, {done.Known} known");
        if (done.Changed > 0) line += string.Create(CultureInfo.InvariantCulture, $", {done.Changed} new versions");
        if (done.Reread > 0) line += string.Create(CultureInfo.InvariantCulture, $", {done.Reread} read anew");
        if (done.Forgotten > 0) line += string.Create(CultureInfo.InvariantCulture, $", {done.Forgotten} forgotten ones left out");
        return line;
    }
}
