using System.Runtime.InteropServices;

namespace Isnad.Records;

/// <summary>
/// Maps indexes of UTF-16 units to indexes of code points. Only the low surrogates of pairs are kept, so that texts without
/// any cost one vectorised search and texts with few cost a binary search in few numbers.
/// </summary>
public sealed class CodePointMap
{
    private readonly List<int> _lows = [];

    /// <summary>Takes up a text.</summary>
    /// <param name="text">The text whose indexes are to be mapped.</param>
    public void Reset(ReadOnlySpan<char> text)
    {
        _lows.Clear();
        int from = 0;
        while (from < text.Length - 1)
        {
            int at = text[from..].IndexOfAnyInRange('\uD800', '\uDBFF');
            if (at < 0) return;
            from += at + 1;
            if (from < text.Length && char.IsLowSurrogate(text[from])) _lows.Add(from++);
        }
    }

    /// <summary>Index of the code point that begins at a UTF-16 index, or holds it.</summary>
    /// <param name="utf16">UTF-16 index, the text's length included.</param>
    public int CodePoint(int utf16)
    {
        if (_lows.Count == 0) return utf16;
        // As many code points are saved as low surrogates stand before the index.
        int at = CollectionsMarshal.AsSpan(_lows).BinarySearch(utf16);
        return utf16 - (at < 0 ? ~at : at);
    }

    /// <summary>UTF-16 index at which a code point begins: the inverse of <see cref="CodePoint"/>.</summary>
    /// <param name="codePoint">Index of the code point, the text's end included.</param>
    public int Utf16(int codePoint)
    {
        int low = 0, high = _lows.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            // The pair number `middle` begins at code point _lows[middle] − 1 − middle.
            if (_lows[middle] - 1 - middle < codePoint) low = middle + 1;
            else high = middle;
        }
        return codePoint + low;
    }
}
