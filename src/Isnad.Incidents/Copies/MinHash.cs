namespace Isnad.Incidents.Copies;

/// <summary>
/// MinHash (A. Broder 1997): of each of many orders over all shingles the least that a text holds. The share of equal
/// places of two signatures estimates how much of their shingles two texts share (Jaccard).
/// </summary>
internal static class MinHash
{
    /// <summary>Words in a shingle.</summary>
    public const int ShingleWords = 3;

    /// <summary>Signature of a run of words.</summary>
    /// <param name="words">Hashes of the folded words in the order of the text.</param>
    /// <param name="places">Places of the signature.</param>
    /// <returns>The signature; empty where there is not one shingle.</returns>
    public static uint[] Of(ReadOnlySpan<uint> words, int places)
    {
        if (words.Length < ShingleWords) return [];
        uint[] least = new uint[places];
        Array.Fill(least, uint.MaxValue);
        for (int i = 0; i + ShingleWords <= words.Length; i++)
        {
            ulong shingle = StableHash.Join(StableHash.Join(words[i], words[i + 1]), words[i + 2]);
            for (int k = 0; k < places; k++)
            {
                uint hash = (uint)(StableHash.Mixed(shingle + (ulong)(k + 1) * 0x9E3779B97F4A7C15) >> 32);
                if (hash < least[k]) least[k] = hash;
            }
        }
        return least;
    }

    /// <summary>Estimated Jaccard similarity, 0–1; 0 where one is empty.</summary>
    public static double Similarity(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        if (a.Length == 0 || a.Length != b.Length) return 0;
        int same = 0;
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] == b[i]) same++;
        }
        return (double)same / a.Length;
    }

    /// <summary>Keys of the bands: two texts that share one are compared.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="rows">Places in a band.</param>
    /// <param name="salt">Keeps bands of different kinds of text apart.</param>
    public static IEnumerable<ulong> Bands(uint[] signature, int rows, ulong salt)
    {
        for (int band = 0; (band + 1) * rows <= signature.Length; band++)
        {
            ulong key = StableHash.Join(salt, (ulong)band);
            for (int i = band * rows; i < (band + 1) * rows; i++) key = StableHash.Join(key, signature[i]);
            yield return key;
        }
    }
}
