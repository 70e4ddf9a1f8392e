using System.Text;

namespace Isnad.Cli.Scoring;

/// <summary>A report's text counted in code points, as gold and output count it.</summary>
internal sealed class CodePointText
{
    private readonly int[] _points;

    /// <summary>Takes up a text.</summary>
    public CodePointText(string text)
    {
        var points = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) points.Add(char.ConvertToUtf32(text[i], text[++i]));
            else points.Add(text[i]);
        }
        _points = [.. points];
    }

    /// <summary>Number of code points.</summary>
    public int Length => _points.Length;

    /// <summary>The words from start to end; what lies outside the text is left out.</summary>
    public string Slice(int start, int end)
    {
        start = Math.Clamp(start, 0, Length);
        end = Math.Clamp(end, start, Length);
        var words = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            if (_points[i] > 0xFFFF) words.Append(char.ConvertFromUtf32(_points[i]));
            else words.Append((char)_points[i]);
        }
        return words.ToString();
    }

    /// <summary>The stretch between sentence ends around a position, half open.</summary>
    public (int Start, int End) SentenceAt(int position)
    {
        position = Math.Clamp(position, 0, Length);
        int start = position, end = position;
        while (start > 0 && !IsEnd(_points[start - 1])) start--;
        while (end < Length && !IsEnd(_points[end])) end++;
        return (start, end);
    }

    private static bool IsEnd(int point) => point is '.' or '!' or '؟' or '?' or '\n';
}
