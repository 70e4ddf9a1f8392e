namespace Isnad.Tests.Resolution;

/// <summary>One row of a spec's tables.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Cells">What stands between the borders.</param>
public sealed record SpecRow(string Place, string[] Cells)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place} {Cells[0]}";
}

/// <summary>Reads the tables of the Markdown files under tests/Isnad.Tests/Specs.</summary>
internal static class SpecRows
{
    /// <summary>All rows of all tables of a folder, heads left out.</summary>
    /// <param name="folder">Folder under Specs.</param>
    public static IEnumerable<SpecRow> Read(string folder)
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !Directory.Exists(Path.Combine(root.FullName, "tests", "Isnad.Tests", "Specs", folder))) root = root.Parent;
        string path = Path.Combine(root?.FullName ?? ".", "tests", "Isnad.Tests", "Specs", folder);
        foreach (string file in Directory.GetFiles(path, "*.md").Order(StringComparer.Ordinal))
        {
            string[] lines = File.ReadAllLines(file);
            for (int i = 0; i < lines.Length; i++)
            {
                bool row = lines[i].StartsWith("| ", StringComparison.Ordinal) && !lines[i].StartsWith("| ---", StringComparison.Ordinal);
                bool head = i + 1 < lines.Length && lines[i + 1].StartsWith("| ---", StringComparison.Ordinal);
                if (row && !head) yield return new SpecRow($"{Path.GetFileName(file)}:{i + 1}", Cells(lines[i]));
            }
        }
    }

    private static string[] Cells(string line)
    {
        string[] cells = line.Trim().TrimStart('|').TrimEnd('|').Split(" | ");
        for (int i = 0; i < cells.Length; i++) cells[i] = cells[i].Trim();
        return cells;
    }
}
