using System.IO.Compression;
using System.Text;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Places;

/// <summary>A table of GeoNames as it is downloaded: tab-separated text, or the zip archive that holds it.</summary>
internal sealed class GeoNamesFile(string path)
{
    /// <summary>Bytes on disk.</summary>
    public long Size { get; } = new FileInfo(path).Length;

    /// <summary>Opens a file.</summary>
    /// <exception cref="DiagnosticException">There is none.</exception>
    public static GeoNamesFile Open(string path) =>
        File.Exists(path) ? new GeoNamesFile(path) : throw new DiagnosticException(new Diagnostic("ISN0108", path, "there is no such file", "give a file downloaded from download.geonames.org/export/dump"));

    /// <summary>Its rows, with the number of each line and the bytes it takes in the file.</summary>
    /// <param name="columns">How many columns a row has.</param>
    /// <param name="broken">Gets the number of every line with fewer.</param>
    /// <exception cref="DiagnosticException">The file cannot be read, or its first line is no such row.</exception>
    public IEnumerable<(string[] Cells, long Bytes)> Rows(int columns, Action<int> broken)
    {
        using FileStream file = Stream();
        using ZipArchive? zip = IsZip() ? new ZipArchive(file) : null;
        ZipArchiveEntry? entry = zip is null ? null : Table(zip);
        double packed = entry is { Length: > 0 } ? entry.CompressedLength / (double)entry.Length : 1;
        using Stream text = entry?.Open() ?? file;
        using var reader = new StreamReader(text, Encoding.UTF8);
        for (int line = 1; reader.ReadLine() is { } row; line++)
        {
            string[] cells = row.Split('\t');
            if (cells.Length >= columns)
            {
                yield return (cells, (long)(Encoding.UTF8.GetByteCount(row) * packed) + 1);
                continue;
            }
            if (line == 1) throw new DiagnosticException(new Diagnostic("ISN0204", $"{path}:1", $"{cells.Length} columns, and {columns} expected", "give the file of a country (LY.zip or LY.txt), and with --names that of its alternate names"));
            broken(line);
        }
    }

    private bool IsZip() => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private FileStream Stream()
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(new Diagnostic("ISN0109", path, failure.Message, "make it readable"));
        }
    }

    /// <summary>The table beside the readme.</summary>
    private ZipArchiveEntry Table(ZipArchive zip) =>
        zip.Entries.Where(e => e.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) && !e.Name.Equals("readme.txt", StringComparison.OrdinalIgnoreCase)).MaxBy(e => e.Length)
        ?? throw new DiagnosticException(new Diagnostic("ISN0204", path, "the archive holds no table", "give the archive as it was downloaded"));
}
