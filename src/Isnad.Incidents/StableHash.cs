namespace Isnad.Incidents;

/// <summary>Hashes that are the same on every machine and in every version: they are stored.</summary>
internal static class StableHash
{
    private const uint Offset32 = 2166136261, Prime32 = 16777619;
    private const ulong Offset64 = 14695981039346656037, Prime64 = 1099511628211;

    /// <summary>FNV-1a over UTF-16 units, 32 bits.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        uint hash = Offset32;
        foreach (char c in text) hash = (hash ^ c) * Prime32;
        return hash;
    }

    /// <summary>FNV-1a over UTF-16 units, 64 bits, finished so that all bits depend on all.</summary>
    public static ulong Of64(ReadOnlySpan<char> text)
    {
        ulong hash = Offset64;
        foreach (char c in text) hash = (hash ^ c) * Prime64;
        return Mixed(hash);
    }

    /// <summary>The finish of SplitMix64 (S. Vigna): every bit of the result depends on every bit of the number.</summary>
    public static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    /// <summary>Two numbers as one.</summary>
    public static ulong Join(ulong a, ulong b) => Mixed(a * Prime64 + b);
}
