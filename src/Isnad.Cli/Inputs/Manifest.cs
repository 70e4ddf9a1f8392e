using System.Globalization;
using System.Text;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Inputs;

/// <summary>Dates and outlets of text files, from a table with the columns id, published and outlet.</summary>
internal sealed class Manifest
{
    private readonly Dictionary<string, (string? Published, string? Outlet, string Where)> _rows = new(StringComparer.Ordinal);

    /// <summary>What the table says of a report, and in which line; nulls where nothing.</summary>
    public (string? Published, string? Outlet, string? Where) Of(string id) => _rows.GetValueOrDefault(id);

    /// <summary>Reads a table; its first line names the columns, in any order and among others.</summary>
    /// <exception cref="DiagnosticException">It is no such table.</exception>
    public static Manifest Read(string path)
    {
        if (!File.Exists(path)) throw new DiagnosticException(InputProblems.Missing(path));
        var manifest = new Manifest();
        manifest.Fill(path);
        return manifest;
    }

    /// <summary>The rows of every `manifest.tsv` that lies in one of the folders given; null where there is none.</summary>
    /// <exception cref="DiagnosticException">A file of that name is no such table.</exception>
    public static Manifest? Beside(IEnumerable<string> paths)
    {
        Manifest? manifest = null;
        foreach (string path in paths)
        {
            string table = Path.Combine(path, "manifest.tsv");
            if (Directory.Exists(path) && File.Exists(table)) (manifest ??= new Manifest()).Fill(table);
        }
        return manifest;
    }

    private void Fill(string path)
    {
        int[]? columns = null;
        int number = 0;
        try
        {
            foreach (string line in File.ReadLines(path, Encoding.UTF8))
            {
                number++;
                if (line.Length == 0 || line[0] == '#') continue;
                string[] cells = line.Split('\t');
                if (columns is null) columns = Columns(cells, path, number);
                else Add(cells, columns, string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(InputProblems.Unreadable(path, failure));
        }
    }

    private void Add(string[] cells, int[] columns, string where)
    {
        if (Cell(cells, columns[0]) is { } id) _rows[id] = (Cell(cells, columns[1]), Cell(cells, columns[2]), where);
    }

    private static int[] Columns(string[] names, string path, int line)
    {
        int[] columns = [Find(names, "id"), Find(names, "published"), Find(names, "outlet")];
        if (columns[0] >= 0 && (columns[1] >= 0 || columns[2] >= 0)) return columns;
        throw new DiagnosticException(new Diagnostic("ISN0112", string.Create(CultureInfo.InvariantCulture, $"{path}:{line}"), "this is no manifest: its first line must name the columns id, published, outlet", "separate the columns by tabs and name them in the first line"));
    }

    private static int Find(string[] names, string name) => Array.FindIndex(names, n => n.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string? Cell(string[] cells, int column) =>
        column >= 0 && column < cells.Length && cells[column].Trim() is { Length: > 0 } value && value != "-" ? value : null;
}
