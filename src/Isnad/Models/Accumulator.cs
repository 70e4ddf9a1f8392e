using System.Numerics;
using System.Runtime.InteropServices;

namespace Isnad.Models;

/// <summary>
/// Sums of vectors, number by number: the order of additions is the same however wide the machine's registers are, so every machine
/// comes to the same bits. Lengths are multiples of 16.
/// </summary>
internal static class Accumulator
{
    /// <summary>Adds one vector to another.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> values)
    {
        Span<Vector<float>> into = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> from = MemoryMarshal.Cast<float, Vector<float>>(values[..sum.Length]);
        for (int i = 0; i < into.Length; i++) into[i] += from[i];
    }

    /// <summary>Adds so many times a vector to another.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> values, float times)
    {
        Span<Vector<float>> into = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> from = MemoryMarshal.Cast<float, Vector<float>>(values[..sum.Length]);
        for (int i = 0; i < into.Length; i++) into[i] += from[i] * times;
    }
}
