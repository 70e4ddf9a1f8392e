using System.CommandLine;
using Isnad.Cli.Morphology;
using Isnad.Cli.Overlay;
using Isnad.Documents;

namespace Isnad.Cli.Commands;

/// <summary>`isnad words`: every token with its analysis.</summary>
internal static class WordsCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("FILE") { Description = "A text, a .jsonl file, or - for standard input." };
        var scheme = new Option<SegmentScheme>("--scheme") { HelpName = "isnad|farasa|ud", Description = "How far words are cut: clitics and article (isnad), endings too (farasa), article left on (ud)." };
        var tags = new Option<TagSet>("--tags") { HelpName = "universal|farasa", Description = "The tags to write." };
        var pretokenized = new Option<bool>("--pretokenized") { Description = "The text is one word a line, with an empty line between sentences." };
        Option<string?> knowledge = SharedOptions.Knowledge();
        var command = new Command("words", "Print every token with its clitics, lemma, part of speech and inflection, as tab-separated values.") { path, scheme, tags, pretokenized, knowledge };
        command.SetAction(parsed =>
        {
            Reader reader = KnowledgeOverlay.OpenReader(parsed.GetValue(knowledge));
            var table = new WordTable(parsed.GetValue(scheme), parsed.GetValue(tags));
            var lines = parsed.GetValue(pretokenized) ? new PretokenizedText(reader) : null;
            var draft = new Draft();
            terminal.Output.WriteLine(WordTable.Header);
            return SingleReports.ForEach(parsed.GetValue(path)!, null, terminal, report =>
            {
                Analyse(report, draft, reader, lines);
                table.Write(draft, reader, terminal.Output, sentences: lines is not null);
                // An empty line parts reports, as in CoNLL files.
                if (lines is null) terminal.Output.WriteLine();
            });
        });
        return command;
    }

    private static void Analyse(Report report, Draft draft, Reader reader, PretokenizedText? lines)
    {
        if (lines is null) reader.Run(report, draft);
        else lines.Read(report.Text, draft);
    }
}
