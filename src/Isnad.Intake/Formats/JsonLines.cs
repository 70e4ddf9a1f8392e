using System.Globalization;
using Isnad.Intake.Walking;

namespace Isnad.Intake.Formats;

/// <summary>The lines of a JSON Lines file of any size; memory holds one line at a time.</summary>
internal static class JsonLines
{
    // A report of 4 MB whose letters are all written as \uXXXX takes three times as much; an exported one brings its records.
    private const int LongestLine = 32 * 1024 * 1024;

    /// <summary>The lines that hold something, with their numbers.</summary>
    public static IEnumerable<IntakeItem> Read(Stream stream, string name)
    {
        var lines = new LineReader(stream, LongestLine);
        int number = 0;
        while (true)
        {
            byte[]? line = Next(lines, ref number);
            if (line is null) yield break;
            string where = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            if (lines.WasTooLong) yield return IntakeItem.Of(IntakeProblems.TooLarge(where));
            else if (line.Length > 0) yield return new IntakeItem { Where = where, Kind = DocumentKind.JsonLine, Bytes = line };
        }
    }

    private static byte[]? Next(LineReader lines, ref int number)
    {
        if (!lines.TryRead(out ReadOnlySpan<byte> line)) return null;
        if (++number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
        return line.Trim(" \t"u8).ToArray();
    }
}
