using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Checks the rows of the noun and adjective tables as far as inflection depends on them.</summary>
internal static class NominalCheck
{
    private static readonly string[] OfOtherRoots = ["نساء"];
    private static readonly string[] MasculineInMarbuta = ["مشاة", "جويلية"];

    /// <summary>Says what is wrong with a row, or null.</summary>
    public static string? Check(NominalRecord noun)
    {
        string lemma = VerbInflector.BareLemma(noun.Lemma);
        if (IsAbbreviation(lemma)) return noun.Plurals is ["-"] or [] ? null : $"lemma '{noun.Lemma}': a letter that stands for a word has no plural";
        if (Letters(lemma) is { } wrong) return $"lemma '{noun.Lemma}': {wrong}";
        if (noun.Gender is not ("m" or "f" or "mf") && noun.Pos != PartOfSpeech.ADJ) return $"gender '{noun.Gender}' is none of m, f, mf";
        bool rooted = noun.Root is not ("-" or "");
        if (rooted && noun.Root.Length < 5 && !Root.TryParse(noun.Root, out _))
            return $"root '{noun.Root}' is not three or four bare consonants (hamza is ء)";
        if (rooted && !RootMatch.Holds(lemma, noun.Root)) return $"lemma '{noun.Lemma}' does not hold the root '{noun.Root}'";
        if (rooted && noun.Kind == "h" && noun.Root[^1] != 'ن' && lemma.Length > 4 && lemma.EndsWith("ون", StringComparison.Ordinal))
        {
            return $"lemma '{noun.Lemma}' is a plural without its singular: give the singular, with 'ون' as its plural";
        }
        bool calledMasculine = noun.Gender == "m" && noun.Pos != PartOfSpeech.ADJ && noun.Kind != "h";
        if (calledMasculine && lemma.EndsWith('ة') && Array.IndexOf(MasculineInMarbuta, lemma) < 0) return $"'{noun.Lemma}' ends in ة and is called masculine";
        foreach (string plural in noun.Plurals)
            if (CheckPlural(plural, noun, rooted) is { } problem) return problem;
        return CheckDerived(noun.Feminine, "feminine") ?? CheckDerived(noun.Elative, "elative");
    }

    /// <summary>Whether a word is one letter that stands for a whole one: «م» for متر and ميلادي, «ص» for صفحة. It does not inflect.</summary>
    public static bool IsAbbreviation(string word) => word is [>= 'ء' and <= 'ي'];

    /// <summary>Says what is wrong with the letters of a word, or null.</summary>
    public static string? Letters(string word)
    {
        if (word.Length < 2) return "too short";
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            // A shadda may tell two lemmas apart: عمّاني, عماني.
            if (c == Vocalisation.Shadda && i > 0) continue;
            if (Vocalisation.IsSign(c)) return "vowel signs do not belong in the tables";
            if (c is 'ـ' || !(c is >= 'ء' and <= 'ي' || c is 'ڤ' or 'پ' or 'چ' or 'گ')) return $"'{c}' is no Arabic letter";
            if (c is 'ة' or 'ى' && i < word.Length - 1) return $"'{c}' stands inside the word";
        }
        return null;
    }

    private static string? CheckPlural(string plural, NominalRecord noun, bool rooted)
    {
        if (plural is "-" or "" or "ون" or "ات") return null;
        if (Letters(plural) is { } wrong) return $"plural '{plural}': {wrong}";
        if (rooted && !RootMatch.Holds(plural, noun.Root) && Array.IndexOf(OfOtherRoots, plural) < 0) return $"plural '{plural}' does not hold the root '{noun.Root}' of its singular";
        bool weak = rooted && Root.IsGlide(noun.Root[^1]);
        if (weak && plural.Length == 5 && plural[2] == 'ا' && plural[4] == 'ي')
            return $"plural '{plural}' should be given with tanween: {plural[..^1]}";
        return null;
    }

    private static string? CheckDerived(string value, string what)
    {
        if (value is "-" or "" or "ة" or null) return null;
        return Letters(value) is { } wrong ? $"{what} '{value}': {wrong}" : null;
    }
}
