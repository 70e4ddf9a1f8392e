using Isnad.Knowledge.Format;

namespace Isnad.Words;

/// <summary>Agreement between neighbours in gender, number and case, as far as spelling shows it.</summary>
internal sealed class Agreement(WordCosts costs)
{
    private readonly int _least = Least(costs);

    /// <summary>Whether it matters to a word what stands before it.</summary>
    public static bool Asks(in Analysis here) =>
        (here.Proclitics & (Proclitics.AnyConjunction | Proclitics.AnyPreposition)) == 0
        && here.Pos is PartOfSpeech.ADJ or PartOfSpeech.NOUN or PartOfSpeech.NUM or PartOfSpeech.PROPN or PartOfSpeech.VERB;

    /// <summary>The least that <see cref="Cost"/> can be.</summary>
    public int LeastCost => _least;

    /// <summary>A cost (negative where they agree) for a word after another; 0 for words that <see cref="Asks"/> passes over.</summary>
    public int Cost(in Analysis before, in Analysis here)
    {
        switch (here.Pos)
        {
            case PartOfSpeech.ADJ when before.Pos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ:
                // «قتال إسلاميين»: people in the plural are no quality of one thing.
                if (IsOnePerThing(before, here)) return costs[WordCost.CaseClash];
                return costs[before.IsDefinite == here.IsDefinite && Agrees(before, here) ? WordCost.AdjectiveAgrees : WordCost.AdjectiveDisagrees];
            case PartOfSpeech.VERB when before.Tag == WordTag.Rel && (before.Features & Features.GenderMask) != 0 && (here.Features & Features.PersonMask) == Features.Third:
                // «التي قتلت»: the verb's subject is more often the thing the clause is about than another.
                return costs[(here.Features & Features.GenderMask) == (before.Features & Features.GenderMask) ? WordCost.RelativeAgrees : WordCost.RelativeDisagrees];
            case PartOfSpeech.NOUN or PartOfSpeech.NUM or PartOfSpeech.PROPN or PartOfSpeech.ADJ: return Nominal(before, here);
            default: return 0;
        }
    }

    private static int Least(WordCosts costs)
    {
        int least = 0;
        for (WordCost name = WordCost.AdjectiveAgrees; name <= WordCost.RelativeDisagrees; name++) least = Math.Min(least, costs[name]);
        // The agreement of a subject and its being one that acts come together.
        return least + Math.Min(0, Math.Min(costs[WordCost.SubjectAgrees], costs[WordCost.SubjectDisagrees]));
    }

    private int Nominal(in Analysis before, in Analysis here)
    {
        // «في المسؤولون», «قتل المدنيون» as «the killing of»: behind a preposition and in idafa stands the genitive.
        if (IsNominative(here) && (before.Tag == WordTag.Prep || IsMasdarInIdafa(before, here))) return costs[WordCost.CaseClash];
        if (before.Pos == PartOfSpeech.DET && before.Class == LemmaClass.PDemonstrative && here.IsDefinite && (before.Features & Features.GenderMask) != 0)
        {
            return costs[SubjectGender(here) == (before.Features & Features.GenderMask) ? WordCost.DemonstrativeAgrees : WordCost.DemonstrativeDisagrees];
        }
        if (before.Tag is WordTag.Perfect or WordTag.Imperfect or WordTag.Passive
            && (before.Features & Features.PersonMask) == Features.Third && (before.Features & Features.Singular) != 0)
        {
            // A verb before its subject agrees in gender; objects follow too, so disagreement costs little.
            int cost = costs[(before.Features & Features.GenderMask) == SubjectGender(here) ? WordCost.SubjectAgrees : WordCost.SubjectDisagrees];
            if (before.Tag == WordTag.Passive || !here.IsDefinite) return cost;
            return IsObliqueEnding(here) ? cost + costs[WordCost.CaseClash] : Acts(here) ? cost + costs[WordCost.SubjectActs] : cost;
        }
        return 0;
    }

    /// <summary>Whether an adjective can modify a noun: things in the plural count as feminine singular.</summary>
    public static bool Agrees(in Analysis noun, in Analysis adjective)
    {
        Features a = adjective.Features, n = noun.Features;
        bool plural = (n & Features.Plural) != 0;
        if ((a & Features.Dual) != 0 && (n & Features.Dual) == 0) return false;
        if (plural && (a & Features.Plural) == 0) return (a & Features.Feminine) != 0 || (a & Features.GenderMask) == 0;
        if (!plural && (a & Features.Plural) != 0) return noun.Class is LemmaClass.Group;
        return (n & Features.GenderMask & a) != 0 || (n & Features.GenderMask) == 0 || (a & Features.GenderMask) == 0;
    }

    private static bool IsOnePerThing(in Analysis noun, in Analysis adjective) =>
        (adjective.Features & Features.Masculine) != 0 && (adjective.Features & (Features.Plural | Features.Dual)) != 0
        && (noun.Features & (Features.Plural | Features.Singular)) == Features.Singular && noun.Pos == PartOfSpeech.NOUN && (noun.Class is LemmaClass.Act or LemmaClass.Abstract or LemmaClass.Event);

    // «قصف الجيش»: whoever can act is rather the subject of a verb than the second term of its noun.
    private static bool Acts(in Analysis noun) =>
        noun.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Group or LemmaClass.Org or LemmaClass.Weapon or LemmaClass.Vehicle;

    // المدنيين, الطرفين: object or second term, no subject.
    private static bool IsObliqueEnding(in Analysis noun) =>
        (noun.Features & Features.Oblique) != 0 && (noun.Features & (Features.Dual | Features.Plural)) != 0;

    private static bool IsMasdarInIdafa(in Analysis before, in Analysis here) =>
        here.IsDefinite && before.Class == LemmaClass.Act && (before.Features & (Features.Definite | Features.Suffixed | Features.Accusative)) == 0 && before.Pos == PartOfSpeech.NOUN;

    // مسؤولون, مسؤولان: the ending of the subject.
    private static bool IsNominative(in Analysis here) =>
        (here.Features & Features.Oblique) == 0 && (here.Features & (Features.Absolute | Features.Construct)) != 0
        && ((here.Features & Features.Dual) != 0 || (here.Features & (Features.Plural | Features.Masculine | Features.Broken)) == (Features.Plural | Features.Masculine));

    private static Features SubjectGender(in Analysis noun) =>
        (noun.Features & Features.Plural) != 0 && (noun.Features & Features.Masculine) == 0 ? Features.Feminine
            : (noun.Features & Features.Broken) != 0 ? Features.Feminine
            : noun.Features & Features.GenderMask;
}
