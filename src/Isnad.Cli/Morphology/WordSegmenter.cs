using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>Cuts a word into its clitics, stem and endings: «وبالمدينة» → و+ب+ال+مدينة.</summary>
internal static class WordSegmenter
{
    /// <summary>The segments of a word in a scheme, in order.</summary>
    /// <param name="form">The cleaned form.</param>
    /// <param name="analysis">Its analysis.</param>
    /// <param name="scheme">How far to cut.</param>
    /// <param name="into">Emptied, then filled.</param>
    public static void Cut(ReadOnlySpan<char> form, in Analysis analysis, SegmentScheme scheme, List<Segment> into)
    {
        into.Clear();
        int stem = Math.Min(analysis.StemStart, form.Length), suffix = analysis.StemEnd > stem && analysis.StemEnd <= form.Length ? analysis.StemEnd : form.Length;
        int at = 0;
        // All clitics but the article are one letter; they stand in this order: أ و ف, then ب ل ك س, then the article.
        foreach ((Proclitics clitic, SegmentKind kind) in s_order)
        {
            if ((analysis.Proclitics & clitic) != 0 && at < form.Length) into.Add(new Segment(form[at++].ToString(), kind));
        }
        bool article = (analysis.Proclitics & Proclitics.Article) != 0;
        if (scheme == SegmentScheme.Ud)
        {
            into.Add(new Segment(form[at..suffix].ToString(), SegmentKind.Stem));
        }
        else
        {
            // «للجنة»: the article is not written before another ل.
            if (article && scheme == SegmentScheme.Farasa) into.Add(new Segment("ال", SegmentKind.Article));
            else if (at < stem) into.Add(new Segment(form[at..stem].ToString(), SegmentKind.Article));
            if (scheme == SegmentScheme.Isnad) into.Add(new Segment(form[stem..suffix].ToString(), SegmentKind.Stem));
            else FarasaEndings.Cut(form[stem..suffix], analysis, into);
        }
        if (suffix < form.Length) into.Add(new Segment(form[suffix..].ToString(), SegmentKind.Pronoun));
        if (scheme != SegmentScheme.Isnad) FusedParticles.Split(analysis, scheme, into);
    }

    /// <summary>Clitics and stem of a word, joined by `+`.</summary>
    /// <param name="form">The cleaned form.</param>
    /// <param name="analysis">Its analysis.</param>
    public static string Segments(ReadOnlySpan<char> form, in Analysis analysis)
    {
        var segments = new List<Segment>();
        Cut(form, analysis, SegmentScheme.Isnad, segments);
        return Join(segments);
    }

    /// <summary>The segments, joined by `+`.</summary>
    public static string Join(List<Segment> segments)
    {
        string[] texts = new string[segments.Count];
        for (int i = 0; i < texts.Length; i++) texts[i] = segments[i].Text;
        return string.Join('+', texts);
    }

    private static readonly (Proclitics, SegmentKind)[] s_order =
    [
        (Proclitics.Question, SegmentKind.Question),
        (Proclitics.AnyConjunction, SegmentKind.Conjunction),
        (Proclitics.AnyPreposition, SegmentKind.Preposition),
        (Proclitics.Sa, SegmentKind.Future),
    ];
}
