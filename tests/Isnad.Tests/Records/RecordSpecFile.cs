using Isnad.Tests.Architecture;

namespace Isnad.Tests.Records;

/// <summary>Reads the examples of Specs/Records, and moves them into «Not yet» and out of it.</summary>
internal static class RecordSpecFile
{
    private const string NotYet = "## Not yet";

    /// <summary>The files, in order.</summary>
    public static string[] Files { get; } = [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "tests", "Isnad.Tests", "Specs", "Records"), "*.md").Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal)];

    /// <summary>The examples of a file.</summary>
    /// <param name="path">The file.</param>
    public static IEnumerable<RecordSpec> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        bool right = true;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == NotYet) right = false;
            if (!lines[i].StartsWith("### ", StringComparison.Ordinal)) continue;
            int end = EndOf(lines, i);
            string[] body = lines[(i + 1)..end];
            string text = string.Join('\n', body.Where(l => l.StartsWith('>')).Select(l => l.TrimStart('>', ' ')));
            // The first two rows are the head and the line below it.
            string[] rows = [.. body.Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2)];
            yield return new RecordSpec(path, i + 1, lines[i][4..], text, rows, right);
        }
    }

    /// <summary>Moves an example to the end of the other part of its file.</summary>
    /// <param name="spec">The example.</param>
    public static void Move(RecordSpec spec)
    {
        List<string> lines = [.. File.ReadAllLines(spec.Path), ""];
        // Other moves may have shifted it since it was read.
        int start = lines.IndexOf("### " + spec.Title);
        int end = EndOf(lines, start);
        List<string> example = lines[start..end];
        lines.RemoveRange(start, end - start);
        if (!lines.Contains(NotYet)) lines.AddRange([NotYet, ""]);
        lines.InsertRange(spec.IsRight ? lines.Count : lines.IndexOf(NotYet), example);
        int section = lines.IndexOf(NotYet);
        if (!lines.Skip(section).Any(l => l.StartsWith("### ", StringComparison.Ordinal))) lines.RemoveRange(section, lines.Count - section);
        while (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        File.WriteAllText(spec.Path, string.Join('\n', lines) + "\n");
    }

    private static int EndOf(IReadOnlyList<string> lines, int heading)
    {
        int end = heading + 1;
        while (end < lines.Count && !lines[end].StartsWith('#')) end++;
        return end;
    }
}
