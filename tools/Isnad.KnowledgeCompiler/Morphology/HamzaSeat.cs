namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Chooses the letter that carries a hamza from the sounds around it.</summary>
internal static class HamzaSeat
{
    /// <summary>At the beginning of a word.</summary>
    public static char Initial(char vowel) => vowel is 'i' or 'I' ? 'إ' : 'أ';

    /// <summary>At the end of a word; the short vowel of the ending does not count.</summary>
    public static char Final(char before) => before switch { 'a' => 'أ', 'u' => 'ؤ', 'i' => 'ئ', _ => 'ء' };

    /// <summary>Before a long u in Egyptian usage: مسئول, رءوس; it avoids two و in a row.</summary>
    /// <param name="letter">The letter written before it.</param>
    public static char Egyptian(char letter) => letter is 'ا' or 'أ' or 'د' or 'ذ' or 'ر' or 'ز' or 'و' or 'ؤ' ? 'ء' : 'ئ';

    /// <summary>Inside a word.</summary>
    /// <param name="before">Sound before it, a consonant if that has no vowel.</param>
    /// <param name="after">Vowel after it, or a consonant if it has none.</param>
    /// <param name="last">Whether it is the last radical, or stands before an ending.</param>
    public static char Medial(char before, char after, bool last)
    {
        // ايأس from يئس
        if (before == 'I' && after == 'a' && !last) return 'أ';
        if (before is 'i' or 'I' || after is 'i' or 'I') return 'ئ';
        // هيئة, but ييأس
        if (before == 'ي') return last || after is 'u' or 'U' ? 'ئ' : 'أ';
        if (before == 'u') return 'ؤ';
        if (after is 'u' or 'U') return before is 'U' or 'و' ? 'ء' : 'ؤ';
        return before switch
        {
            'A' or 'U' => 'ء',
            'و' when last => 'ء',
            _ => 'أ',
        };
    }
}
