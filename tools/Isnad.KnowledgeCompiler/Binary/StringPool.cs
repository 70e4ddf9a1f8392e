using System.Text;

namespace Isnad.KnowledgeCompiler.Binary;

/// <summary>Every string once, by number; number 0 is the empty string.</summary>
internal sealed class StringPool
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly StringBuilder _chars = new();
    private readonly List<int> _ends = [0];

    /// <summary>The number of a string; null counts as empty.</summary>
    public int Id(string? value)
    {
        if (string.IsNullOrEmpty(value)) return 0;
        if (_ids.TryGetValue(value, out int id)) return id;
        _ids.Add(value, id = _ends.Count);
        _chars.Append(value);
        _ends.Add(_chars.Length);
        return id;
    }

    /// <summary>The string of a number.</summary>
    public string Text(int id) => id == 0 ? "" : _chars.ToString(_ends[id - 1], _ends[id] - _ends[id - 1]);

    /// <summary>All characters, one string after the other.</summary>
    public char[] Chars() => _chars.ToString().ToCharArray();

    /// <summary>Where each string ends.</summary>
    public int[] Ends() => [.. _ends];
}
