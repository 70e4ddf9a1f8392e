using Isnad.Knowledge.Format;

namespace Isnad.Words;

/// <summary>Gender and number agreement between neighbours, as far as spelling shows it.</summary>
internal static class Agreement
{
    /// <summary>A cost (negative where they agree) for a word after another.</summary>
    public static int Cost(in Analysis before, in Analysis here)
    {
        if (here.Pos == PartOfSpeech.ADJ && before.Pos is PartOfSpeech.NOUN or PartOfSpeech.PROPN or PartOfSpeech.ADJ && !here.HasConjunction && !here.HasPreposition)
        {
            return before.IsDefinite == here.IsDefinite && Agrees(before, here) ? -5 : 5;
        }
        if (before.Tag is WordTag.Perfect or WordTag.Imperfect or WordTag.Passive && here.IsNominal && !here.HasPreposition && !here.HasConjunction
            && (before.Features & Features.PersonMask) == Features.Third && (before.Features & Features.Singular) != 0)
        {
            // A verb before its subject agrees in gender; objects follow too, so disagreement costs little.
            return (before.Features & Features.GenderMask) == SubjectGender(here) ? -2 : 1;
        }
        return 0;
    }

    /// <summary>Whether an adjective can modify a noun: things in the plural count as feminine singular.</summary>
    public static bool Agrees(in Analysis noun, in Analysis adjective)
    {
        Features a = adjective.Features, n = noun.Features;
        bool plural = (n & Features.Plural) != 0;
        if (plural && (a & Features.Plural) == 0) return (a & Features.Feminine) != 0 || (a & Features.GenderMask) == 0;
        if (!plural && (a & Features.Plural) != 0) return noun.Class is LemmaClass.Group;
        return (n & Features.GenderMask & a) != 0 || (n & Features.GenderMask) == 0 || (a & Features.GenderMask) == 0;
    }

    private static Features SubjectGender(in Analysis noun) =>
        (noun.Features & Features.Plural) != 0 && (noun.Features & Features.Masculine) == 0 ? Features.Feminine
            : (noun.Features & Features.Broken) != 0 ? Features.Feminine
            : noun.Features & Features.GenderMask;
}
