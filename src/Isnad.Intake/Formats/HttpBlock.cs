using System.Globalization;
using System.IO.Compression;
using System.Text;
using Isnad.Intake.Walking;

namespace Isnad.Intake.Formats;

/// <summary>An HTTP response as web archives keep it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="MediaType">Media type, empty where untold.</param>
/// <param name="Charset">Character set, or null.</param>
/// <param name="Body">The body, unpacked.</param>
internal sealed record HttpBlock(int Status, string MediaType, string? Charset, byte[] Body)
{
    /// <summary>Reads a response; null for what is none.</summary>
    public static HttpBlock? Parse(byte[] block)
    {
        int end = block.AsSpan().IndexOf("\r\n\r\n"u8), behind = end + 4;
        if (end < 0) (end, behind) = (block.AsSpan().IndexOf("\n\n"u8), block.AsSpan().IndexOf("\n\n"u8) + 2);
        if (end < 0) return null;
        string[] lines = Encoding.Latin1.GetString(block, 0, end).Split('\n');
        string[] status = lines[0].Split(' ', 3);
        if (!status[0].StartsWith("HTTP/", StringComparison.Ordinal) || status.Length < 2 || !int.TryParse(status[1], NumberStyles.None, CultureInfo.InvariantCulture, out int code)) return null;
        string media = "", encoding = "", transfer = "";
        foreach (string line in lines.Skip(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            string value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "content-type": media = value; break;
                case "content-encoding": encoding = value.ToLowerInvariant(); break;
                case "transfer-encoding": transfer = value.ToLowerInvariant(); break;
            }
        }
        byte[] body = block[behind..];
        // Some archives keep the head as sent and the body unpacked: what does not unpack is taken as it is.
        if (transfer == "chunked") body = Unchunked(body) ?? body;
        if (encoding is "gzip" or "br" or "deflate") body = Unpacked(body, encoding) ?? body;
        int charset = media.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return new HttpBlock(code, media, charset < 0 ? null : media[(charset + 8)..].Split(';')[0].Trim(), body);
    }

    private static byte[]? Unpacked(byte[] body, string encoding)
    {
        try
        {
            var packed = new MemoryStream(body);
            using Stream stream = encoding switch { "gzip" => new GZipStream(packed, CompressionMode.Decompress), "br" => new BrotliStream(packed, CompressionMode.Decompress), _ => new ZLibStream(packed, CompressionMode.Decompress) };
            return BoundedReader.ReadAtMost(stream, IntakeProblems.MostBytes + 1, out _);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[]? Unchunked(byte[] body)
    {
        var whole = new MemoryStream();
        int at = 0;
        while (at < body.Length)
        {
            int feed = body.AsSpan(at).IndexOf((byte)'\n');
            if (feed < 0 || !int.TryParse(Encoding.Latin1.GetString(body, at, feed).Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int size) || size < 0 || size > body.Length - at - feed - 1) return null;
            if (size == 0) return whole.ToArray();
            at += feed + 1;
            whole.Write(body, at, size);
            at += size;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n') at++;
        }
        return whole.ToArray();
    }
}
