using System.Text;

namespace Isnad.Cli.Explaining;

/// <summary>
/// The lines of a report as paragraphs of a page, each one text node, and where a span lies in them. Line ends are no part of
/// any paragraph, because HTML parsing would turn CR LF into LF and shift every offset behind.
/// </summary>
internal sealed class HtmlParagraphs
{
    private readonly List<TextSpan> _lines = [];
    private readonly string _text;

    /// <summary>Cuts a text into lines.</summary>
    public HtmlParagraphs(string text)
    {
        _text = text;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r')) continue;
            if (i > start) _lines.Add(new TextSpan(start, i));
            start = i + 1;
        }
        if (text.Length > start) _lines.Add(new TextSpan(start, text.Length));
    }

    /// <summary>Writes the paragraphs, numbered by their ids.</summary>
    public void Write(StringBuilder page)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            page.Append("<p id=\"p").Append(i).Append("\">");
            Escape(_text.AsSpan(_lines[i].Start, _lines[i].Length), page);
            page.Append("</p>\n");
        }
    }

    /// <summary>The pieces of a span: paragraph, and UTF-16 offsets in its text node.</summary>
    public IEnumerable<(int Paragraph, int Start, int End)> Pieces(TextSpan span)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            TextSpan line = _lines[i];
            if (line.Overlaps(span)) yield return (i, Math.Max(line.Start, span.Start) - line.Start, Math.Min(line.End, span.End) - line.Start);
        }
    }

    /// <summary>Escapes text for element content and quoted attributes, one unit of text node for one unit of text.</summary>
    public static void Escape(ReadOnlySpan<char> text, StringBuilder to)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => to.Append("&amp;"),
                '<' => to.Append("&lt;"),
                '>' => to.Append("&gt;"),
                '"' => to.Append("&quot;"),
                '\'' => to.Append("&#39;"),
                // The parser would drop these or turn them into something else.
                '\0' => to.Append('\uFFFD'),
                '\r' or '\n' or '\t' or '\f' => to.Append(' '),
                _ => to.Append(c),
            };
        }
    }
}
