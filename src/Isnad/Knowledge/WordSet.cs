namespace Isnad.Knowledge;

/// <summary>A closed list of words, numbered in the order added, asked by their letters.</summary>
internal sealed class WordSet
{
    private string[] _words = new string[32];
    // Numbers plus one, 0 where free; twice as many places as words at least, and a power of two.
    private int[] _places = new int[64];

    // Whether any word begins with a letter (row) and ends with a letter at a length (bit).
    private readonly ulong[] _shapes = new ulong[64];

    /// <summary>How many words.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a word unless it is there.</summary>
    /// <returns>Its number.</returns>
    public int Add(string word)
    {
        int at = Place(word);
        if (_places[at] > 0) return _places[at] - 1;
        if (Count == _words.Length)
        {
            Grow();
            at = Place(word);
        }
        _words[Count] = word;
        _places[at] = ++Count;
        if (word.Length > 0) _shapes[word[0] & 63] |= Shape(word);
        return Count - 1;
    }

    /// <summary>The number of a word, or −1.</summary>
    public int Find(ReadOnlySpan<char> word) =>
        word.IsEmpty || (_shapes[word[0] & 63] & Shape(word)) == 0 ? -1 : _places[Place(word)] - 1;

    /// <summary>Where the word stands, or the free place where it would.</summary>
    private int Place(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word) hash = (hash * 31) ^ c;
        hash ^= hash >> 15;
        int mask = _places.Length - 1;
        for (int at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            int number = _places[at];
            if (number == 0 || word.SequenceEqual(_words[number - 1])) return at;
        }
    }

    private void Grow()
    {
        Array.Resize(ref _words, 2 * Count);
        _places = new int[4 * Count];
        for (int i = 0; i < Count; i++) _places[Place(_words[i])] = i + 1;
    }

    private static ulong Shape(ReadOnlySpan<char> word) => 1ul << ((word[^1] * 7 + word.Length * 11) & 63);
}
