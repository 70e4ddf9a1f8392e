namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Checks the rows of the verb table.</summary>
internal static class VerbCheck
{
    private static readonly string[] VowelPatterns = ["a-u", "a-i", "a-a", "i-a", "i-i", "u-u"];

    /// <summary>Says what is wrong with a row, or null.</summary>
    public static string? Check(VerbRecord verb)
    {
        VerbPattern? pattern = VerbPattern.Find(verb.Form);
        if (pattern is null) return $"form '{verb.Form}' is none of I–X, QI, QII, QIV";
        if (!Root.TryParse(verb.Root, out Root root)) return $"root '{verb.Root}' is not three or four bare consonants (hamza is ء)";
        if (root.Count != pattern.Radicals) return $"form {verb.Form} wants {pattern.Radicals} radicals, root '{verb.Root}' has {root.Count}";
        if (root[1] == root[2]) return $"root '{verb.Root}' begins with the same consonant twice";
        return CheckVowels(verb, root) ?? CheckLemma(verb, pattern, root) ?? CheckMasdars(verb);
    }

    private static string? CheckVowels(VerbRecord verb, Root root)
    {
        if (verb.Form != "I") return verb.Vowels is "-" or "" ? null : $"form {verb.Form} has no vowel pattern, '{verb.Vowels}' given";
        if (Array.IndexOf(VowelPatterns, verb.Vowels) < 0) return $"form I wants vowels like a-u, '{verb.Vowels}' given";
        bool waw = root.LastButOne == 'و';
        if (root.Weakness.HasFlag(WeakClass.Hollow) && IsContracted(verb))
        {
            if (verb.Vowels == "i-a") return null;
            string expected = waw ? "a-u" : "a-i";
            return verb.Vowels == expected ? null : $"hollow root '{verb.Root}' wants {expected} or i-a, '{verb.Vowels}' given";
        }
        if (!root.Weakness.HasFlag(WeakClass.Defective)) return null;
        if (root.Last == 'و' && verb.Vowels is "a-i") return $"root '{verb.Root}' in و has a-u or a-a, 'a-i' given";
        return root.Last == 'ي' && verb.Vowels is "a-u" ? $"root '{verb.Root}' in ي has a-i or a-a, 'a-u' given" : null;
    }

    private static bool IsContracted(VerbRecord verb)
    {
        string lemma = VerbInflector.BareLemma(verb.Lemma);
        return lemma.Length > 1 && lemma[1] == 'ا';
    }

    private static string? CheckLemma(VerbRecord verb, VerbPattern pattern, Root root)
    {
        if (VerbInflector.TryResolve(verb, out _)) return null;
        var expected = new List<string>();
        foreach (StemShape shape in StemShape.All)
        {
            string lemma = VerbInflector.LemmaOf(new StemBuilder(pattern, root, verb.Vowels, shape));
            if (!expected.Contains(lemma)) expected.Add(lemma);
        }
        return $"lemma '{verb.Lemma}' does not agree with root '{verb.Root}' in form {verb.Form}: expected {string.Join(" or ", expected)}";
    }

    private static string? CheckMasdars(VerbRecord verb)
    {
        foreach (string masdar in verb.Masdars)
        {
            if (masdar is "-" or "") continue;
            if (masdar == "*")
            {
                if (verb.Form == "I") return "form I has no regular masdar, list it instead of '*'";
                continue;
            }
            if (NominalCheck.Letters(masdar) is { } wrong) return $"masdar '{masdar}': {wrong}";
            if (!RootMatch.Holds(masdar, verb.Root)) return $"masdar '{masdar}' does not hold the root '{verb.Root}'";
        }
        return null;
    }
}
