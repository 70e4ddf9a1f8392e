namespace Isnad.KnowledgeCompiler.Tests.Morphology;

/// <summary>Reads the tables of a specification in Markdown.</summary>
internal static class SpecTable
{
    /// <summary>The cells of every row of every table, heads left out.</summary>
    /// <param name="file">File name under Specs/Morphology.</param>
    public static IEnumerable<string[]> Rows(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Specs", "Morphology", file);
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            bool row = lines[i].StartsWith("| ", StringComparison.Ordinal) && !lines[i].StartsWith("| ---", StringComparison.Ordinal);
            bool head = i + 1 < lines.Length && lines[i + 1].StartsWith("| ---", StringComparison.Ordinal);
            if (row && !head) yield return Cells(lines[i]);
        }
    }

    /// <summary>The words of a cell; none if it is a lone dash.</summary>
    public static string[] Words(string cell) => cell == "-" ? [] : cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Borders have blanks around them; the | between two plurals of one cell has none.
    private static string[] Cells(string line)
    {
        string[] cells = line.Trim().TrimStart('|').TrimEnd('|').Split(" | ");
        for (int i = 0; i < cells.Length; i++) cells[i] = cells[i].Trim();
        return cells;
    }
}
