using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>The plurals of a row: sound by rule, broken as listed.</summary>
internal static class PluralForms
{
    /// <summary>Adds all plurals.</summary>
    /// <param name="noun">The row.</param>
    /// <param name="stem">Its singular as inflected.</param>
    /// <param name="gender">Gender of the singular.</param>
    /// <param name="paradigm">Where the forms go.</param>
    public static void Inflect(NominalRecord noun, string stem, Features gender, NominalParadigm paradigm)
    {
        foreach (string plural in noun.Plurals)
        {
            switch (plural)
            {
                case "-" or "": break;
                case "ون": paradigm.SoundMasculine(stem); break;
                case "ات": paradigm.SoundFeminine(stem, SoundGender(noun, gender), noun.Root); break;
                default: Listed(plural, noun.Root, gender, paradigm); break;
            }
        }
    }

    private static void Listed(string plural, string root, Features gender, NominalParadigm paradigm)
    {
        if (IsSoundFeminine(plural, root))
        {
            paradigm.Add(plural, gender | Features.Plural);
            return;
        }
        if (IsSoundMasculine(plural, root))
        {
            paradigm.SoundMasculine(plural[..^2]);
            return;
        }
        string stem = NounVocaliser.Vocalise(DefectiveNouns.WithTanween(plural, root, plural: true), root, plural: true);
        paradigm.Singular(stem, gender | Features.Plural | Features.Broken, Diptotes.TakesTanween(plural, root, plural: true));
    }

    /// <summary>A plural in ات beside one in ون means women (مسؤولات).</summary>
    private static Features SoundGender(NominalRecord noun, Features gender)
    {
        if (noun.Pos == PartOfSpeech.ADJ) return Features.Feminine;
        if (noun.Kind != "h") return gender;
        foreach (string plural in noun.Plurals)
            if (plural == "ون") return Features.Feminine;
        return gender;
    }

    /// <summary>Whether a word is a sound feminine plural: حلقات, سنوات, منشآت, but not أصوات (صوت).</summary>
    public static bool IsSoundFeminine(string plural, string root) =>
        plural.Length > 3 && !root.EndsWith('ت')
        && (plural.EndsWith("ات", StringComparison.Ordinal) || plural.EndsWith("آت", StringComparison.Ordinal));

    /// <summary>بنون, سنون, but not سجون (سجن).</summary>
    private static bool IsSoundMasculine(string plural, string root) =>
        plural.Length > 3 && plural.EndsWith("ون", StringComparison.Ordinal) && root != "-" && !root.EndsWith('ن');
}
