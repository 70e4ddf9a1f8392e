using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Inflects a noun or adjective of the tables.</summary>
internal static class NominalInflector
{
    /// <summary>Adds all forms of a row.</summary>
    public static void Inflect(NominalRecord noun, List<WordForm> into)
    {
        var sink = new FormSink(into);
        string lemma = VerbInflector.BareLemma(noun.Lemma);
        if (FiveNouns.Inflect(lemma, noun, sink)) return;
        if (noun.Pos == PartOfSpeech.ADJ)
        {
            Adjective(lemma, noun, sink);
            return;
        }
        if (NominalCheck.IsAbbreviation(lemma))
        {
            sink.Add(lemma, PartOfSpeech.NOUN, Gender(noun.Gender) | Features.Singular | Features.NoSuffix | Features.NoArticle);
            return;
        }
        Noun(lemma, noun, sink);
        // المرأة: with the article امرأة loses its alif; امرؤ likewise (المرء).
        if (lemma == "امرأة") Noun("مرأة", noun with { Plurals = [] }, sink);
        // مائة, ثلاثمائة: the old spelling with a silent alif lives on beside مئة.
        if (lemma.EndsWith("مئة", StringComparison.Ordinal)) Noun(lemma[..^2] + "ائة", noun with { Plurals = [] }, sink);
    }

    /// <summary>Says what is wrong with a row, or null.</summary>
    public static string? Check(NominalRecord noun) => NominalCheck.Check(noun);

    /// <summary>The gender flags of a row; none where both are possible.</summary>
    public static Features Gender(string gender) => gender switch
    {
        "m" => Features.Masculine,
        "f" => Features.Feminine,
        _ => Features.None,
    };

    private static void Noun(string lemma, NominalRecord noun, FormSink sink)
    {
        var paradigm = new NominalParadigm(sink, noun.Pos, Features.None);
        Features gender = Gender(noun.Gender);
        string stem = NounVocaliser.Vocalise(DefectiveNouns.WithTanween(lemma, noun.Root), noun.Root);
        if (lemma.Length > 3 && noun.Gender != "m" && PluralForms.IsSoundFeminine(lemma, noun.Root))
        {
            // قوات, مفاوضات: entered as a plural.
            paradigm.Add(stem, gender | Features.Plural);
            return;
        }
        paradigm.Singular(stem, gender | Features.Singular, Diptotes.TakesTanween(Vocalisation.Strip(lemma), noun.Root, plural: false));
        if (HasDual(lemma)) paradigm.Dual(stem, gender);
        if (noun.Feminine == "ة") paradigm.Feminine(stem);
        PluralForms.Inflect(noun, stem, gender, paradigm);
        if (IsGiven(noun.Elative)) Elative(noun.Elative, noun.Pos, sink);
    }

    private static void Adjective(string lemma, NominalRecord noun, FormSink sink)
    {
        Features common = noun.Kind switch
        {
            "nisba" => Features.Nisba,
            "elative" => Features.Elative,
            _ => Features.None,
        };
        var paradigm = new NominalParadigm(sink, noun.Pos, common);
        string stem = NounVocaliser.Vocalise(DefectiveNouns.WithTanween(lemma, noun.Root), noun.Root, kind: noun.Kind);
        bool tanween = Diptotes.TakesTanween(Vocalisation.Strip(lemma), noun.Root, plural: false) && (noun.Kind is not ("elative" or "colour") || lemma == "أول");
        bool variable = IsGiven(noun.Feminine);
        Features gender = variable ? Features.Masculine : Features.None;
        paradigm.Singular(stem, gender | Features.Singular, tanween);
        if (variable) paradigm.Dual(stem, Features.Masculine);
        if (noun.Feminine == "ة")
        {
            paradigm.Feminine(stem);
        }
        else if (variable)
        {
            string feminine = NounVocaliser.Vocalise(noun.Feminine, noun.Root);
            paradigm.Singular(feminine, Features.Feminine | Features.Singular, tanween: false);
            paradigm.Dual(feminine, Features.Feminine);
            paradigm.SoundFeminine(feminine.EndsWith('ء') ? NominalStems.BeforeDual(feminine, Features.Feminine) : feminine,
                Features.Feminine, noun.Root);
        }
        PluralForms.Inflect(noun, stem, gender, paradigm);
        if (IsGiven(noun.Elative)) Elative(noun.Elative, noun.Pos, sink);
    }

    private static void Elative(string elative, PartOfSpeech pos, FormSink sink)
    {
        var paradigm = new NominalParadigm(sink, pos, Features.Elative);
        paradigm.Singular(elative, Features.Singular, tanween: false);
        if (Ending.Last(elative) is not ('ى' or 'ا' or 'أ' or 'ء')) paradigm.ElativePlural(elative);
    }

    private static bool IsGiven(string value) => value is not ("-" or "" or null);

    /// <summary>Loans and feminines in ا (كاميرا, دنيا) have no dual in use, عصا has.</summary>
    private static bool HasDual(string lemma) => !lemma.EndsWith('ا') || lemma.Length == 3;
}
