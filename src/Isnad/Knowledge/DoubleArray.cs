using Isnad.Knowledge.Format;

namespace Isnad.Knowledge;

/// <summary>A double array in mapped memory.</summary>
internal readonly struct DoubleArray(Section<DoubleArrayNode> nodes)
{
    /// <summary>The root.</summary>
    public const int Root = 0;

    /// <summary>Goes on by one folded character; false where no key goes on so.</summary>
    public bool Step(ref int node, char folded) => Step(ref node, Alphabet.Code(folded));

    /// <summary>Goes on by the code of a folded character (<see cref="Alphabet"/>), −1 for one that no key contains.</summary>
    public bool Step(ref int node, int code)
    {
        if (code < 0) return false;
        int child = nodes[node].Base + code;
        if ((uint)child >= (uint)nodes.Count || nodes[child].Check != node || child == node) return false;
        node = child;
        return true;
    }

    /// <summary>The value of the key that ends at a node, or −1.</summary>
    public int Value(int node)
    {
        int end = nodes[node].Base;
        return (uint)end < (uint)nodes.Count && nodes[end].Check == node && end != node ? -nodes[end].Base - 1 : -1;
    }
}
