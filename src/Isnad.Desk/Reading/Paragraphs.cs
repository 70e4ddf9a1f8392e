using Isnad.Records;

namespace Isnad.Desk.Reading;

/// <summary>
/// The lines of a report as paragraphs of a page, each one text node, and where spans lie in them. Line ends are no part of any
/// paragraph, because HTML parsing turns CR LF into LF and would shift every offset behind.
/// </summary>
internal sealed class Paragraphs
{
    private readonly List<(int Start, int End)> _lines = [];
    private readonly CodePointMap _map = new();
    private readonly string _text;

    /// <summary>Cuts a text into lines.</summary>
    /// <param name="text">The report's text.</param>
    public Paragraphs(string text)
    {
        _text = text;
        _map.Reset(text);
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r')) continue;
            if (i > start) _lines.Add((start, i));
            start = i + 1;
        }
    }

    /// <summary>The paragraphs: their text, and the code point they begin at.</summary>
    public IEnumerable<(string Text, int CodePoint)> All => _lines.Select(l => (Shown(_text[l.Start..l.End]), _map.CodePoint(l.Start)));

    /// <summary>The pieces of a span of code points: number of the paragraph, and UTF-16 offsets in its text node.</summary>
    public IEnumerable<int[]> Pieces(int start, int end)
    {
        int from = _map.Utf16(start), to = _map.Utf16(end);
        for (int i = 0; i < _lines.Count; i++)
        {
            (int first, int last) = _lines[i];
            if (first < to && from < last) yield return [i, Math.Max(first, from) - first, Math.Min(last, to) - first];
        }
    }

    // One sign for one sign: the parser would drop or turn these into something else.
    private static string Shown(string line) => line.Replace('\0', '\uFFFD').Replace('\f', ' ').Replace('\v', ' ');
}
