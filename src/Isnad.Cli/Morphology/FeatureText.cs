using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>Inflection in the manner of Universal Dependencies: `Gender=Masc|Number=Plur`.</summary>
internal static class FeatureText
{
    private static readonly (Features Feature, string Text)[] s_names =
    [
        (Features.Perfect, "Aspect=Perf"), (Features.Imperfect, "Aspect=Imp"),
        (Features.Oblique, "Case=Obl"), (Features.Accusative, "Case=Acc"),
        (Features.Definite, "Definite=Def"), (Features.HasArticle, "Definite=Own"),
        (Features.Elative, "Degree=Elative"),
        (Features.Masculine, "Gender=Masc"), (Features.Feminine, "Gender=Fem"),
        (Features.Imperative, "Mood=Imp"), (Features.Moody, "Mood=Jus,Sub"),
        (Features.Nisba, "Nisba=Yes"),
        (Features.Singular, "Number=Sing"), (Features.Dual, "Number=Dual"), (Features.Plural, "Number=Plur"),
        (Features.Suffixed, "Suffix=Yes"), (Features.Future, "Tense=Fut"),
        (Features.ActiveParticiple, "VerbForm=PartAct"), (Features.PassiveParticiple, "VerbForm=PartPass"), (Features.Masdar, "VerbForm=Vnoun"),
        (Features.Passive, "Voice=Pass"),
    ];

    /// <summary>The features; `_` where there are none.</summary>
    public static string Of(Features features)
    {
        var parts = new List<string>();
        foreach ((Features feature, string text) in s_names)
        {
            if ((features & feature) != 0) parts.Add(text);
        }
        Features person = features & Features.PersonMask;
        if (person != 0) parts.Add(person == Features.First ? "Person=1" : person == Features.Second ? "Person=2" : "Person=3");
        return parts.Count == 0 ? "_" : string.Join('|', parts);
    }
}
