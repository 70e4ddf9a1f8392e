using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>The thirteen persons of the perfect.</summary>
internal static class PerfectConjugator
{
    private static readonly (string Ending, Features Person)[] Persons =
    [
        ("a", Features.Third | Features.Masculine | Features.Singular),
        ("aتo", Features.Third | Features.Feminine | Features.Singular),
        ("A", Features.Third | Features.Masculine | Features.Dual),
        ("aتA", Features.Third | Features.Feminine | Features.Dual),
        ("U_", Features.Third | Features.Masculine | Features.Plural),
        ("نa", Features.Third | Features.Feminine | Features.Plural),
        ("تa", Features.Second | Features.Masculine | Features.Singular),
        ("تi", Features.Second | Features.Feminine | Features.Singular),
        ("تuمA", Features.Second | Features.Dual),
        ("تuمo", Features.Second | Features.Masculine | Features.Plural),
        ("تuننa", Features.Second | Features.Feminine | Features.Plural),
        ("تu", Features.First | Features.Singular),
        ("نA", Features.First | Features.Plural),
    ];

    /// <summary>Adds all persons of a stem.</summary>
    /// <param name="stem">Perfect stem.</param>
    /// <param name="features">None or <see cref="Features.Passive"/>.</param>
    /// <param name="onlyThird">Only the third person masculine singular, as in the passive of intransitive verbs.</param>
    /// <param name="forms">Where the forms go.</param>
    public static void Conjugate(Stem stem, Features features, bool onlyThird, VerbForms forms)
    {
        foreach ((string ending, Features person) in Persons)
        {
            forms.Add(stem.Join(ending), person | Features.Perfect | features);
            if (onlyThird) return;
        }
    }
}
