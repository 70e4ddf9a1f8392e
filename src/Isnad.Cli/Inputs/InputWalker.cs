using System.IO.Compression;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Inputs;

/// <summary>Walks over paths given on the command line: files, folders with all below them, and `-` for standard input.</summary>
/// <param name="standardInput">Where `-` reads from.</param>
internal sealed class InputWalker(Stream standardInput)
{
    /// <summary>All reports of the paths, in the order of the paths and, within folders, in ordinal order of names.</summary>
    public IEnumerable<InputItem> Walk(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            IEnumerable<InputItem> items = path == "-" ? StandardInput() : Directory.Exists(path) ? Folder(path) : File.Exists(path) ? SingleFile(path) : [InputItem.Of(InputProblems.Missing(path))];
            foreach (InputItem item in items) yield return item;
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
            else if (Directory.Exists(path)) total += FilesBelow(path, []).Sum(f => new FileInfo(f).Length);
        }
        return total;
    }

    private static IEnumerable<InputItem> Folder(string folder)
    {
        var problems = new List<Diagnostic>();
        List<string> files = FilesBelow(folder, problems);
        foreach (Diagnostic problem in problems) yield return InputItem.Of(problem);
        if (files.Count == 0 && problems.Count == 0) yield return InputItem.Of(InputProblems.NoReports(folder));
        foreach (string file in files)
        {
            foreach (InputItem item in SingleFile(file)) yield return item;
        }
    }

    private static List<string> FilesBelow(string folder, List<Diagnostic> problems)
    {
        var files = new List<string>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out string? at))
        {
            try
            {
                foreach (string file in Directory.GetFiles(at))
                {
                    if (file.EndsWith(".txt", StringComparison.Ordinal) || IsJsonLines(file)) files.Add(file);
                }
                foreach (string below in Directory.GetDirectories(at))
                {
                    // A link could lead round in a circle.
                    if (new DirectoryInfo(below).LinkTarget is null) open.Push(below);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                problems.Add(InputProblems.Unreadable(at, failure));
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static bool IsJsonLines(string file)
    {
        ReadOnlySpan<char> name = IsPacked(file) ? file.AsSpan(0, file.Length - 3) : file;
        return name.EndsWith(".jsonl", StringComparison.Ordinal) || name.EndsWith(".ndjson", StringComparison.Ordinal);
    }

    private static bool IsPacked(string file) => file.EndsWith(".gz", StringComparison.Ordinal);

    private static IEnumerable<InputItem> SingleFile(string file)
    {
        if (!IsJsonLines(file)) return [new InputItem { Where = file, Id = IdOf(file), Path = file, Size = new FileInfo(file).Length }];
        try
        {
            Stream stream = File.OpenRead(file);
            return JsonLines.Read(IsPacked(file) ? new GZipStream(stream, CompressionMode.Decompress) : stream, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [InputItem.Of(InputProblems.Unreadable(file, failure))];
        }
    }

    private static string IdOf(string file)
    {
        string name = System.IO.Path.GetFileName(file);
        return name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : name;
    }

    private IEnumerable<InputItem> StandardInput()
    {
        var head = new PeekedStream(standardInput);
        if (head.FirstVisibleByte() == '{') return JsonLines.Read(head, "(standard input)");
        return [new InputItem { Where = "(standard input)", Id = "stdin", Bytes = head.ReadAtMost(Documents.ReportDecoder.MostBytes + 1) }];
    }
}
