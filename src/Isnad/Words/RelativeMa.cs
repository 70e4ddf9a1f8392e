using System.Runtime.InteropServices;
using Isnad.Knowledge.Format;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>
/// «رفض الوفد ما أعلنه الوزير»: within a sentence, «ما» before a verb that bears a pronoun means «what», and the pronoun takes it up.
/// Neighbouring tags cannot tell this, because a pronoun is no part of a verb's tag. Behind a comma before a verb
/// («فجر سيارة، ما أدى إلى مقتل اثنين») it takes up the whole clause. Where a sentence or another clause begins («ما رآه أحد») the
/// negation stays as likely as it was.
/// </summary>
internal static class RelativeMa
{
    // A hundredth as likely, in the units of weights/words.tsv: negated verbs of news have their object behind them, not attached.
    // Behind a comma far less: news denies there with «لم» and «لا».
    private const int NegationCost = 14, CommaCost = 30;

    /// <summary>Makes negation dearer where «ما» is rather relative.</summary>
    /// <param name="text">The report.</param>
    /// <param name="sentence">A sentence whose words have been analysed and not yet ranked.</param>
    /// <param name="layer">Its words.</param>
    public static void Weigh(ReportText text, in Sentence sentence, WordLayer layer)
    {
        Span<Analysis> analyses = CollectionsMarshal.AsSpan(layer.Analyses);
        for (int t = sentence.FirstToken + 1; t < sentence.EndToken - 1; t++)
        {
            if (text.Tokens[t].FormLength != 2 || text.Form(text.Tokens[t]) is not "ما") continue;
            Analysis next = Likeliest(analyses, layer.Words[t + 1]);
            if (next.Pos != PartOfSpeech.VERB || next.HasConjunction) continue;
            bool comma = text.Tokens[t - 1].Kind == TokenKind.Comma;
            if (comma ? !IsResult(next) : !next.Has(Features.Suffixed) || !MayHaveRelative(Likeliest(analyses, layer.Words[t - 1]).Pos)) continue;
            foreach (ref Analysis ma in analyses.Slice(layer.Words[t].First, layer.Words[t].Count))
            {
                if (ma.Class == LemmaClass.PNegation) ma.Cost += comma ? CommaCost : NegationCost;
            }
        }
    }

    private static bool MayHaveRelative(PartOfSpeech before) => before is PartOfSpeech.VERB or PartOfSpeech.NOUN or PartOfSpeech.ADJ or PartOfSpeech.PROPN or PartOfSpeech.ADP;

    // «، ما زال البحث جاريا» goes on and takes nothing up.
    private static bool IsResult(in Analysis verb) => verb.Has(Features.Third) && verb.Class != LemmaClass.Aux;

    private static Analysis Likeliest(ReadOnlySpan<Analysis> analyses, Word word)
    {
        int best = word.First;
        for (int i = best + 1; i < word.First + word.Count; i++)
        {
            if (analyses[i].Cost < analyses[best].Cost) best = i;
        }
        return analyses[best];
    }
}
