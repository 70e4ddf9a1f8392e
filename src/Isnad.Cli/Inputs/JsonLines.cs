using System.Globalization;
using Isnad.Cli.Diagnostics;
using Isnad.Intake.Walking;

namespace Isnad.Cli.Inputs;

/// <summary>Streams the lines of a JSON Lines file of any size; memory holds one line at a time.</summary>
internal static class JsonLines
{
    // A report of 4 MB whose letters are all written as \uXXXX takes three times as much, and other fields come on top.
    private const int LongestLine = 16 * 1024 * 1024;

    /// <summary>The lines that hold something, with their numbers.</summary>
    /// <param name="stream">The file; closed at the end.</param>
    /// <param name="name">Its name, for messages.</param>
    public static IEnumerable<InputItem> Read(Stream stream, string name)
    {
        using (stream)
        {
            var lines = new LineReader(stream, LongestLine);
            bool ended = false;
            for (int number = 1; !ended; number++)
            {
                if (Next(lines, name, number, ref ended) is { } item) yield return item;
            }
        }
    }

    private static InputItem? Next(LineReader lines, string name, int number, ref bool ended)
    {
        try
        {
            ended = !lines.TryRead(out ReadOnlySpan<byte> line);
            return ended ? null : Item(line, string.Create(CultureInfo.InvariantCulture, $"{name}:{number}"), number == 1, lines.WasTooLong);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            // What came before is in, the rest cannot be read.
            ended = true;
            return InputItem.Of(InputProblems.Unreadable(name, failure));
        }
    }

    private static InputItem? Item(ReadOnlySpan<byte> line, string where, bool isFirst, bool wasTooLong)
    {
        if (wasTooLong || line.Length > LongestLine) return InputItem.Of(InputProblems.TooLarge(where));
        int size = line.Length + 1;
        if (isFirst && line.StartsWith("\uFEFF"u8)) line = line[3..];
        line = line.Trim(" \t\r"u8);
        return line.IsEmpty ? null : new InputItem { Where = where, Bytes = line.ToArray(), Size = size };
    }
}
