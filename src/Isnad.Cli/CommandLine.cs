using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Isnad.Cli.Commands;
using Isnad.Cli.Diagnostics;

namespace Isnad.Cli;

/// <summary>The isnad command.</summary>
internal static class CommandLine
{
    private const string Name = "isnad";

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, the program's name not among them.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        Command root = Create(terminal);
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        List<string> errors = [.. parsed.Errors.Select(e => e.Message.TrimEnd('.')).Distinct(StringComparer.Ordinal)];
        if (MistypedOption(parsed) is { } mistyped) errors = [$"there is no option {mistyped}"];
        if (errors.Count > 0) return WrongUsage(parsed, errors, terminal);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (DiagnosticException problem)
        {
            terminal.Error.WriteLine(problem.Diagnostic);
            return ExitCode.Problems;
        }
        catch (BrokenPipeException)
        {
            // `isnad … | head`: there is nobody left to write for.
            return ExitCode.Success;
        }
    }

    private static Command Create(Terminal terminal)
    {
        // No RootCommand, because that calls itself by the file's name and not by the launcher's.
        var root = new Command(Name, "Isnad reads Arabic news reports, offline and deterministically: who did what to whom, where, when, and according to whom, with the words it was read from.");
        root.Add(new HelpOption { Recursive = true });
        root.Add(new VersionOption());
        root.Add(ReadCommand.Create(terminal));
        root.Add(AddCommand.Create(terminal));
        root.Add(FeedCommand.Create(terminal));
        root.Add(SearchCommand.Create(terminal));
        root.Add(IncidentsCommand.Create(terminal));
        root.Add(ExportCommand.Create(terminal));
        root.Add(ReleaseCommand.Create(terminal));
        root.Add(ChangesCommand.Create(terminal));
        root.Add(ForgetCommand.Create(terminal));
        root.Add(ServeCommand.Create(terminal));
        root.Add(AccountCommand.Create(terminal));
        root.Add(ExplainCommand.Create(terminal));
        root.Add(WordsCommand.Create(terminal));
        root.Add(ScoreCommand.Create(terminal));
        root.Add(KnowledgeCommand.Create(terminal));
        root.Add(PlacesCommand.Create(terminal));
        root.Add(PipelineCommand.Create(terminal));
        return root;
    }

    // Where paths may stand, the parser takes a mistyped option for a path; behind -- it is one.
    private static string? MistypedOption(ParseResult parsed)
    {
        foreach (Token token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) return null;
            if (token is { Type: TokenType.Argument, Value: ['-', _, ..] }) return token.Value;
        }
        return null;
    }

    private static int WrongUsage(ParseResult parsed, List<string> errors, Terminal terminal)
    {
        string command = Path(parsed.CommandResult);
        foreach (string message in errors) terminal.Error.WriteLine(new Diagnostic("ISN0301", command, message, $"see {command} --help"));
        return ExitCode.Usage;
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? Path(parent) + " " + result.Command.Name : result.Command.Name;
}
