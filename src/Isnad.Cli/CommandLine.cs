using System.CommandLine;
using Isnad.Cli.Commands;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli;

/// <summary>The isnad command.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, the program's name not among them.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        RootCommand root = Create(terminal);
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0) return WrongUsage(parsed, terminal);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (DiagnosticException problem)
        {
            terminal.Error.WriteLine(problem.Diagnostic);
            return ExitCode.Problems;
        }
        catch (IOException) when (!CanWrite(terminal))
        {
            // `isnad … | head`: the reader of the pipe has gone.
            return ExitCode.Success;
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand("Isnad reads Arabic news reports, offline and deterministically: who did what to whom, where, when, and according to whom, with the words it was read from.");
        root.Add(ReadCommand.Create(terminal));
        root.Add(ExplainCommand.Create(terminal));
        root.Add(WordsCommand.Create(terminal));
        root.Add(ScoreCommand.Create(terminal));
        root.Add(KnowledgeCommand.Create(terminal));
        root.Add(PipelineCommand.Create(terminal));
        return root;
    }

    private static int WrongUsage(ParseResult parsed, Terminal terminal)
    {
        string command = "isnad";
        if (parsed.CommandResult.Command is not RootCommand) command += " " + Path(parsed.CommandResult);
        foreach (string message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
        {
            terminal.Error.WriteLine(new Diagnostic("ISN0301", command, message.TrimEnd('.'), $"see {command} --help"));
        }
        return ExitCode.Usage;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult result) =>
        result.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent ? Path(parent) + " " + result.Command.Name : result.Command.Name;

    private static bool CanWrite(Terminal terminal)
    {
        try
        {
            terminal.Output.Flush();
            terminal.OutputStream.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
