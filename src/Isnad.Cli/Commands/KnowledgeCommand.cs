using System.CommandLine;
using Isnad.Cli.Overlay;
using Isnad.KnowledgeCompiler.Compiling;
using Isnad.KnowledgeCompiler.Tables;

namespace Isnad.Cli.Commands;

/// <summary>`isnad knowledge`: checks, counts and looks up the tables, and tells what they do not cover.</summary>
internal static class KnowledgeCommand
{
    /// <summary>Describes the commands.</summary>
    public static Command Create(Terminal terminal) =>
        new("knowledge", "Check, count and look up the tables the reading goes by, and see what they lack.") { Check(terminal), Stats(terminal), Find(terminal), CoverageCommand.Create(terminal) };

    private static Command Check(Terminal terminal)
    {
        Option<string?> knowledge = SharedOptions.Knowledge();
        var alone = new Option<bool>("--alone") { Description = "Check the tables of --knowledge by themselves, without the built-in ones below." };
        var command = new Command("check", "Check every row; problems are printed as file:line:column, and errors give exit code 1.") { knowledge, alone };
        command.SetAction(parsed =>
        {
            IReadOnlyList<Problem> problems = Compile(parsed.GetValue(knowledge), parsed.GetValue(alone)).Problems;
            foreach (Problem problem in problems) terminal.Output.WriteLine(problem);
            int errors = problems.Count(p => p.IsError);
            terminal.Output.WriteLine($"{errors} errors, {problems.Count - errors} warnings");
            return errors > 0 ? ExitCode.Problems : ExitCode.Success;
        });
        return command;
    }

    private static Command Stats(Terminal terminal)
    {
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("stats", "Count the rows of every table, and the lemmas and word forms made of them.") { knowledge };
        command.SetAction(parsed =>
        {
            KnowledgeCompilation compilation = Compile(parsed.GetValue(knowledge), alone: false);
            foreach ((string table, int rows) in compilation.RowCounts.OrderBy(t => t.Key, StringComparer.Ordinal)) terminal.Output.WriteLine($"{table,-22}{rows,9}");
            terminal.Output.WriteLine($"{"lemmas",-22}{compilation.LemmaCount,9}");
            terminal.Output.WriteLine($"{"word forms (folded)",-22}{compilation.FormCount,9}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Find(Terminal terminal)
    {
        var word = new Argument<string>("WORD") { Description = "A word, name or expression; spelling variants of hamza, ى and ة are looked up too." };
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("find", "Print the analyses of a word and the rows of the tables that name it.") { word, knowledge };
        command.SetAction(parsed =>
        {
            string? folder = parsed.GetValue(knowledge);
            Reader reader = KnowledgeOverlay.OpenReader(folder);
            return new WordFinder(reader, KnowledgeOverlay.Roots(folder)).Find(parsed.GetValue(word)!, terminal.Output) ? ExitCode.Success : ExitCode.Problems;
        });
        return command;
    }

    private static KnowledgeCompilation Compile(string? folder, bool alone)
    {
        if (folder is not null) KnowledgeOverlay.Require(folder);
        return new KnowledgeCompilation(alone && folder is not null ? [folder] : KnowledgeOverlay.Roots(folder));
    }
}
