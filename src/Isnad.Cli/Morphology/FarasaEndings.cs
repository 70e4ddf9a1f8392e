using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>Cuts the endings that Farasa's scheme cuts: ة, ات, ون, ين of nouns and adjectives, the subjects of verbs, the alif of the accusative.</summary>
internal static class FarasaEndings
{
    /// <summary>Adds the stem and its endings.</summary>
    /// <param name="stem">The letters between the clitics.</param>
    /// <param name="analysis">The word's analysis.</param>
    /// <param name="into">Where to.</param>
    public static void Cut(ReadOnlySpan<char> stem, in Analysis analysis, List<Segment> into)
    {
        // Names with an article of their own: «القاهرة».
        if ((analysis.Features & (Features.HasArticle | Features.Guessed)) != 0 && analysis.IsNominal && stem.Length > 4 && stem.StartsWith("ال", StringComparison.Ordinal))
        {
            into.Add(new Segment("ال", SegmentKind.Article));
            stem = stem[2..];
        }
        if (analysis.Pos is PartOfSpeech.VERB || (analysis.Pos is PartOfSpeech.AUX && (analysis.Features & (Features.Perfect | Features.Imperfect)) != 0)) Verb(stem, analysis, into);
        else if (analysis.IsNominal) Nominal(stem, analysis, into);
        else if (stem is [_, _, .., 'ة']) Ending(stem, 1, SegmentKind.NominalEnding, into);
        else if (analysis.Pos is PartOfSpeech.ADV && stem is [_, _, .., 'ا'] && stem is not ("هنا" or "ربما" or "سيما" or "هكذا" or "طالما" or "لطالما" or "قلما")) Ending(stem, 1, SegmentKind.CaseEnding, into);
        else into.Add(new Segment(stem.ToString(), SegmentKind.Stem));
    }

    private static void Verb(ReadOnlySpan<char> stem, in Analysis analysis, List<Segment> into)
    {
        int length = analysis.Has(Features.Perfect) ? Perfect(stem, analysis) : Imperfect(stem, analysis);
        Ending(stem, length, SegmentKind.SubjectEnding, into);
    }

    private static int Perfect(ReadOnlySpan<char> stem, in Analysis analysis)
    {
        Features person = analysis.Features & Features.PersonMask;
        bool plural = analysis.Has(Features.Plural), dual = analysis.Has(Features.Dual), feminine = analysis.Has(Features.Feminine);
        if (person == Features.Third)
        {
            if (plural) return feminine ? 1 : stem is [.., 'و', 'ا'] ? 2 : stem is [.., 'و'] ? 1 : 0;
            if (dual) return feminine ? 2 : 1;
            return feminine ? 1 : 0;
        }
        if (person == Features.First) return plural ? 2 : 1;
        return dual ? 3 : plural ? 2 : 1;
    }

    private static int Imperfect(ReadOnlySpan<char> stem, in Analysis analysis)
    {
        if (analysis.Has(Features.Dual)) return stem is [.., 'ا', 'ن'] ? 2 : 1;
        if ((analysis.Features & Features.PersonMask) == Features.First) return 0;
        if (analysis.Has(Features.Plural)) return stem is [.., 'و', 'ن'] or [.., 'و', 'ا'] ? 2 : 1;
        return stem is [.., 'ي', 'ن'] && (analysis.Features & Features.PersonMask) == Features.Second && analysis.Has(Features.Feminine) ? 2 : 0;
    }

    private static void Nominal(ReadOnlySpan<char> stem, in Analysis analysis, List<Segment> into)
    {
        if (analysis.Has(Features.Accusative) && stem is [_, _, .., 'ا']) Ending(stem, 1, SegmentKind.CaseEnding, into);
        else if (stem is [_, .., 'ة']) Ending(stem, 1, SegmentKind.NominalEnding, into);
        else if (analysis.Has(Features.Singular) && analysis.Has(Features.Suffixed) && analysis.Has(Features.NeedsSuffix) && stem is [_, .., 'ت']) Ending(stem, 1, SegmentKind.NominalEnding, into);
        else if (analysis.Has(Features.Plural) && !analysis.Has(Features.Broken)) Plural(stem, into);
        else if (analysis.Has(Features.Dual)) Dual(stem, analysis, into);
        else if (analysis.Pos is PartOfSpeech.NUM) Number(stem, into);
        else into.Add(new Segment(stem.ToString(), SegmentKind.Stem));
    }

    private static void Number(ReadOnlySpan<char> stem, List<Segment> into)
    {
        if (stem is "مليون" or "بليون" or "تريليون" or "ملايين" or "بلايين" || !(stem is [_, _, .., 'و' or 'ي' or 'ا', 'ن'] or [_, .., 'ا', 'ت'] or [_, .., 'ت', 'ي'] or [_, .., 'ت', 'ا']))
        {
            into.Add(new Segment(stem.ToString(), SegmentKind.Stem));
            return;
        }
        int length = stem[^1] is 'ي' or 'ا' ? 1 : 2;
        ReadOnlySpan<char> rest = stem[..^length];
        if (rest is ['م', .., 'ت']) rest = rest[..^1];
        into.Add(new Segment(rest.ToString(), SegmentKind.Stem));
        if (rest.Length + length < stem.Length) into.Add(new Segment("ت", SegmentKind.NominalEnding));
        into.Add(new Segment(stem[^length..].ToString(), SegmentKind.NominalEnding));
    }

    private static void Plural(ReadOnlySpan<char> stem, List<Segment> into)
    {
        int length = stem is [_, .., 'ا', 'ت'] or [_, .., 'و' or 'ي', 'ن'] ? 2 : stem is [_, .., 'و' or 'ي'] ? 1 : 0;
        Ending(stem, length, SegmentKind.NominalEnding, into);
    }

    private static void Dual(ReadOnlySpan<char> stem, in Analysis analysis, List<Segment> into)
    {
        int length = stem is [_, .., 'ا' or 'ي', 'ن'] ? 2 : 1;
        ReadOnlySpan<char> rest = stem[..^length];
        if (analysis.Has(Features.Feminine) && rest is [_, .., 'ت'])
        {
            into.Add(new Segment(rest[..^1].ToString(), SegmentKind.Stem));
            into.Add(new Segment("ت", SegmentKind.NominalEnding));
            into.Add(new Segment(stem[^length..].ToString(), SegmentKind.NominalEnding));
            return;
        }
        Ending(stem, length, SegmentKind.NominalEnding, into);
    }

    private static void Ending(ReadOnlySpan<char> stem, int length, SegmentKind kind, List<Segment> into)
    {
        if (stem.Length <= length) length = 0;
        into.Add(new Segment(stem[..^length].ToString(), SegmentKind.Stem));
        if (length > 0) into.Add(new Segment(stem[^length..].ToString(), kind));
    }
}
