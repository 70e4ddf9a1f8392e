using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Forms of single verbs that no rule yields.</summary>
internal static class IrregularVerbs
{
    /// <summary>The only stem of ليس: ليست, لست, ليسوا.</summary>
    public static Stem Laysa { get; } = new("لaيس", "لaس");

    /// <summary>Whether the verb is ليس, which has nothing but a perfect.</summary>
    public static bool IsLaysa(StemBuilder verb) => verb.Pattern.Name == "I" && verb.Root.ToString() == "ليس";

    /// <summary>The stem of the imperative, null where none is in use.</summary>
    public static Stem? Imperative(StemBuilder verb)
    {
        if (verb.Pattern.Name != "I") return verb.Imperfect;
        switch (verb.Root.ToString())
        {
            // خذ, كل, مر
            case "ءخذ" or "ءكل" or "ءمر" when verb.ImperfectVowel == 'u':
                string stem = verb.Fill("2u3");
                return new Stem(stem, stem);
            case "رءي":
                return null;
            default:
                return verb.Imperfect;
        }
    }

    /// <summary>Whether finite passive forms are in use; كان has none, and يُكَن would only clash with يَكُن.</summary>
    public static bool HasPassive(StemBuilder verb) =>
        verb.Pattern.Name is not ("IX" or "QIV") && !(verb.Pattern.Name == "I" && verb.Root.ToString() == "كون");

    /// <summary>Adds forms that stand beside the regular ones.</summary>
    public static void AddExtra(StemBuilder verb, VerbForms forms)
    {
        if (verb.Pattern.Name != "I") return;
        switch (verb.Root.ToString())
        {
            // لم يك beside لم يكن
            case "كون":
                AddJussive(forms, "ي", Features.Third | Features.Masculine | Features.Singular);
                AddJussive(forms, "ت", Features.Third | Features.Feminine | Features.Singular);
                AddJussive(forms, "ت", Features.Second | Features.Masculine | Features.Singular);
                AddJussive(forms, "ء", Features.First | Features.Singular);
                AddJussive(forms, "ن", Features.First | Features.Plural);
                break;
            // سل beside اسأل
            case "سءل":
                forms.Add("سaلo", Features.Second | Features.Masculine | Features.Singular | Features.Imperative);
                break;
        }
    }

    private static void AddJussive(VerbForms forms, string prefix, Features person) =>
        forms.Add(prefix + "aكu.", person | Features.Imperfect | Features.Moody);
}
