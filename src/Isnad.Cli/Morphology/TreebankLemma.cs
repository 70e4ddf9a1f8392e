using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>Lemmas as the treebanks of Universal Dependencies give them.</summary>
internal static class TreebankLemma
{
    /// <summary>The lemma: defective words with their ي (قاضي), elatives as they stand, of «بسبب» the noun.</summary>
    /// <param name="lemma">The lemma of the tables.</param>
    /// <param name="analysis">The word's analysis.</param>
    /// <param name="segments">Its segments.</param>
    /// <param name="knowledge">The tables.</param>
    public static string Of(string lemma, in Analysis analysis, List<Segment> segments, KnowledgeBase knowledge)
    {
        int number = lemma.IndexOf('#', StringComparison.Ordinal);
        if (number > 0) lemma = lemma[..number];
        foreach (Segment segment in segments)
        {
            if (segment.Kind == SegmentKind.Fused) return segment.Text;
        }
        if (analysis.Lemma < 0) return lemma;
        if (analysis.Has(Features.Elative | Features.Singular) && segments.Find(s => s.Kind == SegmentKind.Stem).Text is { } stem) return WithoutArticle(stem);
        ref readonly LemmaRecord record = ref knowledge.Lexicon.Lemma(analysis.Lemma);
        return analysis.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ && IsDefective(lemma, knowledge.Strings.Span(record.Root)) ? lemma + "ي" : lemma;
    }

    private static string WithoutArticle(string stem) =>
        stem.StartsWith("لل", StringComparison.Ordinal) ? stem[1..] : stem.Length > 4 && stem.StartsWith("ال", StringComparison.Ordinal) ? stem[2..] : stem.Length > 4 && stem[0] == 'ل' ? stem[1..] : stem;

    // قاض, مستو, ثان: the tables give the tanween form, which lacks the last radical.
    private static bool IsDefective(string lemma, ReadOnlySpan<char> root)
    {
        if (root.Length < 3 || root[^1] is not ('و' or 'ي') || lemma.Length < 3 || lemma[^1] != root[^2]) return false;
        return lemma[^2] == 'ا' || lemma[0] is 'م' or 'ت';
    }
}
