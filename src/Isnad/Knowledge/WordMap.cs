namespace Isnad.Knowledge;

/// <summary>
/// Words with a value each, asked by their letters without making a string. A table of our own, because those of the framework
/// are compiled anew at every start for each kind of value, and because most words of a text are in none of the closed lists:
/// they fall through at the first look.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class WordMap<T> where T : struct
{
    private string?[] _keys = new string?[64];
    private T[] _values = new T[64];
    private int _count;

    // Whether any word begins with a letter (row) and ends with a letter at a length (bit).
    private readonly ulong[] _shapes = new ulong[64];

    /// <summary>Sets the value of a word.</summary>
    public void Set(string word, T value)
    {
        if (word.Length == 0) return;
        int at = Place(word);
        if (_keys[at] is null)
        {
            if (2 * ++_count > _keys.Length)
            {
                Grow();
                at = Place(word);
            }
            _keys[at] = word;
            _shapes[word[0] & 63] |= Shape(word);
        }
        _values[at] = value;
    }

    /// <summary>The value of a word; false where it is none of these.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T value)
    {
        if (!word.IsEmpty && (_shapes[word[0] & 63] & Shape(word)) != 0)
        {
            int at = Place(word);
            if (_keys[at] is not null)
            {
                value = _values[at];
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>Where the word stands, or the free place where it would.</summary>
    private int Place(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word) hash = (hash * 31) ^ c;
        hash ^= hash >> 15;
        int mask = _keys.Length - 1;
        for (int at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            if (_keys[at] is not { } key || word.SequenceEqual(key)) return at;
        }
    }

    private void Grow()
    {
        string?[] keys = _keys;
        T[] values = _values;
        _keys = new string?[2 * keys.Length];
        _values = new T[2 * keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] is not { } key) continue;
            int at = Place(key);
            _keys[at] = key;
            _values[at] = values[i];
        }
    }

    private static ulong Shape(ReadOnlySpan<char> word) => 1ul << ((word[^1] * 7 + word.Length * 11) & 63);
}
