namespace Isnad.Text;

/// <summary>
/// The skeleton under which words are looked up: letters that writers interchange are folded together.
/// The exact spelling is kept apart as a code, so that the exact match ranks above the folded one.
/// </summary>
internal static class Folding
{
    // The letters from ء to ي as they are folded: every letter of every word is asked for, several times.
    private static ReadOnlySpan<char> Skeletons => "ءااوايابهتثجحخدذرزسشصضطظعغ\u063B\u063C\u063D\u063E\u063F\u0640فقكلمنهويي";

    /// <summary>Folds one letter: أإآٱ→ا, ى ئ→ي, ة→ه, ؤ→و; all else unchanged.</summary>
    public static char Fold(char c)
    {
        int letter = c - 'ء';
        return (uint)letter < (uint)Skeletons.Length ? Skeletons[letter] : c == 'ٱ' ? 'ا' : c;
    }

    /// <summary>Two bits that tell which of the letters folded together was written; 0 for the plain one and all other letters.</summary>
    public static uint Variant(char c) => c switch
    {
        'أ' or 'ى' or 'ة' or 'ؤ' => 1,
        'إ' or 'ئ' => 2,
        'آ' => 3,
        _ => 0,
    };

    /// <summary>Whether the letter belongs to one of the interchanged sets and so takes two bits in a spelling code.</summary>
    public static bool IsFoldable(char c) => c is 'ا' or 'أ' or 'إ' or 'آ' or 'ٱ' or 'ي' or 'ى' or 'ئ' or 'ه' or 'ة' or 'و' or 'ؤ';

    /// <summary>The spelling code of a word: the variants of its foldable letters, first letter in the lowest bits; at most 16 letters count.</summary>
    public static uint SpellingCode(ReadOnlySpan<char> word)
    {
        uint code = 0;
        int shift = 0;
        foreach (char c in word)
        {
            if (!IsFoldable(c) || shift >= 32) continue;
            code |= Variant(c) << shift;
            shift += 2;
        }
        return code;
    }
}
