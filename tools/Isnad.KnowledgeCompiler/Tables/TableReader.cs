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
        foreach (string root in roots)
        {
            bool overlay = table.Rows.Count > 0;
            foreach (string file in Files(root, schema)) ReadFile(root, file, table, byKey, overlay, problems);
        }
        return table;
    }

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

    private static void ReadFile(string root, string file, Table table, Dictionary<string, int> byKey, bool overlay, List<Problem> problems)
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
            if (sound) Add(table, row, byKey, overlay, problems);
        }
        if (!header && lines.Length > 1) problems.Add(new Problem(name, 1, 1, "expected a column line"));
    }

    private static void Add(Table table, Row row, Dictionary<string, int> byKey, bool overlay, List<Problem> problems)
    {
        if (table.Schema.Key.Length == 0)
        {
            table.Rows.Add(row);
            return;
        }
        string key = string.Join("\t", table.Schema.Key.Select(k => row.Cells[k]));
        if (byKey.TryAdd(key, table.Rows.Count)) table.Rows.Add(row);
        else if (overlay) table.Rows[byKey[key]] = row;
        else
        {
            Row first = table.Rows[byKey[key]];
            problems.Add(row.Problem(table.Schema.Key[0], $"«{row.Cells[table.Schema.Key[0]]}» stands already at {first.File}:{first.Line}", isError: false));
        }
    }
}
