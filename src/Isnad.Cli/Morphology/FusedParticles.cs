using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>Particles that are one entry of the lexicon and several words of other schemes: «مما» from من and ما, «بسبب», «بالقوة», «وحده», «ولو».</summary>
internal static class FusedParticles
{
    private static readonly HashSet<string> s_withConjunction = new(StringComparer.Ordinal)
    {
        "وإن", "ولو", "وإلا", "ولكن", "وكأن", "وكذلك", "وبخاصة", "ولاسيما", "وحسب", "وعليه", "وبالتالي", "وغيره", "وغيرها", "وغيرهم", "فأما", "فلابد", "فأكثر", "فقد",
    };

    // What stands before a pronoun that the entry holds.
    private static readonly HashSet<string> s_beforePronoun = new(StringComparer.Ordinal)
    {
        "صفت", "دور", "أسر", "أكمل", "رمت", "رأي", "وحد", "عند", "وقت", "بعد", "قبل", "حين", "إثر", "يوم", "إحدا", "كلا", "كلي", "كلتا", "كلتي", "غير", "اعتبار", "وصف",
        "إيا", "أن", "إن", "لكن", "علي", "إلي", "أي",
    };

    // Words that begin with the letter of a preposition by nature.
    private static readonly HashSet<string> s_whole = new(StringComparer.Ordinal)
    {
        "بعيد", "بين", "بينما", "بعدما", "بعدئذ", "بل", "بلى", "بعد", "بعض", "بضع", "بضعة", "بداية", "بتاتا", "برا", "بحرا", "لدى", "لدي", "لكن", "لكي", "لكيلا", "لقد", "ليت", "ليس", "لست",
        "ليلا", "لعل", "لما", "لو", "لولا", "لاحقا", "بيد", "لدن", "بليون", "بلايين", "بكم",
    };

    /// <summary>Splits the stem of a particle where the scheme has several words.</summary>
    /// <param name="analysis">The word's analysis.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="segments">The segments so far; changed in place.</param>
    public static void Split(in Analysis analysis, SegmentScheme scheme, List<Segment> segments)
    {
        if (analysis.Lemma < 0 || analysis.Pos is PartOfSpeech.VERB or PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN or PartOfSpeech.NUM) return;
        int at = segments.FindIndex(s => s.Kind == SegmentKind.Stem);
        if (at < 0) return;
        string stem = segments[at].Text;
        if (s_withConjunction.Contains(stem))
        {
            segments.Insert(at++, new Segment(stem[..1], SegmentKind.Conjunction));
            segments[at] = new Segment(stem = stem[1..], SegmentKind.Stem);
        }
        if (SplitPair(stem, segments, at)) return;
        if (BeginsWithPreposition(stem))
        {
            segments.Insert(at++, new Segment(stem[..1], SegmentKind.Preposition));
            segments[at] = new Segment(stem = stem[1..], SegmentKind.Fused);
            if (scheme == SegmentScheme.Farasa && stem.Length > 4 && stem.StartsWith("ال", StringComparison.Ordinal))
            {
                segments.Insert(at++, new Segment("ال", SegmentKind.Article));
                segments[at] = new Segment(stem = stem[2..], SegmentKind.Fused);
            }
        }
        stem = SplitPronoun(stem, segments, at);
        if (scheme == SegmentScheme.Farasa && stem is [_, .., 'ة'] or [_, .., 'ف', 'ت'] or [_, .., 'م', 'ت'])
        {
            segments[at] = segments[at] with { Text = stem[..^1] };
            segments.Insert(at + 1, new Segment(stem[^1..], SegmentKind.NominalEnding));
        }
    }

    private static bool SplitPair(string stem, List<Segment> segments, int at)
    {
        (string First, string Second, SegmentKind Kind) pair = stem switch
        {
            "مما" or "منما" => ("من", "ما", SegmentKind.Preposition),
            "ممن" or "منمن" => ("من", "من", SegmentKind.Preposition),
            "عما" or "عنما" => ("عن", "ما", SegmentKind.Preposition),
            "عمن" or "عنمن" => ("عن", "من", SegmentKind.Preposition),
            "لابد" => ("لا", "بد", SegmentKind.Stem),
            "كذلك" => ("ك", "ذلك", SegmentKind.Preposition),
            "عنا" => ("عن", "نا", SegmentKind.Preposition),
            "منا" => ("من", "نا", SegmentKind.Preposition),
            _ => ("", "", SegmentKind.Stem),
        };
        if (pair.First.Length == 0) return false;
        segments[at] = new Segment(pair.First, pair.Kind);
        segments.Insert(at + 1, new Segment(pair.Second, pair.Second is "نا" ? SegmentKind.Pronoun : SegmentKind.Fused));
        return true;
    }

    private static bool BeginsWithPreposition(string stem) => stem is ['ب' or 'ل', _, _, ..] && !s_whole.Contains(stem);

    private static string SplitPronoun(string stem, List<Segment> segments, int at)
    {
        foreach (string pronoun in (string[])["هما", "هم", "هن", "ها", "نا", "ه"])
        {
            if (!stem.EndsWith(pronoun, StringComparison.Ordinal) || !s_beforePronoun.Contains(stem[..^pronoun.Length])) continue;
            segments[at] = segments[at] with { Text = stem = stem[..^pronoun.Length] };
            segments.Insert(at + 1, new Segment(pronoun, SegmentKind.Pronoun));
            break;
        }
        return stem;
    }
}
