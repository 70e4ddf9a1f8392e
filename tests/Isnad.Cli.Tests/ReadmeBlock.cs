namespace Isnad.Cli.Tests;

/// <summary>A fenced block of a README.</summary>
/// <param name="Language">What stands behind the fence: `console`, `csharp`, `sh`, …</param>
/// <param name="First">Index of its first line.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record ReadmeBlock(string Language, int First, string[] Lines)
{
    /// <summary>A line by which a block says that the output goes on.</summary>
    public const string Cut = "⋯";

    /// <summary>The blocks of a page.</summary>
    public static List<ReadmeBlock> Of(string[] page)
    {
        List<ReadmeBlock> blocks = [];
        for (int i = 0; i < page.Length; i++)
        {
            if (!page[i].StartsWith("```", StringComparison.Ordinal)) continue;
            int end = Array.IndexOf(page, "```", i + 1);
            blocks.Add(new ReadmeBlock(page[i][3..], i + 1, page[(i + 1)..end]));
            i = end;
        }
        return blocks;
    }

    /// <summary>Arguments of a line that starts the command, `$` and what stands behind `&gt;`, `|` or `#` left out; null for other lines.</summary>
    public static string[]? Arguments(string line)
    {
        if (line.StartsWith("$ ", StringComparison.Ordinal)) line = line[2..];
        if (!line.StartsWith("./isnad ", StringComparison.Ordinal)) return null;
        int end = line.AsSpan().IndexOfAny('>', '|', '#');
        return (end < 0 ? line : line[..end]).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
    }
}
