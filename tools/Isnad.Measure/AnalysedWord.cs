using Isnad.Cli.Morphology;

namespace Isnad.Measure;

/// <summary>One word as the program reads it.</summary>
/// <param name="Segments">Its segments.</param>
/// <param name="Tags">A tag for each.</param>
/// <param name="Lemma">The lemma of its stem.</param>
/// <param name="IsKnown">Whether the lexicon knows it.</param>
internal sealed record AnalysedWord(string[] Segments, string[] Tags, string Lemma, bool IsKnown)
{
    /// <summary>From the columns of the table of words.</summary>
    public static AnalysedWord Of(in WordColumns word)
    {
        string[] tags = word.Tags.Split('+');
        // Punctuation keeps its one tag whatever signs it holds.
        return new AnalysedWord(tags.Length == 1 ? [word.Segments] : word.Segments.Split('+'), tags, word.Lemma, word.IsKnown);
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
}
