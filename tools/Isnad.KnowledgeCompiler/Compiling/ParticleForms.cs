using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>What particles and pronouns show of gender and number, and which of them take suffix pronouns.</summary>
internal static class ParticleForms
{
    private static readonly string[] s_pronouns = ["ه", "ها", "هم", "هن", "هما", "نا", "ني", "ك", "كم"];

    /// <summary>
    /// Whether a row only writes a clitic out («أنه», «ولكن», «فقد»): look-up finds these by itself, and cuts them.
    /// </summary>
    public static bool IsComposed(string form, string lemma, PartOfSpeech pos)
    {
        if (pos is not (PartOfSpeech.SCONJ or PartOfSpeech.CCONJ or PartOfSpeech.PART)) return false;
        if (form.Length == lemma.Length + 1 && form[0] is 'و' or 'ف' && form.EndsWith(lemma, StringComparison.Ordinal)) return true;
        return form.StartsWith(lemma, StringComparison.Ordinal) && Array.IndexOf(s_pronouns, form[lemma.Length..]) >= 0;
    }

    /// <summary>The shape a preposition in ى has before a pronoun (عليه, لديها), or null.</summary>
    public static string? BeforePronoun(string form, PartOfSpeech pos) =>
        pos == PartOfSpeech.ADP && form.EndsWith('ى') && form.Length > 2 && form is not "حتى" ? form[..^1] + "ي" : null;

    /// <summary>The features of a form.</summary>
    public static Features Of(string form, PartOfSpeech pos) =>
        // الثمانين, الثلاثمئة, العشرة; but العشرات is a noun.
        (pos == PartOfSpeech.NUM && !form.EndsWith("ات", StringComparison.Ordinal) ? Features.None : Features.NoArticle) | Agreement(form) | (TakesPronoun(form, pos) ? Features.None : Features.NoSuffix);

    private static bool TakesPronoun(string form, PartOfSpeech pos) => pos switch
    {
        PartOfSpeech.ADP => form is not ("حتى" or "منذ" or "مذ" or "ك" or "بلا") && BeforePronoun(form, pos) is null && !form.EndsWith('ة'),
        PartOfSpeech.SCONJ or PartOfSpeech.CCONJ or PartOfSpeech.PART => form is "إن" or "أن" or "لكن" or "كأن" or "وكأن" or "لأن" or "بأن" or "ليت" or "لعل" or "غير" or "عدم" or "كون" or "لكون",
        PartOfSpeech.AUX => form.StartsWith("لي", StringComparison.Ordinal),
        _ => false,
    };

    private static Features Agreement(string form) => form switch
    {
        "هو" or "الذي" or "هذا" or "ذلك" or "ذاك" => Features.Masculine | Features.Singular,
        "هي" or "التي" or "هذه" or "تلك" => Features.Feminine | Features.Singular,
        "اللذان" or "اللذين" or "هذان" or "هذين" => Features.Masculine | Features.Dual,
        "اللتان" or "اللتين" or "هاتان" or "هاتين" => Features.Feminine | Features.Dual,
        "هم" or "الذين" => Features.Masculine | Features.Plural,
        "هن" or "اللواتي" or "اللاتي" or "اللائي" => Features.Feminine | Features.Plural,
        "هما" => Features.Dual,
        "هؤلاء" or "أولئك" => Features.Plural,
        "ليس" => Features.Perfect | Features.Third | Features.Masculine | Features.Singular,
        "ليست" => Features.Perfect | Features.Third | Features.Feminine | Features.Singular,
        "ليسا" => Features.Perfect | Features.Third | Features.Masculine | Features.Dual,
        "ليستا" => Features.Perfect | Features.Third | Features.Feminine | Features.Dual,
        "ليسوا" => Features.Perfect | Features.Third | Features.Masculine | Features.Plural,
        "لسنا" => Features.Perfect | Features.First | Features.Plural,
        "لست" => Features.Perfect | Features.First | Features.Singular,
        _ => Features.None,
    };
}
