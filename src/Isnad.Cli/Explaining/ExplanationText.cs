using Isnad.Cli.Formats;
using Isnad.Records;

namespace Isnad.Cli.Explaining;

/// <summary>An explanation as plain lines.</summary>
internal static class ExplanationText
{
    /// <summary>Writes it.</summary>
    public static void Write(Explanation explanation, TextWriter to)
    {
        string text = explanation.Reading.Report.Text;
        to.WriteLine(ReportHeading.Of(explanation.Reading));
        for (int s = 0; s < explanation.SentenceCount; s++)
        {
            to.WriteLine();
            to.WriteLine($"sentence {s} ({explanation.SentenceKind(s)}): {RecordRow.Line(explanation.SentenceSpan(s), text)}");
            to.WriteLine("  words");
            foreach ((string word, string chosen, IReadOnlyList<string> aside) in explanation.Tokens(s))
            {
                to.WriteLine($"    {word}\t{chosen}");
                foreach (string other in aside) to.WriteLine($"        not {other}");
            }
            Section("phrases", explanation.Phrases(s), to);
            Section("clauses", explanation.Clauses(s), to);
        }
        to.WriteLine();
        to.WriteLine("records");
        foreach (RecordRow row in explanation.Rows)
        {
            to.WriteLine($"  {row.Id}  {row.Kind}  «{row.Trigger}»  by {row.Rule}");
            foreach ((string name, string value) in row.Fields()) to.WriteLine($"      {name,-10}{value}");
        }
        foreach (StatementRecord statement in explanation.Reading.Statements)
        {
            to.WriteLine($"  {statement.Id}  {(statement.Speaker is null ? "?" : RecordRow.Line(statement.Speaker.Span, text))}  «{RecordRow.Line(statement.Cue, text)}»  {statement.Kind}, {statement.Medium}");
        }
    }

    private static void Section(string name, IEnumerable<string> lines, TextWriter to)
    {
        to.WriteLine("  " + name);
        foreach (string line in lines) to.WriteLine("    " + line);
    }
}
