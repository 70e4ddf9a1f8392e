using System.CommandLine;
using Isnad.Cli.Coverage;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Commands;

/// <summary>`isnad knowledge coverage`: what the lexicon does not read of some texts, to drive the next batch of lemmas.</summary>
internal static class CoverageCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var texts = new Argument<string[]>("TEXT") { Description = "Reports: text files, .jsonl or .jsonl.gz files, folders of these, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var top = new Option<int>("--top") { Description = "How many words at most.", HelpName = "N", DefaultValueFactory = _ => int.MaxValue };
        top.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var n }] && int.TryParse(n, out int value) && value < 0) result.AddError($"--top {n}: give a number of words");
        });
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("coverage", "Count the words that the lexicon does not read, the most frequent first, with totals, as tab-separated values.") { texts, top, knowledge };
        command.SetAction(parsed =>
        {
            var coverage = new WordCoverage(KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge)));
            int exit = ExitCode.Success;
            foreach (string path in parsed.GetValue(texts)!) exit = Math.Max(exit, SingleReports.ForEach(path, null, terminal, coverage.Add));
            CoverageTable.Write(coverage, parsed.GetValue(top), terminal.Output);
            return exit;
        });
        return command;
    }
}
