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

    // For the letters from ء to ي: which of those folded together it is, 4 for a letter that is folded with no other.
    private static ReadOnlySpan<byte> Variants =>
    [
        4, 3, 1, 1, 2, 2, 0, 4, 1, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
        4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 0, 0, 1, 0,
    ];

    /// <summary>Two bits that tell which of the letters folded together was written; 0 for the plain one and all other letters.</summary>
    public static uint Variant(char c) => VariantOrNone(c) & 3;

    /// <summary>Whether the letter belongs to one of the interchanged sets and so takes two bits in a spelling code.</summary>
    public static bool IsFoldable(char c) => VariantOrNone(c) != 4;

    /// <summary>The spelling code of a word: the variants of its foldable letters, first letter in the lowest bits; at most 16 letters count.</summary>
    public static uint SpellingCode(ReadOnlySpan<char> word)
    {
        uint code = 0;
        int shift = 0;
        foreach (char c in word)
        {
            uint variant = VariantOrNone(c);
            if (variant == 4 || shift >= 32) continue;
            code |= variant << shift;
            shift += 2;
        }
        return code;
    }

    private static uint VariantOrNone(char c)
    {
        int letter = c - 'ء';
        return (uint)letter < (uint)Variants.Length ? Variants[letter] : c == 'ٱ' ? 0u : 4u;
    }
}
