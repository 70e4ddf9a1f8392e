using System.Runtime.InteropServices;
using System.Text;

namespace Isnad.Incidents;

/// <summary>What tellings and prints are written of as bytes: lists, texts that may be missing, numbers in one piece.</summary>
internal static class ByteFields
{
    /// <summary>The bytes that fields are written to.</summary>
    public static byte[] Of(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream(1024);
        using (var to = new BinaryWriter(bytes, Encoding.UTF8)) write(to);
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="Of"/> wrote.</summary>
    public static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes), Encoding.UTF8);

    /// <summary>A text, or nothing.</summary>
    public static void WriteText(this BinaryWriter to, string? text) => to.Write(text ?? "");

    /// <summary>A text; null where none was written.</summary>
    public static string? ReadText(this BinaryReader from) => from.ReadString() is { Length: > 0 } text ? text : null;

    /// <summary>Numbers in one piece.</summary>
    public static void WriteNumbers(this BinaryWriter to, ReadOnlySpan<uint> numbers)
    {
        to.Write7BitEncodedInt(numbers.Length);
        to.Write(MemoryMarshal.AsBytes(numbers));
    }

    /// <summary>Numbers in one piece.</summary>
    public static uint[] ReadNumbers(this BinaryReader from)
    {
        uint[] numbers = new uint[from.Read7BitEncodedInt()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    /// <summary>A list: how many, and each.</summary>
    public static void WriteList<T>(this BinaryWriter to, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        to.Write7BitEncodedInt(items.Count);
        foreach (T item in items) write(to, item);
    }

    /// <summary>A list.</summary>
    public static IReadOnlyList<T> ReadList<T>(this BinaryReader from, Func<BinaryReader, T> read)
    {
        var list = new T[from.Read7BitEncodedInt()];
        for (int i = 0; i < list.Length; i++) list[i] = read(from);
        return list;
    }
}
