using Isnad.Archive;
using Isnad.Documents;

namespace Isnad.Intake;

/// <summary>Words for everything that can be wrong with what comes in.</summary>
internal static class IntakeProblems
{
    /// <summary>The largest document, in bytes.</summary>
    public const int MostBytes = ReportDecoder.MostBytes;

    public static ArchiveProblem Of(string where, DocumentProblem problem) => problem switch
    {
        DocumentProblem.Empty => new("ISN0101", where, "the report is empty", "leave it out or give its text"),
        DocumentProblem.Binary => new("ISN0102", where, "this is no text but a binary file", "save the report as plain text first"),
        DocumentProblem.TooLarge => TooLarge(where),
        DocumentProblem.NotArabic => new("ISN0104", where, "less than 30 % of the letters are Arabic", "give reports in Arabic"),
        DocumentProblem.PersianOrUrdu => new("ISN0105", where, "the text is in Arabic letters but not in Arabic: it looks like Persian, Urdu or Kurdish", "give reports in Arabic"),
        _ => new("ISN0106", where, "the bytes are in no encoding that gives Arabic, or were decoded wrongly before", "save the report as UTF-8 from its original"),
    };

    public static ArchiveProblem TooLarge(string where) => new("ISN0103", where, "larger than 4 MB", "split it into single reports, or give many reports as one .jsonl file");

    public static ArchiveProblem NoJson(string where, string what) => new("ISN0107", where, what, "write one JSON object per line: {\"id\":\"…\",\"text\":\"…\"}");

    public static ArchiveProblem Missing(string path) => new("ISN0108", path, "there is no such file or folder", "check the path");

    public static ArchiveProblem Unreadable(string path, Exception why) =>
        new("ISN0109", path, why is UnauthorizedAccessException ? "reading it is not permitted" : "it cannot be read: " + why.Message, "check that it is there and that you may read it");

    public static ArchiveProblem WrongDate(string where, string date) => new("ISN0110", where, $"«{date}» is no publication date", "write it as 2016-04-08 or 2016-04-08T10:30:00+02:00");

    public static ArchiveProblem NoReports(string folder) => new("ISN0111", folder, "there is no file of a known kind in this folder", "give a folder of .txt, .jsonl, .csv, .html, .pdf, .xml, .warc or .wet files");

    public static ArchiveProblem NoTable(string where, string what) => new("ISN0601", where, what, "name the columns in the first line: text, and if there are id, title, published, outlet, url");

    public static ArchiveProblem NoMainText(string where) => new("ISN0602", where, "no main text was found on this page", "save the article itself as text");

    public static ArchiveProblem BrokenArchive(string where, string what) => new("ISN0603", where, what, "fetch the file again; what came before is in the archive");

    public static ArchiveProblem VisualOrder(string where) => new("ISN0604", where, "the letters of this PDF are stored in the order they are drawn in, from left to right, so that its words cannot be told", "get the text from its source, or from a program that recognises characters");

    public static ArchiveProblem BrokenPdf(string where, string what) => new("ISN0605", where, "this PDF cannot be read: " + what, "open it and save it anew, without a password");

    public static ArchiveProblem NoFeed(string where, string what) => new("ISN0606", where, what, "give the address of an RSS or Atom feed");
}
