using Isnad.Knowledge.Format;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>What an analysis costs by itself: rare categories cost more. Units are tenths of a natural logarithm, roughly.</summary>
internal static class AnalysisCosts
{
    /// <summary>What a lemma that was never read in the counted news costs: guesses start from there.</summary>
    public const int Rare = 26;

    /// <summary>The cost of a stem out of context.</summary>
    public static int Of(PartOfSpeech pos, Features features, LemmaClass @class, TokenMarks marks)
    {
        int cost = pos switch
        {
            PartOfSpeech.VERB => 4,
            PartOfSpeech.NOUN => 3,
            PartOfSpeech.ADJ => 5,
            PartOfSpeech.PROPN => @class is LemmaClass.NPlace or LemmaClass.NOrg ? 7 : 10,
            _ => 0,
        };
        if (pos == PartOfSpeech.VERB)
        {
            bool damma = (marks & TokenMarks.DammaFirst) != 0, passive = (features & Features.Passive) != 0;
            if (passive) cost += damma ? -12 : 12;
            else if (damma && (features & Features.Perfect) != 0) cost += 30;
            if ((features & Features.Imperative) != 0) cost += 40;
            if ((features & Features.PersonMask) != Features.Third) cost += 14;
            if ((features & Features.Dual) != 0) cost += 8;
            if ((features & Features.Moody) != 0) cost += 4;
            if ((features & (Features.Plural | Features.Feminine)) == (Features.Plural | Features.Feminine)) cost += 12;
        }
        else if (pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ)
        {
            if ((features & Features.Dual) != 0) cost += 6;
            if ((features & Features.Construct) != 0) cost += 5;
            if ((features & Features.Elative) != 0) cost -= 8; // «أكثر», «أقل» look like verbs of form IV, which are rare
            if ((marks & TokenMarks.Tanween) != 0 && (features & Features.Accusative) == 0) cost += 8;
        }
        return cost;
    }
}
