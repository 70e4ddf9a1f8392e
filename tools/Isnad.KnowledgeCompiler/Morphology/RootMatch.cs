namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Tells whether a word can come from a root.</summary>
internal static class RootMatch
{
    /// <summary>Whether the strong radicals stand in the word in their order; weak ones, hamza and contracted twins may be missing.</summary>
    public static bool Holds(string word, string root)
    {
        int at = 0;
        char previous = '\0';
        for (int place = 0; place < root.Length; place++)
        {
            char radical = root[place];
            // شفوي and مائي come from شفه and موه.
            if (radical is 'و' or 'ي' or 'ء' || (radical == 'ه' && place == root.Length - 1)) continue;
            int found = Find(word, radical, at);
            if (found < 0 && radical != previous) return false;
            if (found >= 0) at = found + 1;
            previous = radical;
        }
        return true;
    }

    private static int Find(string word, char radical, int from)
    {
        for (int i = from; i < word.Length; i++)
            if (word[i] == radical || Assimilates(radical, word[i])) return i;
        return -1;
    }

    // Form VIII: ادخار from ذخر, and ة for a final ت is no radical.
    private static bool Assimilates(char radical, char written) => radical == 'ذ' && written == 'د';
}
