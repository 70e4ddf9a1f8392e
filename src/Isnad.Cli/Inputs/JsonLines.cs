using System.Buffers;
using System.Globalization;
using Isnad.Cli.Diagnostics;

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
            byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
            int start = 0, end = 0, line = 1;
            bool tooLong = false;
            while (true)
            {
                int feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
                if (feed >= 0)
                {
                    if (Item(buffer.AsSpan(start, feed), name, line, tooLong) is { } item) yield return item;
                    tooLong = false;
                    start += feed + 1;
                    line++;
                    continue;
                }
                if (end - start > LongestLine)
                {
                    // Goes on to the next line without keeping this one.
                    tooLong = true;
                    start = end = 0;
                }
                if (start > 0)
                {
                    buffer.AsSpan(start, end - start).CopyTo(buffer);
                    end -= start;
                    start = 0;
                }
                if (end == buffer.Length) buffer = Grow(buffer);
                int read;
                InputItem? broken = null;
                try
                {
                    read = stream.Read(buffer, end, buffer.Length - end);
                }
                catch (Exception failure) when (failure is IOException or InvalidDataException)
                {
                    (read, broken) = (0, InputItem.Of(InputProblems.Unreadable(name, failure)));
                }
                if (read == 0)
                {
                    if (broken is not null) yield return broken;
                    else if (Item(buffer.AsSpan(0, end), name, line, tooLong) is { } last) yield return last;
                    break;
                }
                end += read;
            }
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static InputItem? Item(ReadOnlySpan<byte> line, string name, int number, bool tooLong)
    {
        string where = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
        if (tooLong || line.Length > LongestLine) return InputItem.Of(InputProblems.TooLarge(where));
        int size = line.Length + 1;
        if (number == 1 && line.StartsWith("\uFEFF"u8)) line = line[3..];
        line = line.Trim(" \t\r"u8);
        return line.IsEmpty ? null : new InputItem { Where = where, Bytes = line.ToArray(), Size = size };
    }

    private static byte[] Grow(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
