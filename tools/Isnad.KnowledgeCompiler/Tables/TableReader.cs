using System.Text;

namespace Isnad.KnowledgeCompiler.Tables;

/// <summary>Reads the files of a table and checks every cell against its schema.</summary>
internal static class TableReader
{
    /// <summary>Reads a table from one or more knowledge folders; rows of later folders replace rows with the same key.</summary>
    public static Table Read(IReadOnlyList<string> roots, TableSchema schema, List<Problem> problems)
    {
        var table = new Table(schema);
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int r = 0; r < roots.Count; r++)
        {
            var inRoot = new Dictionary<string, Row>(StringComparer.Ordinal);
            foreach (string file in Files(roots[r], schema)) ReadFile(roots[r], file, table, new Keys(byKey, inRoot, IsOverlay: r > 0), problems);
        }
        return table;
    }

    // The rows by their key: the place of each in the table, and which of them stand in the folder that is being read.
    private readonly record struct Keys(Dictionary<string, int> Places, Dictionary<string, Row> InRoot, bool IsOverlay);

    private static IEnumerable<string> Files(string root, TableSchema schema)
    {
        string path = Path.Combine(root, schema.Path);
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) return [];
        string[] files = Directory.GetFiles(path, "*.tsv", SearchOption.TopDirectoryOnly);
        Array.Sort(files, StringComparer.Ordinal);
        // A folder holds one table, except where another table claims a single file of it.
        return files.Where(f => !Schemas.All.Any(s => s != schema && Path.Combine(root, s.Path) == f));
    }

    private static void ReadFile(string root, string file, Table table, in Keys keys, List<Problem> problems)
    {
        string name = Path.GetRelativePath(root, file).Replace('\\', '/');
        string[] lines = File.ReadAllText(file, Encoding.UTF8).Split('\n');
        Column[] columns = table.Schema.Columns;
        bool header = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (!header)
            {
                header = true;
                if (!cells.SequenceEqual(columns.Select(c => c.Name)))
                {
                    problems.Add(new Problem(name, i + 1, 1, "expected the column line " + string.Join(" ", columns.Select(c => c.Name))));
                    return;
                }
                continue;
            }
            if (cells.Length != columns.Length)
            {
                problems.Add(new Problem(name, i + 1, Math.Min(cells.Length, columns.Length), $"expected {columns.Length} columns separated by tabs, found {cells.Length}"));
                continue;
            }
            var row = new Row(name, i + 1, cells);
            bool sound = true;
            for (int c = 0; c < cells.Length; c++)
            {
                if (columns[c].Check(cells[c]) is not { } expected) continue;
                problems.Add(row.Problem(c, $"{columns[c].Name} «{cells[c]}»: expected {expected}"));
                sound = false;
            }
            if (sound) Add(table, row, keys, problems);
        }
        if (!header && lines.Length > 1) problems.Add(new Problem(name, 1, 1, "expected a column line"));
    }

    // A row that stands twice in one folder is a slip: a warning in the tables of the program, which its tests keep at none, and an
    // error in tables laid over them, where nobody could tell which of the two is meant.
    private static void Add(Table table, Row row, in Keys keys, List<Problem> problems)
    {
        bool hasKey = table.Schema.Key.Length > 0;
        // Tables without a key hold several rows for one word; only the whole row can stand twice.
        string key = string.Join("\t", hasKey ? table.Schema.Key.Select(k => row.Cells[k]) : row.Cells);
        if ((hasKey || keys.IsOverlay) && !keys.InRoot.TryAdd(key, row))
        {
            Row first = keys.InRoot[key];
            int column = hasKey ? table.Schema.Key[0] : 0;
            problems.Add(row.Problem(column, $"«{row.Cells[column]}» stands already at {first.File}:{first.Line}", keys.IsOverlay));
            return;
        }
        if (!hasKey || keys.Places.TryAdd(key, table.Rows.Count)) table.Rows.Add(row);
        else table.Rows[keys.Places[key]] = row;
    }
}
