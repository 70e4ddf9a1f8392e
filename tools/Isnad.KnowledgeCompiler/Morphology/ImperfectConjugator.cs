using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>The persons of the imperfect; subjunctive and jussive where their spelling differs from the indicative.</summary>
internal static class ImperfectConjugator
{
    private static readonly (char Prefix, string Indicative, string Jussive, Features Person)[] Persons =
    [
        ('ي', "u", "", Features.Third | Features.Masculine | Features.Singular),
        ('ت', "u", "", Features.Third | Features.Feminine | Features.Singular),
        ('ي', "Aنi", "A", Features.Third | Features.Masculine | Features.Dual),
        ('ت', "Aنi", "A", Features.Third | Features.Feminine | Features.Dual),
        ('ي', "Uنa", "U_", Features.Third | Features.Masculine | Features.Plural),
        ('ي', "نa", "نa", Features.Third | Features.Feminine | Features.Plural),
        ('ت', "u", "", Features.Second | Features.Masculine | Features.Singular),
        ('ت', "Iنa", "I", Features.Second | Features.Feminine | Features.Singular),
        ('ت', "Aنi", "A", Features.Second | Features.Dual),
        ('ت', "Uنa", "U_", Features.Second | Features.Masculine | Features.Plural),
        ('ت', "نa", "نa", Features.Second | Features.Feminine | Features.Plural),
        ('ء', "u", "", Features.First | Features.Singular),
        ('ن', "u", "", Features.First | Features.Plural),
    ];

    /// <summary>Adds all persons and moods of a stem.</summary>
    /// <param name="stem">Imperfect stem without prefix.</param>
    /// <param name="prefixVowel">Vowel after the person prefix.</param>
    /// <param name="features">None or <see cref="Features.Passive"/>.</param>
    /// <param name="onlyThird">Only the third person masculine singular, as in the passive of intransitive verbs.</param>
    /// <param name="forms">Where the forms go.</param>
    public static void Conjugate(Stem stem, char prefixVowel, Features features, bool onlyThird, VerbForms forms)
    {
        foreach ((char prefix, string indicative, string jussive, Features person) in Persons)
        {
            Features all = person | Features.Imperfect | features;
            bool distinct = jussive.Length == 0 ? !stem.IsUniform : jussive != indicative;
            Add(stem.Prefix(prefix.ToString() + prefixVowel));
            // أؤمن beside أومن: many keep both hamzas in the first person.
            if (prefix == 'ء' && prefixVowel == 'u' && BeginsInClosedHamza(stem))
                Add(stem.Prefix(prefix.ToString() + prefixVowel + Phonemes.StemEnd));

            void Add(Stem prefixed)
            {
                forms.Add(prefixed.Join(indicative), all);
                if (distinct) forms.Add(prefixed.Join(jussive), all | Features.Moody);
            }

            if (onlyThird) return;
        }
    }

    private static bool BeginsInClosedHamza(Stem stem) =>
        stem.BeforeVowel.Length > 1 && stem.BeforeVowel[0] == 'ء' && Phonemes.IsConsonant(stem.BeforeVowel[1]);
}
