using System.Buffers;
using System.Text;
using Isnad.Records;

namespace Isnad.Cli.Formats;

/// <summary>Records by sentence as plain lines, for pipes and files. Arabic stands in logical order: terminals and editors reorder it.</summary>
internal sealed class PlainFormat : IReadingFormat
{
    /// <inheritdoc/>
    public void Write(Reading reading, IBufferWriter<byte> to)
    {
        var lines = new StringBuilder();
        lines.Append(ReportHeading.Of(reading)).Append('\n');
        string text = reading.Report.Text;
        foreach (SentenceGroup group in SentenceGroup.Of(reading))
        {
            lines.Append("\n  ").Append(RecordRow.Line(group.Sentence, text)).Append('\n');
            foreach (RecordRow row in group.Rows)
            {
                lines.Append("    ").Append(row.Id).Append("  ").Append(row.Kind).Append("  «").Append(row.Trigger).Append("»\n");
                foreach ((string name, string value) in row.Fields()) lines.Append("        ").Append(name.PadRight(10)).Append(value).Append('\n');
            }
        }
        foreach (StatementRecord s in reading.Statements)
        {
            if (s == reading.Statements[0]) lines.Append("\n  statements\n");
            lines.Append("    ").Append(s.Id).Append("  ").Append(s.Speaker is null ? "?" : RecordRow.Line(s.Speaker.Span, text))
                .Append("  «").Append(RecordRow.Line(s.Cue, text)).Append("»  ").Append(s.Kind).Append(", ").Append(s.Medium).Append('\n');
        }
        lines.Append('\n');
        Encoding.UTF8.GetBytes(lines.ToString(), to);
    }
}
