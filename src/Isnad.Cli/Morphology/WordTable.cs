using Isnad.Records;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>The words of a report as lines of tab-separated values.</summary>
/// <param name="scheme">How far words are cut.</param>
/// <param name="tags">The tags that are written; with Farasa's, one for each segment, joined by `+`.</param>
internal sealed class WordTable(SegmentScheme scheme, TagSet tags)
{
    private readonly List<Segment> _segments = [];

    /// <summary>Names of the columns.</summary>
    public const string Header = "surface\tstart\tend\tsegments\tlemma\tpos\tfeatures\tknown";

    /// <summary>Writes a line for each token; offsets count code points.</summary>
    /// <param name="draft">A draft that went through the step Words.</param>
    /// <param name="reader">The reader it was read by.</param>
    /// <param name="to">Where to.</param>
    /// <param name="sentences">Whether an empty line parts sentences.</param>
    public void Write(Draft draft, Reader reader, TextWriter to, bool sentences = false)
    {
        var map = new CodePointMap();
        map.Reset(draft.Text.Original);
        int sentence = 0;
        for (int t = 0; t < draft.Text.Tokens.Count; t++)
        {
            Token token = draft.Text.Tokens[t];
            string surface = OneLine(token.Span.In(draft.Text.Original));
            WordColumns word = Columns(draft, t, reader);
            to.WriteLine($"{surface}\t{map.CodePoint(token.Start)}\t{map.CodePoint(token.End)}\t{word.Segments}\t{word.Lemma}\t{word.Tags}\t{word.Features}\t{(word.IsKnown ? "known" : "guessed")}");
            if (sentences && t + 1 == draft.Text.Sentences[sentence].EndToken)
            {
                to.WriteLine();
                sentence++;
            }
        }
    }

    /// <summary>The lemma as the tables spell it; of an unknown word its stem.</summary>
    public static string Lemma(ReadOnlySpan<char> form, in Analysis analysis, Reader reader)
    {
        if (analysis.Lemma >= 0) return reader.Knowledge.Lexicon.Text(analysis.Lemma);
        int start = Math.Min(analysis.StemStart, form.Length), end = analysis.StemEnd > start && analysis.StemEnd <= form.Length ? analysis.StemEnd : form.Length;
        return new string(form[start..end]);
    }

    /// <summary>What the table says of a token.</summary>
    public WordColumns Columns(Draft draft, int token, Reader reader)
    {
        Token place = draft.Text.Tokens[token];
        string surface = OneLine(place.Span.In(draft.Text.Original));
        ReadOnlySpan<char> form = draft.Text.Form(place);
        Analysis best = draft.Words.Words[token].Count == 0 ? default : draft.Words[token];
        if (best.Pos is PartOfSpeech.X or PartOfSpeech.PUNCT or PartOfSpeech.SYM)
        {
            return new WordColumns(surface, surface, tags == TagSet.Farasa ? "PUNC" : best.Pos.ToString(), "_", true);
        }
        string lemma = Lemma(form, best, reader);
        WordSegmenter.Cut(form, best, scheme, _segments);
        string written = scheme == SegmentScheme.Ud ? TreebankLemma.Of(lemma, best, _segments, reader.Knowledge) : lemma;
        return new WordColumns(WordSegmenter.Join(_segments), written, Tags(best, lemma, IsBeforeImperfect(draft, token)), FeatureText.Of(best.Features), !best.Has(Features.Guessed));
    }

    private string Tags(in Analysis best, string lemma, bool beforeImperfect)
    {
        if (tags == TagSet.Universal && scheme == SegmentScheme.Isnad) return best.Pos.ToString();
        string[] names = new string[_segments.Count];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = tags == TagSet.Farasa ? FarasaTags.Of(_segments[i], best, lemma) : UniversalTags.Of(_segments[i], best, lemma, scheme, beforeImperfect);
        }
        return string.Join('+', names);
    }

    private static bool IsBeforeImperfect(Draft draft, int token) =>
        token + 1 < draft.Words.Words.Count && draft.Words.Words[token + 1].Count > 0 && draft.Words[token + 1].Has(Features.Imperfect);

    private static string OneLine(string words) => words.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
