using System.Text.Json;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli.Scoring;

/// <summary>The score of an output against a folder of gold.</summary>
/// <param name="Total">Counts of all reports.</param>
/// <param name="Documents">Counts by report, in order of file names.</param>
/// <param name="Missing">How many gold reports the output lacks.</param>
/// <param name="Errors">What is wrong, where asked for.</param>
internal sealed record Score(Tally Total, IReadOnlyList<(string Id, Tally Tally)> Documents, int Missing, IReadOnlyList<ScoringError> Errors)
{
    /// <summary>Scores a file of output.</summary>
    /// <param name="goldFolder">Folder of gold files, one JSON file a report.</param>
    /// <param name="output">Output of `isnad read --json`.</param>
    /// <param name="withErrors">Whether to list what is wrong.</param>
    /// <exception cref="DiagnosticException">Something cannot be read.</exception>
    public static Score Of(string goldFolder, string output, bool withErrors)
    {
        Dictionary<string, CodedReport> read = ReadOutput(output);
        string[] files = GoldFiles(goldFolder);
        var total = new Tally();
        var documents = new List<(string, Tally)>(files.Length);
        var errors = new List<ScoringError>();
        int missing = 0;
        foreach (string file in files)
        {
            CodedReport gold = ReadGold(file);
            if (!read.TryGetValue(gold.Id, out CodedReport? report))
            {
                missing++;
                report = CodedReport.Empty(gold.Id);
            }
            Tally tally = ReportScorer.Score(gold, report, withErrors ? errors : null);
            total.Add(tally);
            documents.Add((gold.Id, tally));
        }
        return new Score(total, documents, missing, errors);
    }

    private static string[] GoldFiles(string folder)
    {
        if (!Directory.Exists(folder)) throw new DiagnosticException(new Diagnostic("ISN0401", folder, "no such folder of gold", "give the folder that holds one JSON file per annotated report"));
        string[] files = Directory.GetFiles(folder, "*.json");
        if (files.Length == 0) throw new DiagnosticException(new Diagnostic("ISN0402", folder, "no gold in this folder", "give the folder that holds one .json file per annotated report"));
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static CodedReport ReadGold(string file)
    {
        try
        {
            return CodedReader.Read(File.ReadAllBytes(file));
        }
        catch (JsonException wrong)
        {
            throw new DiagnosticException(new Diagnostic("ISN0403", file, "this gold is no JSON of the codebook's shape: " + wrong.Message, "correct the file"));
        }
    }

    private static Dictionary<string, CodedReport> ReadOutput(string output)
    {
        if (!File.Exists(output)) throw new DiagnosticException(new Diagnostic("ISN0404", output, "no such file of output", "write one with: isnad read --json … > FILE"));
        var reports = new Dictionary<string, CodedReport>(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(output))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                CodedReport report = CodedReader.Read(System.Text.Encoding.UTF8.GetBytes(line));
                reports[report.Id] = report;
            }
            catch (JsonException wrong)
            {
                throw new DiagnosticException(new Diagnostic("ISN0405", $"{output}:{number}", "this line is no record of isnad read --json: " + wrong.Message, "write the output anew"));
            }
        }
        return reports;
    }
}
