using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Verbal nouns: regular ones by rule, the others as listed.</summary>
internal static class Masdars
{
    /// <summary>Adds the forms of all masdars of a verb.</summary>
    public static void Inflect(StemBuilder verb, IReadOnlyList<string> listed, FormSink sink)
    {
        string? regular = Regular(verb);
        foreach (string entry in listed)
        {
            if (entry is "-" or "") continue;
            string masdar = entry;
            if (entry == "*" || (regular is not null && Matches(entry, regular))) masdar = regular ?? "";
            else masdar = DefectiveNouns.WithTanween(entry, verb.Root.ToString());
            if (masdar.Length > 0) Inflect(masdar, verb.Root.ToString(), verb.Pattern.Name == "I", sink);
        }
    }

    /// <summary>The vocalised regular masdar, null in form I.</summary>
    public static string? Regular(StemBuilder verb)
    {
        if (verb.Pattern.Masdar.Length == 0) return null;
        bool weak = verb.IsDefective;
        switch (verb.Pattern.Name)
        {
            case "II" when weak:
                return Spell(verb, Root.IsGlide(verb.Root[2]) && verb.Root[2] == verb.Root[3] ? "تa1iييaT" : "تa12iيaT");
            case "II" when verb.Root.Last == 'ء': return Spell(verb, "تa12i3aT");
            case "III" when weak: return Spell(verb, "مu1A2AT");
            case "III" when verb.IsDoubled: return Spell(verb, "مu1A22aT");
            case "IV" when verb.LosesHamza: return Spell(verb, "ءi1AءaT");
            case "IV" when verb.IsHollow: return Spell(verb, "ءi1A3aT");
            case "V" when weak: return Spell(verb, "تa1a22") + "ٍ";
            case "VI" when weak: return Spell(verb, "تa1A2") + "ٍ";
            case "VI" when verb.IsDoubled: return Spell(verb, "تa1A22");
            case "VII" when verb.IsHollow: return Spell(verb, "ٱiن1iيA3");
            case "VIII" when verb.IsHollow: return Spell(verb, "ٱi1تiيA3");
            case "X" when verb.IsHollow: return Spell(verb, "ٱiستi1A3aT");
            default:
                string template = verb.Pattern.Masdar;
                // إعطاء, انتهاء: the weak radical after ا becomes a hamza.
                if (weak && template.EndsWith("A3", StringComparison.Ordinal)) template = template[..^1] + 'ء';
                return Spell(verb, template);
        }
    }

    private static void Inflect(string masdar, string root, bool formOne, FormSink sink)
    {
        bool feminine = Vocalisation.Strip(masdar).EndsWith('ة');
        var noun = new NominalParadigm(sink, PartOfSpeech.NOUN, Features.Masdar);
        Features gender = feminine ? Features.Feminine : Features.Masculine;
        noun.Singular(masdar, gender | Features.Singular, tanween: true);
        // قتل and رفض have neither dual nor plural of their own; what has (هجوم, حرب) stands in the noun table.
        if (formOne && !feminine) return;
        noun.Dual(masdar, gender);
        // حياة has no plural of the kind.
        if (!root.EndsWith("يي", StringComparison.Ordinal) || !formOne) noun.SoundFeminine(masdar, gender, root);
    }

    private static string Spell(StemBuilder verb, string template) => Orthography.Spell(verb.Fill(template));

    private static bool Matches(string listed, string regular) =>
        Vocalisation.Strip(regular) == listed
        || (regular.EndsWith('ٍ') && listed == Vocalisation.Strip(regular) + "ي");
}
