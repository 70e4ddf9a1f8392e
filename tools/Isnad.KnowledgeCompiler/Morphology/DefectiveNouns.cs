namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Recognises nouns of the kind قاضٍ, محامٍ, مبانٍ, تحدٍّ, whose weak last radical is not written.</summary>
internal static class DefectiveNouns
{
    /// <summary>Appends the tanween to a defective word and leaves all others alone.</summary>
    /// <param name="word">Word of the tables, without signs.</param>
    /// <param name="root">Its root, or <c>-</c>.</param>
    /// <param name="plural">Whether it is a broken plural.</param>
    public static string WithTanween(string word, string root, bool plural = false) =>
        (plural && IsIrregularPlural(word)) || IsDefective(word, root) ? word + "ٍ" : word;

    /// <summary>Whether the word is a plural that is defective although its root is not.</summary>
    public static bool IsIrregularPlural(string word) =>
        word is "أراض" or "ليال" or "أهال" or "صحار" or "كراس" or "تهان";

    private static bool IsDefective(string word, string root)
    {
        if (word is "أيد" or "ثمان") return true;
        if (root.Length < 3 || !Root.IsGlide(root[^1]) || word.Length < 2) return false;
        if (word == "آت") return root[1] == 'ت';
        if (word.Length < 3) return false;
        char second = root[^2], last = word[^1];
        bool same = last == second || (second == 'ء' && last is 'ء' or 'ئ');
        // متساو, مستو: with و as second radical only what is longer than عضو.
        if (!same || last == 'ي') return false;
        // ناء (نأى), but آراء is the plural of رأي.
        if (last == 'ء' && word.Length > 3) return false;
        if (word[^2] == 'ا') return FollowsFirst(word, root);
        return word[0] is 'م' or 'ت' && (last != 'و' || word.Length >= 4);
    }

    /// <summary>Whether the ا before the last letter stands where قاض, مبان, أغان, ثوان have it, unlike بنيان and فتيات.</summary>
    private static bool FollowsFirst(string word, string root)
    {
        if (word.Length == 3) return word[0] == root[0];
        char before = word[^3];
        return before == root[0] || (before == 'و' && word[^4] == root[0]);
    }
}
