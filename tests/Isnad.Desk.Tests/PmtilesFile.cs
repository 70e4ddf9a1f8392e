using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Isnad.Desk.Tests;

/// <summary>
/// Writes small PMTiles files, one tile for all places: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
/// </summary>
internal static class PmtilesFile
{
    private const int HeaderLength = 127, MostZoom = 3, AllTiles = 1 + 4 + 16 + 64;
    private const byte None = 1, Vector = 1, Png = 2;

    /// <summary>Tiles that are one colour.</summary>
    public static void WritePictures(string file, byte red, byte green, byte blue) => Write(file, Png, PngOf(red, green, blue), "{\"attribution\":\"<b onclick=x>A map</b> for <script>window.broken=1</script>tests\"}");

    /// <summary>Tiles whose whole ground is land.</summary>
    public static void WriteShapes(string file) => Write(file, Vector, Land(), "{\"vector_layers\":[{\"id\":\"earth\",\"fields\":{}}]}");

    private static void Write(string file, byte type, byte[] tile, string metadata)
    {
        // One entry: tile 0 and all behind it, a run.
        byte[] directory = [.. Varint(1), .. Varint(0), .. Varint(AllTiles), .. Varint((ulong)tile.Length), .. Varint(1)], about = Encoding.UTF8.GetBytes(metadata);
        byte[] header = new byte[HeaderLength];
        "PMTiles\u0003"u8.CopyTo(header);
        long at = HeaderLength;
        int field = 8;
        foreach (int length in (int[])[directory.Length, about.Length, 0, tile.Length])
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(field), at);
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(field + 8), length);
            field += 16;
            at += length;
        }
        foreach (long count in (long[])[AllTiles, 1, 1])
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(field), count);
            field += 8;
        }
        // Clustered, nothing compressed, the kind of tiles, zooms, bounds and centre in ten-millionths of a degree.
        new byte[] { 1, None, None, type, 0, MostZoom }.CopyTo(header, field);
        field += 6;
        foreach (int degrees in (int[])[-180, -85, 180, 85])
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(field), degrees * 10_000_000);
            field += 4;
        }
        File.WriteAllBytes(file, [.. header, .. directory, .. about, .. tile]);
    }

    // A tile of Mapbox Vector Tile 2: one layer «earth» with one polygon over all of it.
    private static byte[] Land()
    {
        const uint extent = 4096;
        uint[] geometry = [9, 0, 0, 26, Zigzag((int)extent), 0, 0, Zigzag((int)extent), Zigzag(-(int)extent), 0, 15];
        byte[] packed = [.. geometry.SelectMany(g => Varint(g))];
        byte[] feature = [.. Field(3, 3), .. Bytes(4, packed)];
        byte[] layer = [.. Field(15, 2), .. Bytes(1, "earth"u8.ToArray()), .. Bytes(2, feature), .. Field(5, extent)];
        return [.. Bytes(3, layer)];
    }

    private static uint Zigzag(int value) => (uint)((value << 1) ^ (value >> 31));

    private static byte[] Field(int number, ulong value) => [.. Varint((ulong)number << 3), .. Varint(value)];

    private static byte[] Bytes(int number, byte[] value) => [.. Varint(((ulong)number << 3) | 2), .. Varint((ulong)value.Length), .. value];

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value > 127; value >>= 7) bytes.Add((byte)(value | 128));
        bytes.Add((byte)value);
        return [.. bytes];
    }

    // 256 by 256 points of one colour.
    private static byte[] PngOf(byte red, byte green, byte blue)
    {
        const int side = 256;
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] row = [0, .. Enumerable.Repeat((byte[])[red, green, blue], side).SelectMany(p => p)];
            for (int i = 0; i < side; i++) packed.Write(row);
        }
        byte[] size = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(size, side);
        BinaryPrimitives.WriteInt32BigEndian(size.AsSpan(4), side);
        (size[8], size[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", size), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data], length = new byte[4], sum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        uint crc = uint.MaxValue;
        foreach (byte b in body)
        {
            crc ^= b;
            for (int i = 0; i < 8; i++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        BinaryPrimitives.WriteUInt32BigEndian(sum, ~crc);
        return [.. length, .. body, .. sum];
    }
}
