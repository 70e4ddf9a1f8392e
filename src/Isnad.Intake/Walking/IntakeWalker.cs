using System.IO.Compression;
using Isnad.Intake.Formats;

namespace Isnad.Intake.Walking;

/// <summary>
/// Walks over files, folders with all below them, and `-` for standard input, and streams the documents in them: containers of
/// any size (JSON Lines, tables, feeds, WARC, WET; each also as .gz) are opened on the way and never held whole.
/// </summary>
/// <param name="standardInput">Where `-` reads from.</param>
public sealed class IntakeWalker(Stream standardInput)
{
    /// <summary>All documents, in the order of the paths and, within folders, in ordinal order of names.</summary>
    public IEnumerable<IntakeItem> Walk(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            IEnumerable<IntakeItem> items = path == "-" ? StandardInput() : Directory.Exists(path) ? Folder(path) : File.Exists(path) ? SingleFile(path) : [IntakeItem.Of(IntakeProblems.Missing(path))];
            foreach (IntakeItem item in items) yield return item;
        }
    }

    /// <summary>Sum of the sizes of all files in bytes, 0 where standard input is among the paths.</summary>
    public static long TotalSize(IEnumerable<string> paths)
    {
        long total = 0;
        foreach (string path in paths)
        {
            if (path == "-") return 0;
            if (File.Exists(path)) total += new FileInfo(path).Length;
            else if (Directory.Exists(path)) total += FolderWalker.Files(path, []).Sum(f => new FileInfo(f).Length);
        }
        return total;
    }

    private static IEnumerable<IntakeItem> Folder(string folder)
    {
        var problems = new List<Archive.ArchiveProblem>();
        List<string> files = FolderWalker.Files(folder, problems);
        foreach (Archive.ArchiveProblem problem in problems) yield return IntakeItem.Of(problem);
        if (files.Count == 0 && problems.Count == 0) yield return IntakeItem.Of(IntakeProblems.NoReports(folder));
        foreach (string file in files)
        {
            foreach (IntakeItem item in SingleFile(file)) yield return item;
        }
    }

    private static IEnumerable<IntakeItem> SingleFile(string file)
    {
        FileKind kind = FileKinds.Of(file);
        long size = new FileInfo(file).Length;
        if (!kind.IsContainer && !kind.IsCompressed) return [new IntakeItem { Where = file, Kind = kind.Document, Id = FileKinds.IdOf(file), Path = file, Size = size }];
        FileStream? opened = null;
        try
        {
            opened = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            return Contained(opened, file, kind);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            opened?.Dispose();
            return [IntakeItem.Of(IntakeProblems.Unreadable(file, failure))];
        }
    }

    private IEnumerable<IntakeItem> StandardInput()
    {
        var head = new BufferedStream(standardInput, 1 << 16);
        byte[] bytes = BoundedReader.ReadAtMost(head, 1, out _);
        Stream whole = new ConcatenatedStream(bytes, head);
        return bytes.Length > 0 && bytes[0] == (byte)'{'
            ? JsonLines.Read(whole, "(standard input)")
            : [new IntakeItem { Where = "(standard input)", Kind = DocumentKind.Text, Id = "stdin", Bytes = BoundedReader.ReadAtMost(whole, IntakeProblems.MostBytes + 1, out _) }];
    }

    /// <summary>The documents of a container, progress told by how far its file is read.</summary>
    private static IEnumerable<IntakeItem> Contained(FileStream file, string name, FileKind kind)
    {
        using (file)
        {
            Stream stream = kind.IsCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
            long done = 0;
            bool any = false;
            using IEnumerator<IntakeItem> items = Items(stream, name, kind).GetEnumerator();
            while (true)
            {
                IntakeItem item;
                try
                {
                    // A file that is cut off in its first block unpacks to nothing, without a complaint.
                    if (items.MoveNext()) item = items.Current;
                    else if (!any && kind.IsCompressed) item = IntakeItem.Of(IntakeProblems.BrokenArchive(name, "nothing could be unpacked"));
                    else break;
                    any = true;
                }
                catch (Exception broken) when (broken is InvalidDataException or IOException)
                {
                    // A damaged or cut-off file: what came before is in, the rest cannot be read.
                    item = IntakeItem.Of(IntakeProblems.BrokenArchive(name, "the file is damaged or cut off: " + broken.Message));
                }
                long at = file.Position;
                yield return item with { Size = at - done };
                done = at;
                if (item.Problem?.Code == "ISN0603") break;
            }
        }
    }

    private static IEnumerable<IntakeItem> Items(Stream stream, string name, FileKind kind) => kind.Container switch
    {
        ContainerKind.JsonLines => JsonLines.Read(stream, name),
        ContainerKind.Table => TableReader.Read(stream, name, kind.Separator),
        ContainerKind.Warc => WarcReader.Read(stream, name),
        ContainerKind.Feed => FeedReader.Read(stream, name),
        _ => [new IntakeItem { Where = name, Kind = kind.Document, Id = FileKinds.IdOf(name), Bytes = BoundedReader.ReadAtMost(stream, IntakeProblems.MostBytes + 1, out _) }],
    };
}
