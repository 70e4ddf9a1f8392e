namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>Adds the vowels of a listed noun where its shape tells them.</summary>
internal static class NounVocaliser
{
    /// <summary>The word with the vowels that are certain.</summary>
    /// <param name="word">Unvocalised word, tanween of defective nouns allowed.</param>
    /// <param name="root">Its root, or <c>-</c>.</param>
    /// <param name="kind">Kind of an adjective.</param>
    public static string Vocalise(string word, string root, string kind = "-")
    {
        _ = root;
        return kind == "nisba" && word.EndsWith('ي') ? word[..^1] + "ِيّ" : word;
    }
}
