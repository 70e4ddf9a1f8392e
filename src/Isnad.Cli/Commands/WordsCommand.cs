using System.CommandLine;
using Isnad.Cli.Morphology;
using Isnad.Cli.Overlay;

namespace Isnad.Cli.Commands;

/// <summary>`isnad words`: every token with its analysis.</summary>
internal static class WordsCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("FILE") { Description = "A text, a .jsonl file, or - for standard input." };
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("words", "Print every token with its clitics, lemma, part of speech and inflection, as tab-separated values.") { path, knowledge };
        command.SetAction(parsed =>
        {
            Reader reader = KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge));
            var draft = new Draft();
            terminal.Output.WriteLine(WordTable.Header);
            return SingleReports.ForEach(parsed.GetValue(path)!, null, terminal, report =>
            {
                WordTable.Write(reader.Run(report, draft), reader, terminal.Output);
                // An empty line parts reports, as in CoNLL files.
                terminal.Output.WriteLine();
            });
        });
        return command;
    }
}
