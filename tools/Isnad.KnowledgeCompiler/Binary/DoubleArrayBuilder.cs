using Isnad.Knowledge.Format;

namespace Isnad.KnowledgeCompiler.Binary;

/// <summary>Builds a double array from sorted keys: look-up costs one array step a letter, without comparing strings.</summary>
internal sealed class DoubleArrayBuilder
{
    private DoubleArrayNode[] _nodes = new DoubleArrayNode[1024];
    private int _used = 1;
    private int _firstFree = 1;
    private readonly List<(byte[] Key, int Value)> _keys;

    private DoubleArrayBuilder(List<(byte[] Key, int Value)> keys)
    {
        _keys = keys;
        Array.Fill(_nodes, new DoubleArrayNode { Check = -1 });
        _nodes[0] = new DoubleArrayNode { Check = 0 };
    }

    /// <summary>Builds the nodes. Node 0 is the root.</summary>
    /// <param name="keys">Distinct keys, each with a value from 0; characters must have a code in <see cref="Alphabet"/>.</param>
    public static DoubleArrayNode[] Build(IEnumerable<(string Key, int Value)> keys)
    {
        var coded = keys.Select(k => (k.Key.Select(c => (byte)Alphabet.Code(c)).ToArray(), k.Value)).ToList();
        coded.Sort((a, b) => a.Item1.AsSpan().SequenceCompareTo(b.Item1));
        var builder = new DoubleArrayBuilder(coded);
        if (coded.Count > 0) builder.Grow(0, 0, coded.Count, 0);
        Array.Resize(ref builder._nodes, builder._used + Alphabet.Size);
        return builder._nodes;
    }

    private void Grow(int node, int from, int to, int depth)
    {
        // The children of a node are the distinct next codes of the keys in [from, to); a key that ends here gives code 0.
        Span<int> codes = stackalloc int[Alphabet.Size];
        Span<int> starts = stackalloc int[Alphabet.Size + 1];
        int count = 0;
        for (int i = from, last = -1; i < to; i++)
        {
            byte[] key = _keys[i].Key;
            int code = depth < key.Length ? key[depth] : 0;
            if (code == last) continue;
            codes[count] = code;
            starts[count++] = i;
            last = code;
        }
        starts[count] = to;
        int offset = FindOffset(codes[..count]);
        _nodes[node].Base = offset;
        for (int c = 0; c < count; c++)
        {
            _nodes[offset + codes[c]].Check = node;
            _used = Math.Max(_used, offset + codes[c] + 1);
        }
        for (int c = 0; c < count; c++)
        {
            int child = offset + codes[c];
            if (codes[c] == 0) _nodes[child].Base = -_keys[starts[c]].Value - 1;
            else Grow(child, starts[c], starts[c + 1], depth + 1);
        }
    }

    private int FindOffset(ReadOnlySpan<int> codes)
    {
        while (_nodes[_firstFree].Check >= 0)
        {
            if (++_firstFree + Alphabet.Size * 2 >= _nodes.Length) Enlarge();
        }
        // A dense prefix of the array is given up after a while: memory for building time.
        int tries = 0;
        for (int at = _firstFree; ; at++)
        {
            if (at + Alphabet.Size * 2 >= _nodes.Length) Enlarge();
            if (_nodes[at].Check >= 0) continue;
            int offset = at - codes[0];
            if (offset < 1) continue;
            if (++tries == 64 && at - _firstFree > 4096) _firstFree = at;
            bool free = true;
            for (int i = 1; i < codes.Length && free; i++) free = _nodes[offset + codes[i]].Check < 0;
            if (free) return offset;
        }
    }

    private void Enlarge()
    {
        int before = _nodes.Length;
        Array.Resize(ref _nodes, before * 2);
        Array.Fill(_nodes, new DoubleArrayNode { Check = -1 }, before, before);
    }
}
