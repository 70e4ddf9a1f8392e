using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Isnad.Archive;

namespace Isnad.Export;

/// <summary>Freezes a query: every format, a page of figures and the checksums of all, in a folder that is never written to again.</summary>
/// <param name="store">The archive.</param>
/// <param name="reader">Its reader.</param>
public sealed class ReleaseWriter(IArchiveStore store, ArchiveReader reader)
{
    private static readonly (string File, ExportFormat Format, ColumnSet Columns)[] s_files =
    [
        ("records.jsonl", ExportFormat.Jsonl, ColumnSet.Isnad), ("records.csv", ExportFormat.Csv, ColumnSet.Isnad), ("records-acled.csv", ExportFormat.Csv, ColumnSet.Acled),
        ("records-ucdp.csv", ExportFormat.Csv, ColumnSet.Ucdp), ("records.geojson", ExportFormat.GeoJson, ColumnSet.Isnad), ("records.kml", ExportFormat.Kml, ColumnSet.Isnad), ("records.parquet", ExportFormat.Parquet, ColumnSet.Isnad),
    ];

    /// <summary>Writes a release.</summary>
    /// <param name="name">Its name: letters, digits and - _ .</param>
    /// <param name="options">What it holds; format and columns are not asked.</param>
    /// <param name="folder">Folder that the release's folder is made in.</param>
    /// <param name="cancel">Stops; nothing is left behind.</param>
    /// <returns>The release's folder and how many records it holds.</returns>
    /// <exception cref="ArchiveException">There is a release of that name, or it cannot be written.</exception>
    public async Task<(string Folder, long Count)> WriteAsync(string name, ExportOptions options, string folder, CancellationToken cancel = default)
    {
        if (name.Length is 0 or > 100 || name[0] == '.' || name.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))) throw new ArchiveException(new ArchiveProblem("ISN0702", name, "this is no name of a release", "take letters, digits, - _ and ."));
        string target = Path.Combine(folder, name), part = target + ".part";
        if (Directory.Exists(target)) throw new ArchiveException(new ArchiveProblem("ISN0703", target, "there is a release of this name, and releases are never changed", "take another name"));
        try
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
            Directory.CreateDirectory(part);
            long count = await FillAsync(name, options, part, cancel);
            Directory.Move(part, target);
            Freeze(target);
            return (target, count);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveException(new ArchiveProblem("ISN0701", target, "the release cannot be written: " + failure.Message, "check path, permissions and room on the disk"), failure);
        }
        finally
        {
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
        }
    }

    private async Task<long> FillAsync(string name, ExportOptions options, string folder, CancellationToken cancel)
    {
        var exporter = new Exporter(store, reader);
        ExportHeader? header = null;
        long change = await store.LastChangeAsync(cancel);
        foreach ((string file, ExportFormat format, ColumnSet columns) in s_files)
        {
            header = await exporter.WriteFileAsync(options with { Format = format, Columns = columns }, Path.Combine(folder, file), cancel);
        }
        if (await store.LastChangeAsync(cancel) != change) throw new ArchiveException(new ArchiveProblem("ISN0704", name, "the archive was written to while the release was made, so its files would not agree", "make it when nothing is being added"));
        await File.WriteAllTextAsync(Path.Combine(folder, "FIGURES.md"), await FiguresAsync(name, options, header!, cancel), cancel);
        var sums = new StringBuilder();
        foreach (string file in Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!)
        {
            await using FileStream bytes = File.OpenRead(Path.Combine(folder, file));
            sums.Append(Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, cancel))).Append("  ").Append(file).Append('\n');
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "SHA256SUMS"), sums.ToString(), cancel);
        return header!.Count;
    }

    private async Task<string> FiguresAsync(string name, ExportOptions options, ExportHeader header, CancellationToken cancel)
    {
        RecordFilter filter = options.FilterOn(DateOnly.FromDateTime(DateTime.UtcNow));
        var page = new StringBuilder($"# {name}\n\n");
        foreach ((string field, string value) in header.Fields())
        {
            if (field is not ("format" or "columns")) page.Append(CultureInfo.InvariantCulture, $"- {field}: {value.ReplaceLineEndings(" ")}\n");
        }
        foreach ((Facet facet, string title) in ((Facet, string)[])[(Facet.Kind, "Kinds"), (Facet.Type, "Types"), (Facet.Status, "Statuses"), (Facet.Review, "Review"), (Facet.Precision, "Precision of places"), (Facet.Year, "Years"), (Facet.Outlet, "Outlets")])
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| value | records |\n| --- | --- |\n");
            foreach (FacetCount row in await store.FacetAsync(filter, facet, 50, cancel)) page.Append(CultureInfo.InvariantCulture, $"| {(row.Value ?? "–").Replace('|', '/')} | {row.Count} |\n");
        }
        return page.ToString();
    }

    // Read-only for everybody, so that nobody changes it by accident.
    private static void Freeze(string folder)
    {
        foreach (string file in Directory.GetFiles(folder)) File.SetAttributes(file, FileAttributes.ReadOnly);
    }
}
