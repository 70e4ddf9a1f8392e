namespace Isnad.Intake.Walking;

/// <summary>Files that hold many documents.</summary>
internal enum ContainerKind
{
    /// <summary>The file is one document.</summary>
    None,
    JsonLines,
    Table,
    Warc,
    Feed,
}

/// <summary>What a file is by its name.</summary>
/// <param name="Document">What its document is, where it is one.</param>
/// <param name="Container">What holds its documents, where they are many.</param>
/// <param name="IsCompressed">Whether it is gzipped.</param>
/// <param name="Separator">What parts the cells of a table.</param>
internal readonly record struct FileKind(DocumentKind Document, ContainerKind Container, bool IsCompressed, char Separator)
{
    /// <summary>Whether it holds many documents.</summary>
    public bool IsContainer => Container != ContainerKind.None;
}

/// <summary>Tells files by their names.</summary>
internal static class FileKinds
{
    private static readonly (string Ending, FileKind Kind)[] s_kinds =
    [
        (".txt", new(DocumentKind.Text, ContainerKind.None, false, ' ')),
        (".jsonl", new(DocumentKind.JsonLine, ContainerKind.JsonLines, false, ' ')),
        (".ndjson", new(DocumentKind.JsonLine, ContainerKind.JsonLines, false, ' ')),
        (".csv", new(DocumentKind.Row, ContainerKind.Table, false, ',')),
        (".tsv", new(DocumentKind.Row, ContainerKind.Table, false, '\t')),
        (".html", new(DocumentKind.Html, ContainerKind.None, false, ' ')),
        (".htm", new(DocumentKind.Html, ContainerKind.None, false, ' ')),
        (".xhtml", new(DocumentKind.Html, ContainerKind.None, false, ' ')),
        (".pdf", new(DocumentKind.Pdf, ContainerKind.None, false, ' ')),
        (".xml", new(DocumentKind.Html, ContainerKind.Feed, false, ' ')),
        (".rss", new(DocumentKind.Html, ContainerKind.Feed, false, ' ')),
        (".atom", new(DocumentKind.Html, ContainerKind.Feed, false, ' ')),
        (".warc", new(DocumentKind.Html, ContainerKind.Warc, false, ' ')),
        (".wet", new(DocumentKind.Text, ContainerKind.Warc, false, ' ')),
    ];

    /// <summary>The kind of a file that was named; one of no known ending is text.</summary>
    public static FileKind Of(string file) => Find(file) ?? s_kinds[0].Kind with { IsCompressed = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) };

    /// <summary>Whether a file in a folder is of a known kind. A manifest.tsv tells of the others and is no table of reports.</summary>
    public static bool IsKnown(string file) => Find(file) is not null && Path.GetFileName(file) != "manifest.tsv";

    /// <summary>The id of the one document of a file: its name without the endings that tell its kind.</summary>
    public static string IdOf(string file)
    {
        string name = Path.GetFileName(file);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        foreach ((string ending, _) in s_kinds)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return name[..^ending.Length];
        }
        return name;
    }

    private static FileKind? Find(string file)
    {
        bool compressed = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        string name = compressed ? file[..^3] : file;
        foreach ((string ending, FileKind kind) in s_kinds)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return kind with { IsCompressed = compressed };
        }
        return null;
    }
}
