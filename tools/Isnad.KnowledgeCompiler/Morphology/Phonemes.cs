namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>
/// The notation in which verb forms are built: consonants are Arabic letters (ء for every hamza), <c>a u i</c> short and
/// <c>A U I</c> long vowels; the other signs are named here.
/// </summary>
internal static class Phonemes
{
    /// <summary>Alif of connection, followed by its vowel.</summary>
    public const char Wasla = 'ٱ';

    /// <summary>Long a at the end, written ى (ا before a suffix).</summary>
    public const char Maqsura = 'Y';

    /// <summary>Ending ة.</summary>
    public const char Marbuta = 'T';

    /// <summary>The silent alif of plural وا.</summary>
    public const char SilentAlif = '_';

    /// <summary>Written sukun at the end of a verb form.</summary>
    public const char Sukun = 'o';

    /// <summary>Border between stem and ending.</summary>
    public const char Border = '+';

    /// <summary>Says that the short vowel before it belongs to the stem, so that a hamza before it is no final one.</summary>
    public const char StemEnd = '.';

    /// <summary>Whether the sign is a short vowel.</summary>
    public static bool IsShort(char c) => c is 'a' or 'u' or 'i';

    /// <summary>Whether the sign is a vowel, long or short.</summary>
    public static bool IsVowel(char c) => IsShort(c) || c is 'A' or 'U' or 'I' or Maqsura;

    /// <summary>Whether the sign is a consonant.</summary>
    public static bool IsConsonant(char c) => c >= 'ء' && c <= 'ي';

    /// <summary>The long vowel of the same colour.</summary>
    public static char Long(char vowel) => vowel switch { 'a' => 'A', 'u' => 'U', _ => 'I' };

    /// <summary>The short vowel of the same colour.</summary>
    public static char Short(char vowel) => vowel switch { 'A' => 'a', 'U' => 'u', _ => 'i' };

    /// <summary>Applies the sound changes that hold everywhere: أَأْ → آ, أُأْ → أُو, إِئْ → إِي, and و ي without vowel after u or i.</summary>
    public static string Settle(string form)
    {
        Span<char> buffer = stackalloc char[form.Length];
        int length = 0;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            char next = i + 1 < form.Length ? form[i + 1] : '\0';
            bool closed = IsConsonant(next) && next != c;
            if (length >= 2 && closed && c == 'ء' && buffer[length - 2] == 'ء' && IsShort(buffer[length - 1]))
            {
                buffer[length - 1] = Long(buffer[length - 1]);
                continue;
            }
            if (length >= 1 && closed && Root.IsGlide(c) && (buffer[length - 1] is 'u' or 'i'))
            {
                buffer[length - 1] = Long(buffer[length - 1]);
                continue;
            }
            buffer[length++] = c;
        }
        return new string(buffer[..length]);
    }
}
