using System.Text;
using UtfUnknown;

namespace Isnad.Intake.Formats;

/// <summary>Which encoding bytes are in: by their mark, what came with them, what the page says, or how they look.</summary>
internal static class PageEncoding
{
    private const int Looked = 4096;

    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create("\"' ;>/?");

    static PageEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding.</summary>
    /// <param name="bytes">The beginning, or all of them.</param>
    /// <param name="charset">What the server said, or null.</param>
    public static Encoding Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Encoding.UTF8;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        // Valid UTF-8 with letters beyond ASCII is nothing else, whatever is claimed.
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Encoding.UTF8;
        return Named(charset) ?? Named(Declared(bytes)) ?? CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected?.Encoding ?? Encoding.GetEncoding(1256);
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(name) ? null : Encoding.GetEncoding(name.Trim('"', '\'', ' '));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // <meta charset="…"> and <?xml encoding="…"?> stand in ASCII among the first bytes.
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        foreach (string mark in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            int at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            ReadOnlySpan<char> rest = head.AsSpan(at + mark.Length).TrimStart("\"' ");
            int end = rest.IndexOfAny(s_ends);
            if (end > 0) return rest[..end].ToString();
        }
        return null;
    }
}
