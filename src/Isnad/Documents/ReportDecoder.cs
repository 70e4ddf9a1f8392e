using System.Text;

namespace Isnad.Documents;

/// <summary>Bytes to text: byte order marks, UTF-8, UTF-16, windows-1256 and ISO-8859-6. Never throws on any input.</summary>
public static class ReportDecoder
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    // A broken byte in a thousand letters is a slip of transmission, more are another encoding.
    private const int LettersPerSlip = 1000;

    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Decodes a document and checks that it is Arabic.</summary>
    /// <param name="bytes">The document as it came.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes) return new DecodedText(null, null, DocumentProblem.TooLarge);
        if (bytes.IsEmpty) return new DecodedText(null, null, DocumentProblem.Empty);
        DecodedText marked = ByMark(bytes);
        if (marked.Text is not null) return Check(marked);
        if (Utf16Without(bytes) is { } wide) return Check(wide);
        if (LooksBinary(bytes)) return new DecodedText(null, null, DocumentProblem.Binary);
        if (TryUtf8(bytes, out string text)) return Check(new DecodedText(text, "utf-8", DocumentProblem.None));
        return ArabicCodePages.Decode(bytes) is { } old ? Check(old) : new DecodedText(null, null, DocumentProblem.WrongEncoding);
    }

    private static DecodedText Check(DecodedText decoded) => decoded with { Problem = LanguageCheck.Check(decoded.Text!) };

    private static DecodedText ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new DecodedText(Encoding.UTF8.GetString(bytes[3..]), "utf-8", DocumentProblem.None),
        [0xFF, 0xFE, 0, 0, ..] => new DecodedText(Encoding.UTF32.GetString(bytes[4..]), "utf-32", DocumentProblem.None),
        [0xFF, 0xFE, ..] => new DecodedText(Encoding.Unicode.GetString(bytes[2..]), "utf-16", DocumentProblem.None),
        [0xFE, 0xFF, ..] => new DecodedText(Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16BE", DocumentProblem.None),
        _ => default,
    };

    // Without its mark UTF-16 still shows: every second byte is 06 (Arabic) or 00 (spaces, digits, line ends).
    private static DecodedText? Utf16Without(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return null;
        int pairs = Math.Min(bytes.Length, 4096) / 2, little = 0, big = 0, arabicLittle = 0, arabicBig = 0;
        for (int i = 0; i < pairs; i++)
        {
            byte even = bytes[2 * i], odd = bytes[(2 * i) + 1];
            if (odd is 6 or 0 or 0x20 && even != 0) little++;
            if (even is 6 or 0 or 0x20 && odd != 0) big++;
            if (odd == 6) arabicLittle++;
            if (even == 6) arabicBig++;
        }
        if (little * 100 >= pairs * 95 && arabicLittle * 2 > pairs) return new DecodedText(Encoding.Unicode.GetString(bytes), "utf-16", DocumentProblem.None);
        if (big * 100 >= pairs * 95 && arabicBig * 2 > pairs) return new DecodedText(Encoding.BigEndianUnicode.GetString(bytes), "utf-16BE", DocumentProblem.None);
        return null;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("GIF8"u8)) return true;
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, 8192)];
        int controls = 0;
        foreach (byte b in head)
        {
            if (b == 0) return true;
            if (b < 32 && b is not (9 or 10 or 12 or 13 or 26 or 27)) controls++;
        }
        return controls * 50 > head.Length;
    }

    private static bool TryUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = s_strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = Encoding.UTF8.GetString(bytes);
        }
        int slips = 0;
        foreach (char c in text)
        {
            if (c == '\uFFFD') slips++;
        }
        // A document cut off in the middle of a letter ends in one slip.
        if (slips <= 1 + (text.Length / LettersPerSlip) && text.Length >= 20 && LanguageCheck.ArabicShare(text) > 50)
        {
            if (text[^1] == '\uFFFD') text = text[..^1];
            return true;
        }
        return false;
    }
}
