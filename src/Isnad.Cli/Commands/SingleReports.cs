using Isnad.Cli.Diagnostics;
using Isnad.Cli.Inputs;
using Isnad.Documents;

namespace Isnad.Cli.Commands;

/// <summary>Goes through the reports of one path one by one, for commands that look inside the reading.</summary>
internal static class SingleReports
{
    /// <summary>Calls the action for every report and writes a message for everything else.</summary>
    /// <param name="path">File, folder or `-`.</param>
    /// <param name="published">Publication date for reports that have none, or null.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="action">What to do with a report.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int ForEach(string path, string? published, Terminal terminal, Action<Report> action)
    {
        if (published is not null && !ReportDate.IsValid(published)) throw new DiagnosticException(InputProblems.WrongDate("--published", published));
        var loader = new ReportLoader(null, published, null);
        int exit = ExitCode.Success;
        foreach (InputItem item in new InputWalker(terminal.Input).Walk([path]))
        {
            (Report? report, Diagnostic? problem) = loader.Load(item);
            if (report is not null)
            {
                action(report);
                continue;
            }
            terminal.Error.WriteLine(problem);
            exit = ExitCode.Problems;
        }
        return exit;
    }
}
