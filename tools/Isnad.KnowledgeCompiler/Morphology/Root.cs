namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Three or four root consonants.</summary>
internal readonly struct Root
{
    private readonly string _letters;

    private Root(string letters) => _letters = letters;

    /// <summary>Number of radicals, 3 or 4.</summary>
    public int Count => _letters.Length;

    /// <summary>The radical at a place counted from 1.</summary>
    public char this[int place] => _letters[place - 1];

    /// <summary>The last radical.</summary>
    public char Last => _letters[^1];

    /// <summary>The last radical but one.</summary>
    public char LastButOne => _letters[^2];

    /// <summary>What departs from the sound pattern.</summary>
    public WeakClass Weakness
    {
        get
        {
            WeakClass weak = WeakClass.None;
            if (IsGlide(_letters[0])) weak |= WeakClass.Assimilated;
            if (IsGlide(Last)) weak |= WeakClass.Defective;
            else if (IsGlide(LastButOne) && Count == 3) weak |= WeakClass.Hollow;
            if (Last == LastButOne && !IsGlide(Last)) weak |= WeakClass.Doubled;
            if (_letters.Contains('ء', StringComparison.Ordinal)) weak |= WeakClass.Hamzated;
            return weak;
        }
    }

    /// <summary>Whether the letter is و or ي.</summary>
    public static bool IsGlide(char c) => c is 'و' or 'ي';

    /// <summary>Whether the letter can be a radical.</summary>
    public static bool IsRadical(char c) => "ءبتثجحخدذرزسشصضطظعغفقكلمنهوي".Contains(c, StringComparison.Ordinal);

    /// <summary>Reads a root of the tables.</summary>
    /// <returns>Whether it is three or four letters that can be radicals.</returns>
    public static bool TryParse(string text, out Root root)
    {
        root = new Root(text);
        if (text.Length is not (3 or 4)) return false;
        foreach (char c in text)
            if (!IsRadical(c)) return false;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => _letters;
}
