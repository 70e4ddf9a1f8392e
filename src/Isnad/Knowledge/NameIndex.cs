using Isnad.Knowledge.Format;

namespace Isnad.Knowledge;

/// <summary>Names and fixed expressions of one or several words.</summary>
internal sealed class NameIndex(Section<DoubleArrayNode> nodes, Section<NameEntry> entries)
{
    /// <summary>Folded words joined by one space.</summary>
    public DoubleArray Keys { get; } = new(nodes);

    /// <summary>An entry of a name; go on to index + 1 until <see cref="NameEntry.IsLast"/>.</summary>
    public ref readonly NameEntry Entry(int index) => ref entries[index];
}
