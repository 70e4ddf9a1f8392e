namespace Isnad.Knowledge.Format;

/// <summary>The codes of the letters in the double arrays: 0 ends a word, 1 is the space, then folded Arabic letters, digits and Latin.</summary>
internal static class Alphabet
{
    /// <summary>Number of codes.</summary>
    public const int Size = 128;

    /// <summary>The code of a folded letter, or −1 for a character that no key contains.</summary>
    public static int Code(char c) => (uint)(c - 'ء') <= 'ي' - 'ء' ? 2 + (c - 'ء') : Rarer(c); // 0621–064A: 2..43

    private static int Rarer(char c) => c switch
    {
        ' ' => 1,
        >= '0' and <= '9' => 44 + (c - '0'),        // 44..53
        >= 'a' and <= 'z' => 54 + (c - 'a'),        // 54..79
        'پ' => 80,
        'چ' => 81,
        'ڤ' => 82,
        'گ' => 83,
        'ژ' => 84,
        '-' => 85,
        '.' => 86,
        _ => -1,
    };
}
