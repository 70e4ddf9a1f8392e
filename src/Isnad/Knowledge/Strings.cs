namespace Isnad.Knowledge;

/// <summary>The string pool of compiled knowledge.</summary>
internal sealed class Strings(Section<char> chars, Section<int> ends)
{
    private readonly string?[] _texts = new string?[ends.Count];

    /// <summary>How many strings.</summary>
    public int Count => ends.Count;

    /// <summary>A string's characters; number 0 is empty.</summary>
    public ReadOnlySpan<char> Span(int id)
    {
        int start = id == 0 ? 0 : ends[id - 1];
        return chars.Slice(start, ends[id] - start);
    }

    /// <summary>A string, made on first use and kept.</summary>
    public string Text(int id) => _texts[id] ??= id == 0 ? "" : new string(Span(id));
}
