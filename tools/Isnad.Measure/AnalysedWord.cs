using Isnad.Cli.Morphology;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Measure;

/// <summary>One word as the program reads it.</summary>
/// <param name="Segments">Its segments.</param>
/// <param name="Tags">A tag for each.</param>
/// <param name="Lemma">The lemma of its stem.</param>
/// <param name="IsKnown">Whether the lexicon knows it.</param>
internal sealed record AnalysedWord(string[] Segments, string[] Tags, string Lemma, bool IsKnown)
{
    /// <summary>Analyses lines of one word each, with empty lines between sentences.</summary>
    public static List<AnalysedWord> ReadAll(Reader reader, string lines, SegmentScheme scheme, TagSet tags)
    {
        using var table = new StringWriter();
        var draft = new Draft();
        new PretokenizedText(reader).Read(lines, draft);
        new WordTable(scheme, tags).Write(draft, reader, table);
        var words = new List<AnalysedWord>();
        foreach (string line in table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] columns = line.TrimEnd('\r').Split('\t');
            string segments = columns[3];
            string[] pieces = segments.Contains('+', StringComparison.Ordinal) && segments != "+" ? segments.Split('+') : [segments];
            string[] names = columns[5].Split('+');
            // Punctuation keeps its one tag whatever signs it holds.
            words.Add(new AnalysedWord(names.Length == 1 ? [segments] : pieces, names, columns[4], columns[7] == "known"));
        }
        return words;
    }

    /// <summary>The tag of the segment with exactly these letters, counted over segments; empty where the cut is another.</summary>
    public string TagAt(int start, int length)
    {
        int at = 0;
        for (int i = 0; i < Segments.Length; i++)
        {
            if (at == start && (Segments[i].Length == length || Segments.Length == 1)) return Tags[Math.Min(i, Tags.Length - 1)];
            at += Segments[i].Length;
        }
        return "";
    }

    /// <summary>The number of the segment that begins at a letter, or −1.</summary>
    public int IndexAt(int start)
    {
        int at = 0;
        for (int i = 0; i < Segments.Length; i++)
        {
            if (at == start) return i;
            at += Segments[i].Length;
        }
        return -1;
    }
}
