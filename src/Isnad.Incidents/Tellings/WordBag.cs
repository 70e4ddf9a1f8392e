namespace Isnad.Incidents.Tellings;

/// <summary>Lemmas with how much each says: rare ones much, frequent ones little, those of grammar nothing.</summary>
public sealed class WordBag
{
    private readonly uint[] _words;
    private readonly byte[] _weights;

    /// <summary>Takes words by rising hash, each once.</summary>
    /// <param name="words">Hashes of folded lemmas.</param>
    /// <param name="weights">Weight of each.</param>
    public WordBag(uint[] words, byte[] weights)
    {
        (_words, _weights) = (words, weights);
        double sum = 0;
        foreach (byte weight in weights) sum += weight * weight;
        Length = Math.Sqrt(sum);
    }

    /// <summary>No words.</summary>
    public static WordBag Empty { get; } = new([], []);

    /// <summary>The hashes, rising.</summary>
    public ReadOnlySpan<uint> Words => _words;

    /// <summary>The weights, in the same order.</summary>
    public ReadOnlySpan<byte> Weights => _weights;

    /// <summary>Euclidean length of the weights.</summary>
    public double Length { get; }

    /// <summary>A bag of words in any order; of a word that comes twice the greater weight.</summary>
    public static WordBag Of(IReadOnlyList<(uint Word, byte Weight)> words)
    {
        if (words.Count == 0) return Empty;
        var sorted = new SortedDictionary<uint, byte>();
        foreach ((uint word, byte weight) in words) sorted[word] = Math.Max(weight, sorted.GetValueOrDefault(word));
        return new WordBag([.. sorted.Keys], [.. sorted.Values]);
    }

    /// <summary>The words of both.</summary>
    public WordBag And(WordBag other)
    {
        if (other._words.Length == 0) return this;
        if (_words.Length == 0) return other;
        var all = new List<(uint, byte)>(_words.Length + other._words.Length);
        for (int i = 0; i < _words.Length; i++) all.Add((_words[i], _weights[i]));
        for (int i = 0; i < other._words.Length; i++) all.Add((other._words[i], other._weights[i]));
        return Of(all);
    }

    /// <summary>Cosine of two bags, 0–1; 0 where one is empty.</summary>
    public static double Cosine(WordBag a, WordBag b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        double shared = 0;
        for (int i = 0, j = 0; i < a._words.Length && j < b._words.Length;)
        {
            if (a._words[i] == b._words[j]) shared += a._weights[i++] * b._weights[j++];
            else if (a._words[i] < b._words[j]) i++;
            else j++;
        }
        return shared / (a.Length * b.Length);
    }

    /// <summary>How much of the first bag's weight the second holds, 0–1; 0 where the first is empty.</summary>
    public static double Held(WordBag part, WordBag whole)
    {
        int held = 0, all = 0;
        for (int i = 0, j = 0; i < part._words.Length; i++)
        {
            all += part._weights[i];
            while (j < whole._words.Length && whole._words[j] < part._words[i]) j++;
            if (j < whole._words.Length && whole._words[j] == part._words[i]) held += part._weights[i];
        }
        return all == 0 ? 0 : (double)held / all;
    }
}
