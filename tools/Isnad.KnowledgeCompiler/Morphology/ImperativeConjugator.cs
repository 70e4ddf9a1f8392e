using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>The five persons of the imperative.</summary>
internal static class ImperativeConjugator
{
    private static readonly (string Ending, Features Person)[] Persons =
    [
        ("", Features.Second | Features.Masculine | Features.Singular),
        ("I", Features.Second | Features.Feminine | Features.Singular),
        ("A", Features.Second | Features.Dual),
        ("U_", Features.Second | Features.Masculine | Features.Plural),
        ("نa", Features.Second | Features.Feminine | Features.Plural),
    ];

    /// <summary>Adds the imperative that goes with an active imperfect stem.</summary>
    /// <param name="stem">Active imperfect stem without prefix.</param>
    /// <param name="builder">The verb.</param>
    /// <param name="forms">Where the forms go.</param>
    public static void Conjugate(Stem stem, StemBuilder builder, VerbForms forms)
    {
        foreach ((string ending, Features person) in Persons)
        {
            forms.Add(Open(stem.Join(ending), builder), person | Features.Imperative);
            // مُدَّ beside امدُد
            if (ending.Length == 0 && builder.IsDoubled && !stem.IsUniform)
                forms.Add(Open(stem.BeforeVowel + "+a", builder), person | Features.Imperative);
        }
    }

    /// <summary>Puts an alif before a form that begins with two consonants: of connection, in form IV a hamza.</summary>
    private static string Open(string form, StemBuilder builder)
    {
        if (builder.Pattern.Name == "IV") return "ءa" + form;
        bool cluster = form.Length > 1 && Phonemes.IsConsonant(form[0]) && Phonemes.IsConsonant(form[1]);
        if (!cluster) return form;
        bool rounded = builder.Pattern.Name == "I" && builder.ImperfectVowel == 'u';
        return (rounded ? "ٱu" : "ٱi") + form;
    }
}
