using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>أب, أخ, حم and ذو, whose case endings are long before a second term or a pronoun.</summary>
internal static class FiveNouns
{
    /// <summary>Adds the forms of such a noun.</summary>
    /// <returns>Whether the lemma is one of them.</returns>
    public static bool Inflect(string lemma, NominalRecord noun, FormSink sink)
    {
        var paradigm = new NominalParadigm(sink, noun.Pos, Features.None);
        if (lemma == "ذو")
        {
            Owner(paradigm);
            return true;
        }
        string? stem = lemma switch { "أب" => "أَب", "أخ" => "أَخ", "حم" => "حَم", _ => null };
        if (stem is null) return false;
        const Features singular = Features.Masculine | Features.Singular;
        paradigm.Singular(stem, singular, tanween: true);
        Long(paradigm, stem, singular | Features.Construct | Features.NoArticle);
        paradigm.Dual(stem + "َو", Features.Masculine);
        PluralForms.Inflect(noun, stem, Features.Masculine, paradigm);
        return true;
    }

    private static void Long(NominalParadigm paradigm, string stem, Features features)
    {
        paradigm.Add(stem + "ُو", features);
        paradigm.Add(stem + "َا", features);
        paradigm.Add(stem + "ِي", features | Features.Oblique);
    }

    private static void Owner(NominalParadigm paradigm)
    {
        const Features construct = Features.Construct | Features.NoArticle | Features.NoSuffix;
        const Features man = construct | Features.Masculine, woman = construct | Features.Feminine;
        Long(paradigm, "ذ", man | Features.Singular);
        paradigm.Add("ذَوَا", man | Features.Dual);
        paradigm.Add("ذَوَيْ", man | Features.Dual | Features.Oblique);
        paradigm.Add("ذَوُو", man | Features.Plural);
        paradigm.Add("ذَوِي", man | Features.Plural | Features.Oblique);
        paradigm.Add("ذَات", woman | Features.Singular);
        paradigm.Add("ذَوَاتَا", woman | Features.Dual);
        paradigm.Add("ذَاتَا", woman | Features.Dual);
        paradigm.Add("ذَاتَيْ", woman | Features.Dual | Features.Oblique);
        paradigm.Add("ذَوَاتَيْ", woman | Features.Dual | Features.Oblique);
        paradigm.Add("ذَوَات", woman | Features.Plural);
    }
}
