using Isnad.Knowledge.Format;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>What an analysis costs by itself: rare categories cost more. Units are thirds of a natural logarithm, roughly.</summary>
internal sealed class AnalysisCosts(WordCosts costs)
{
    /// <summary>What a lemma that was never read in the counted news costs: guesses start from there.</summary>
    public const int Rare = 26;

    /// <summary>The cost of a stem out of context, with its lemma's.</summary>
    /// <param name="lemma">Its lemma.</param>
    /// <param name="features">Its inflection, with what the clitics add.</param>
    /// <param name="marks">What the spelling showed beyond letters.</param>
    public int Of(LemmaBrief lemma, Features features, TokenMarks marks)
    {
        int cost = lemma.Cost * costs[WordCost.LemmaPercent] / 100;
        switch ((PartOfSpeech)lemma.Pos)
        {
            case PartOfSpeech.VERB: return cost + costs[WordCost.Verb] + Verb(features, marks);
            case PartOfSpeech.NOUN:
                if ((features & Features.Masdar) != 0 && lemma.Class == LemmaClass.Act) cost += costs[WordCost.RegularMasdar];
                if ((features & Features.Suffixed) != 0) cost += costs[WordCost.NounSuffixed];
                if ((features & Features.Accusative) != 0) cost += costs[WordCost.Accusative];
                return cost + costs[WordCost.Noun] + Nominal(features, marks);
            case PartOfSpeech.ADJ:
                if (lemma.Class == LemmaClass.AParticiple) cost += costs[(features & Features.PassiveParticiple) != 0 ? WordCost.PassiveParticiple : WordCost.RegularParticiple];
                if ((features & Features.Suffixed) != 0) cost += costs[WordCost.AdjectiveSuffixed];
                if ((features & Features.Accusative) != 0) cost += costs[WordCost.AccusativeAdjective];
                if ((features & Features.Elative) != 0) cost += costs[(features & Features.Definite) != 0 ? WordCost.ElativeDefinite : WordCost.Elative];
                return cost + costs[WordCost.Adjective] + Nominal(features, marks);
            case PartOfSpeech.PROPN:
                if ((features & Features.Definite) != 0) cost += costs[WordCost.NameAfterArticle];
                return cost + costs[lemma.Class switch
                {
                    LemmaClass.NPlace => WordCost.PlaceName,
                    LemmaClass.NOrg => WordCost.OrganisationName,
                    LemmaClass.NFamily => WordCost.FamilyName,
                    _ => WordCost.GivenName,
                }];
            case PartOfSpeech.NUM: return cost + costs[WordCost.Numeral];
            case PartOfSpeech.PRON when lemma.Class == LemmaClass.PRelative && (features & Features.GenderMask) == 0: return cost + costs[WordCost.FreeRelative];
            default: return cost;
        }
    }

    private int Verb(Features features, TokenMarks marks)
    {
        bool damma = (marks & TokenMarks.DammaFirst) != 0;
        int cost = 0;
        if ((features & Features.Passive) != 0) cost += costs[damma ? WordCost.PassiveMarked : WordCost.Passive];
        else if (damma && (features & Features.Perfect) != 0) cost += costs[WordCost.ActiveMarked];
        if ((features & Features.Imperfect) != 0) cost += costs[WordCost.Imperfect];
        if ((features & Features.Imperative) != 0) cost += costs[WordCost.Imperative];
        Features person = features & Features.PersonMask;
        if (person == Features.First) cost += costs[(features & Features.Plural) != 0 ? WordCost.FirstPlural : WordCost.FirstSingular];
        else if (person == Features.Second) cost += costs[WordCost.Second];
        if ((features & Features.Dual) != 0) cost += costs[WordCost.VerbDual];
        if ((features & Features.Moody) != 0) cost += costs[WordCost.Moody];
        if ((features & (Features.Plural | Features.Feminine)) == (Features.Plural | Features.Feminine)) cost += costs[WordCost.WomenPlural];
        return cost;
    }

    private int Nominal(Features features, TokenMarks marks)
    {
        int cost = 0;
        if ((features & Features.Dual) != 0) cost += costs[WordCost.NounDual];
        if ((features & Features.Construct) != 0) cost += costs[WordCost.ConstructEnding];
        if ((features & Features.Oblique) != 0) cost += costs[WordCost.Oblique];
        if ((features & Features.Plural) != 0)
        {
            cost += costs[(features & Features.Broken) != 0 ? WordCost.Broken : (features & Features.Feminine) != 0 ? WordCost.SoundFeminine : WordCost.SoundMasculine];
        }
        else if ((features & Features.Feminine) != 0) cost += costs[WordCost.Feminine];
        if ((marks & TokenMarks.Tanween) != 0 && (features & Features.Accusative) == 0) cost += costs[WordCost.TanweenElsewhere];
        return cost;
    }
}
