using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Isnad.Models;

/// <summary>
/// Sums of vectors, number by number: the order of additions is the same however wide the machine's registers are, so every machine
/// comes to the same bits. Lengths are multiples of 4. Four at a time, for code of a width known beforehand is compiled beforehand too.
/// </summary>
internal static class Accumulator
{
    /// <summary>Adds one vector to another.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> values)
    {
        Span<Vector128<float>> into = MemoryMarshal.Cast<float, Vector128<float>>(sum);
        ReadOnlySpan<Vector128<float>> from = MemoryMarshal.Cast<float, Vector128<float>>(values[..sum.Length]);
        for (int i = 0; i < into.Length; i++) into[i] += from[i];
    }

    /// <summary>Adds so many times a vector to another.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> values, float times)
    {
        Span<Vector128<float>> into = MemoryMarshal.Cast<float, Vector128<float>>(sum);
        ReadOnlySpan<Vector128<float>> from = MemoryMarshal.Cast<float, Vector128<float>>(values[..sum.Length]);
        for (int i = 0; i < into.Length; i++) into[i] += from[i] * times;
    }
}
