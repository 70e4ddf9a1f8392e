using Isnad.Records;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>The words of a report as lines of tab-separated values.</summary>
internal static class WordTable
{
    /// <summary>Names of the columns.</summary>
    public const string Header = "surface\tstart\tend\tsegments\tlemma\tpos\tfeatures\tknown";

    /// <summary>Writes a line for each token; offsets count code points.</summary>
    public static void Write(Draft draft, Reader reader, TextWriter to)
    {
        var map = new CodePointMap();
        map.Reset(draft.Report.Text);
        for (int t = 0; t < draft.Text.Tokens.Count; t++)
        {
            Token token = draft.Text.Tokens[t];
            ReadOnlySpan<char> form = draft.Text.Form(token);
            string surface = OneLine(token.Span.In(draft.Report.Text));
            to.Write($"{surface}\t{map.CodePoint(token.Start)}\t{map.CodePoint(token.End)}\t");
            Analysis best = draft.Words.Words[t].Count == 0 ? default : draft.Words[t];
            if (best.Pos is PartOfSpeech.X or PartOfSpeech.PUNCT or PartOfSpeech.SYM)
            {
                to.WriteLine($"{surface}\t{surface}\t{best.Pos}\t_\tknown");
                continue;
            }
            to.WriteLine($"{WordSegmenter.Segments(form, best)}\t{Lemma(form, best, reader)}\t{best.Pos}\t{FeatureText.Of(best.Features)}\t{(best.Has(Features.Guessed) ? "guessed" : "known")}");
        }
    }

    /// <summary>The lemma as the tables spell it; of an unknown word its stem.</summary>
    public static string Lemma(ReadOnlySpan<char> form, in Analysis analysis, Reader reader)
    {
        if (analysis.Lemma >= 0) return reader.Knowledge.Lexicon.Text(analysis.Lemma);
        int start = Math.Min(analysis.StemStart, form.Length), end = analysis.StemEnd > start && analysis.StemEnd <= form.Length ? analysis.StemEnd : form.Length;
        return new string(form[start..end]);
    }

    private static string OneLine(string words) => words.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
