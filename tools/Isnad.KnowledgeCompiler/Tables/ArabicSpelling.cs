namespace Isnad.KnowledgeCompiler.Tables;

/// <summary>Checks that a cell is spelled the way tables spell Arabic.</summary>
internal static class ArabicSpelling
{
    private const char Shadda = '\u0651';

    /// <summary>Null if the spelling is right, otherwise what was expected.</summary>
    public static string? Check(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            bool letter = c is >= 'ء' and <= 'غ' or >= 'ف' and <= 'ي' or 'پ' or 'چ' or 'ڤ' or 'گ' or 'ژ';
            if (letter || c == Shadda || c is ' ' or '-' or '.' or '/' or '(' or ')' or '،' or '«' or '»' || char.IsAsciiDigit(c) || char.IsAsciiLetter(c)) continue;
            if (c == '#') return value[(i + 1)..].All(char.IsAsciiDigit) ? null : "a number after #";
            return $"Arabic letters without vowel signs or tatweel, but found U+{(int)c:X4}";
        }
        return null;
    }

    /// <summary>The spelling without shadda and without the number that tells homographs apart.</summary>
    public static string Bare(string value)
    {
        int hash = value.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0) value = value[..hash];
        return value.Contains(Shadda, StringComparison.Ordinal) ? value.Replace("\u0651", "", StringComparison.Ordinal) : value;
    }
}
