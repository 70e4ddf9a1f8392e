using Isnad.Documents;

namespace Isnad.Cli.Diagnostics;

/// <summary>Words for everything that can be wrong with a report that comes in.</summary>
internal static class InputProblems
{
    /// <summary>The diagnostic of a document that cannot be read.</summary>
    /// <param name="where">The file, or file and line.</param>
    /// <param name="problem">What the decoder found.</param>
    public static Diagnostic Of(string where, DocumentProblem problem) => problem switch
    {
        DocumentProblem.Empty => new("ISN0101", where, "the report is empty", "leave it out or give its text"),
        DocumentProblem.Binary => new("ISN0102", where, "this is no text but a binary file", "save the report as plain text first"),
        DocumentProblem.TooLarge => TooLarge(where),
        DocumentProblem.NotArabic => new("ISN0104", where, "less than 30 % of the letters are Arabic", "give reports in Arabic"),
        DocumentProblem.PersianOrUrdu => new("ISN0105", where, "the text is in Arabic letters but not in Arabic: it looks like Persian, Urdu or Kurdish", "give reports in Arabic"),
        _ => new("ISN0106", where, "the bytes are in no encoding that gives Arabic, or were decoded wrongly before", "save the report as UTF-8 from its original"),
    };

    /// <summary>A report above the limit.</summary>
    public static Diagnostic TooLarge(string where) => new("ISN0103", where, "larger than 4 MB", "split it into single reports, or give many reports as one .jsonl file");

    /// <summary>A path that leads nowhere.</summary>
    public static Diagnostic Missing(string path) => new("ISN0108", path, "there is no such file or folder", "check the path");

    /// <summary>A file or folder that the system does not let us read.</summary>
    public static Diagnostic Unreadable(string path, Exception why) =>
        new("ISN0109", path, why is UnauthorizedAccessException ? "reading it is not permitted" : "it cannot be read: " + why.Message, "check that it is there and that you may read it");

    /// <summary>A date that is none.</summary>
    public static Diagnostic WrongDate(string where, string date) =>
        new("ISN0110", where, $"«{date}» is no publication date", "write it as 2016-04-08 or 2016-04-08T10:30:00+02:00");

    /// <summary>A folder without reports.</summary>
    public static Diagnostic NoReports(string folder) => new("ISN0111", folder, "there is no .txt and no .jsonl file in this folder", "give a folder of reports");

    /// <summary>A failure inside the program.</summary>
    public static Diagnostic Failed(string where, Exception failure) =>
        new("ISN0199", where, $"reading failed: {failure.GetType().Name}: {failure.Message}", "this is a fault of Isnad: please report it together with the text");
}
