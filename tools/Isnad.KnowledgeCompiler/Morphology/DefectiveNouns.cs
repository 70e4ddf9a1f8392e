namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Recognises nouns of the kind قاضٍ, محامٍ, مبانٍ, تحدٍّ, whose weak last radical is not written.</summary>
internal static class DefectiveNouns
{
    /// <summary>Appends the tanween to a defective word and leaves all others alone.</summary>
    /// <param name="word">Word of the tables, without signs.</param>
    /// <param name="root">Its root, or <c>-</c>.</param>
    public static string WithTanween(string word, string root) => IsDefective(word, root) ? word + "ٍ" : word;

    private static bool IsDefective(string word, string root)
    {
        if (root.Length < 3 || !Root.IsGlide(root[^1]) || word.Length < 3) return false;
        char second = root[^2];
        char last = word[^1];
        bool same = last == second || (second == 'ء' && last is 'ء' or 'ئ');
        // Doubled plurals like أيدٍ, and all that end in the second radical after ا (قاض, مبان, أراض) or begin with a prefix.
        if (!same || Root.IsGlide(last)) return same && last == 'و' && word.Length >= 4;
        if (last == 'ء') return word.Length == 3 && word[1] == 'ا';
        return word[^2] == 'ا' || word[0] is 'م' or 'ت' || word is "أيد" or "أدل";
    }
}
