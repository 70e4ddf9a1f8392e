using System.Text;

namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Vowel signs: what they are and how to take them away.</summary>
internal static class Vocalisation
{
    /// <summary>The shadda.</summary>
    public const char Shadda = 'ّ';

    /// <summary>Whether the character is a vowel sign, tanween, sukun or shadda.</summary>
    public static bool IsSign(char c) => c is >= '\u064B' and <= '\u0652';

    /// <summary>The spelling without any sign.</summary>
    public static string Strip(string vocalised) => Strip(vocalised, keepShadda: false);

    /// <summary>The spelling without signs, or with the shadda alone.</summary>
    public static string Strip(string vocalised, bool keepShadda)
    {
        var text = new StringBuilder(vocalised.Length);
        foreach (char c in vocalised)
            if (!IsSign(c) || (keepShadda && c == Shadda)) text.Append(c);
        return text.ToString();
    }
}
