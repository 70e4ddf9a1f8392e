namespace Isnad.Knowledge;

/// <summary>
/// Words with a value each, asked by their letters without making a string. A table of our own, because those of the framework
/// are compiled anew at every start for each kind of value, and because most words of a text are in none of the closed lists:
/// they fall through at the first look.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class WordMap<T> where T : struct
{
    private readonly WordSet _words = new();
    private T[] _values = new T[32];

    /// <summary>Sets the value of a word.</summary>
    public void Set(string word, T value)
    {
        int number = _words.Add(word);
        if (number >= _values.Length) Array.Resize(ref _values, 2 * number);
        _values[number] = value;
    }

    /// <summary>The value of a word; false where it is none of these.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out T value)
    {
        int number = _words.Find(word);
        value = number >= 0 ? _values[number] : default;
        return number >= 0;
    }
}
