using System.Buffers;
using System.Text;
using Isnad.Records;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Isnad.Cli.Formats;

/// <summary>Records by sentence as a table on a terminal.</summary>
/// <param name="hasColor">Whether colour is wanted.</param>
internal sealed class TableFormat(bool hasColor) : IReadingFormat
{
    private static readonly string[] s_columns = ["record", "what", "actor", "recipient", "place", "date", "source"];

    /// <inheritdoc/>
    public void Write(Reading reading, IBufferWriter<byte> to)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(lines),
            Ansi = hasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColor ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width();
        console.Profile.Capabilities.Unicode = true;
        console.Write(new Cell(ReportHeading.Of(reading) + "\n", new Style(decoration: Decoration.Bold)));
        string text = reading.Report.Text;
        foreach (SentenceGroup group in SentenceGroup.Of(reading))
        {
            console.WriteLine();
            console.Write(new Cell(RecordRow.Line(group.Sentence, text) + "\n", new Style(Color.Grey)));
            var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = group.Rows.Count > 1 };
            foreach (string column in s_columns) table.AddColumn(new TableColumn(new Cell(column)));
            foreach (RecordRow row in group.Rows)
            {
                // Cells of text, not of markup: a report may hold any bracket.
                table.AddRow(new Cell(row.Id), new Cell($"{row.Kind}\n«{row.Trigger}»" + (row.Numbers.Length == 0 ? "" : "\n" + row.Numbers), Of(row.Kind)), new Cell(row.Actor), new Cell(row.Recipient), new Cell(row.Place), new Cell(row.Date), new Cell(row.Source));
            }
            console.Write(table);
        }
        if (reading.Statements.Count > 0)
        {
            console.WriteLine();
            var table = new Table { Border = TableBorder.Rounded };
            foreach (string column in (ReadOnlySpan<string>)["statement", "speaker", "cue", "kind", "medium"]) table.AddColumn(new TableColumn(new Cell(column)));
            foreach (StatementRecord s in reading.Statements)
            {
                table.AddRow(new Cell(s.Id), new Cell(s.Speaker is null ? "" : RecordRow.Line(s.Speaker.Span, text)), new Cell(RecordRow.Line(s.Cue, text)), new Cell(s.Kind), new Cell(s.Medium));
            }
            console.Write(table);
        }
        console.WriteLine();
        Encoding.UTF8.GetBytes(lines.ToString(), to);
    }

    private static Style Of(string kind) =>
        kind.StartsWith("ASSAULT", StringComparison.Ordinal) || kind.StartsWith("COERCE", StringComparison.Ordinal) ? new Style(Color.Red)
        : kind.StartsWith("PROTEST", StringComparison.Ordinal) ? new Style(Color.Yellow)
        : char.IsAsciiLetterLower(kind[0]) ? new Style(Color.Blue)
        : new Style(Color.Green);

    private static int Width()
    {
        try
        {
            return Math.Max(60, Console.WindowWidth);
        }
        catch (IOException)
        {
            return 120;
        }
    }
}
