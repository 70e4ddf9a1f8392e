using System.CommandLine;
using System.Text;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Explaining;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Commands;

/// <summary>`isnad explain`: how a report was read, step by step.</summary>
internal static class ExplainCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("FILE") { Description = "A text, a .jsonl file, or - for standard input." };
        var html = new Option<string?>("--html") { Description = "Write a page for the browser instead; for one report.", HelpName = "OUT.html" };
        Option<string?> published = SharedOptions.Published(), knowledge = SharedOptions.Knowledge();
        var command = new Command("explain", "Show how a report is read: analyses chosen and set aside, phrases, clauses, records and the table rows that fired.") { path, published, html, knowledge };
        command.SetAction(parsed =>
        {
            Reader reader = KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge));
            string? page = parsed.GetValue(html);
            int reports = 0;
            return SingleReports.ForEach(parsed.GetValue(path)!, parsed.GetValue(published), terminal, report =>
            {
                if (page is not null && ++reports > 1) throw new DiagnosticException(new Diagnostic("ISN0302", "--html", "the input holds more than one report", "give one report a page"));
                var explanation = new Explanation(reader.Run(report, new Draft()), reader);
                if (page is null) ExplanationText.Write(explanation, terminal.Output);
                else WritePage(page, ExplanationPage.Of(explanation));
            });
        });
        return command;
    }

    private static void WritePage(string path, string page)
    {
        try
        {
            File.WriteAllText(path, page, new UTF8Encoding(false));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException(new Diagnostic("ISN0303", path, "it cannot be written: " + failure.Message, "give a path that you may write to"));
        }
    }
}
