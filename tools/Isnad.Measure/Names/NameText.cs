using System.Text;

namespace Isnad.Measure.Names;

/// <summary>Text annotated word by word with B- and I-PERS, LOC and ORG (a word and its tag a line), in stretches of whole sentences.</summary>
/// <param name="Text">The words, joined by spaces.</param>
/// <param name="Starts">For each word its offset in the text.</param>
/// <param name="Gold">The annotated names.</param>
internal sealed record NameText(string Text, List<int> Starts, List<NamedSpan> Gold)
{
    /// <summary>About as many words as a report holds: names told once are known afterwards, but not over the whole file.</summary>
    private const int Longest = 400;

    /// <summary>Reads a file.</summary>
    public static IEnumerable<NameText> Read(string path)
    {
        var text = new StringBuilder();
        var stretch = new NameText("", [], []);
        foreach (string line in File.ReadLines(path))
        {
            int gap = line.IndexOf(' ', StringComparison.Ordinal);
            if (gap < 0) continue;
            string word = line[..gap].Trim(), tag = line[gap..].Trim();
            if (word.Length == 0) continue;
            if (text.Length > 0) text.Append(' ');
            stretch.Starts.Add(text.Length);
            text.Append(word);
            stretch.Tag(tag);
            if (stretch.Starts.Count < Longest || word != ".") continue;
            yield return stretch with { Text = text.ToString() };
            text.Clear();
            stretch = new NameText("", [], []);
        }
        if (stretch.Starts.Count > 0) yield return stretch with { Text = text.ToString() };
    }

    /// <summary>The word that holds an offset of the text.</summary>
    public int WordAt(int offset)
    {
        int at = Starts.BinarySearch(offset);
        return at >= 0 ? at : ~at - 1;
    }

    private void Tag(string tag)
    {
        int word = Starts.Count - 1;
        NameOf? of = tag.Length < 5 ? null : tag[2..] switch { "PERS" => NameOf.Person, "LOC" => NameOf.Place, "ORG" => NameOf.Organisation, _ => null };
        if (of is not { } kind) return;
        if (tag[0] == 'I' && Gold is [.., var last] && last.Of == kind && last.End == word) Gold[^1] = last with { End = word + 1 };
        else Gold.Add(new NamedSpan(kind, word, word + 1));
    }
}
