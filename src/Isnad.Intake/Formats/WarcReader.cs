using System.Globalization;
using System.Text;
using Isnad.Intake.Walking;

namespace Isnad.Intake.Formats;

/// <summary>
/// The documents of a web archive (WARC 1.0 and 1.1, ISO 28500; WET files are such with plain text): pages out of responses
/// and resources, texts out of conversions. Streams; memory holds one record.
/// </summary>
internal static class WarcReader
{
    private const int LongestHeader = 64 * 1024;
    private const int MostHeaders = 200;

    /// <summary>The documents in their order.</summary>
    public static IEnumerable<IntakeItem> Read(Stream stream, string name)
    {
        var lines = new LineReader(stream, LongestHeader);
        int number = 0;
        while (true)
        {
            (Dictionary<string, string>? headers, string? wrong) = Header(lines);
            if (wrong is not null) yield return IntakeItem.Of(IntakeProblems.BrokenArchive(At(name, number + 1), wrong));
            if (headers is null) yield break;
            number++;
            if (!headers.TryGetValue("content-length", out string? said) || !long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
            {
                yield return IntakeItem.Of(IntakeProblems.BrokenArchive(At(name, number), "a record has no length"));
                yield break;
            }
            byte[]? block = lines.ReadBlock(length, IntakeProblems.MostBytes * 2);
            if (block is null)
            {
                yield return IntakeItem.Of(IntakeProblems.BrokenArchive(At(name, number), "the archive ends in the midst of a record"));
                yield break;
            }
            if (Document(headers, block, length, At(name, number)) is { } item) yield return item;
        }
    }

    private static string At(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");

    private static (Dictionary<string, string>? Headers, string? Wrong) Header(LineReader lines)
    {
        // Two empty lines stand behind each record.
        ReadOnlySpan<byte> line;
        do
        {
            if (!lines.TryRead(out line)) return (null, null);
        }
        while (line.IsEmpty && !lines.WasTooLong);
        if (!line.StartsWith("WARC/"u8)) return (null, "this is no WARC record");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (lines.TryRead(out line) && !line.IsEmpty)
        {
            int colon = line.IndexOf((byte)':');
            if (colon > 0) headers[Encoding.UTF8.GetString(line[..colon])] = Encoding.UTF8.GetString(line[(colon + 1)..]).Trim();
            if (headers.Count > MostHeaders || lines.WasTooLong) return (null, "the header of a record has no end");
        }
        return (headers, null);
    }

    private static IntakeItem? Document(Dictionary<string, string> headers, byte[] block, long length, string where)
    {
        string kind = headers.GetValueOrDefault("warc-type", "").ToLowerInvariant();
        if (kind is not ("response" or "resource" or "conversion")) return null;
        string? url = headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>');
        DateTimeOffset? fetched = DateTimeOffset.TryParse(headers.GetValueOrDefault("warc-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;
        var item = new IntakeItem { Where = url is null ? where : $"{where} {url}", Url = url, Id = url is null ? where : WebId.Of(url), Fetched = fetched, IsCrawled = true };
        if (length > block.Length) return item with { Problem = IntakeProblems.TooLarge(item.Where) };
        string media = headers.GetValueOrDefault("content-type", "");
        if (kind != "response") return Typed(item, media, block);
        HttpBlock? response = HttpBlock.Parse(block);
        if (response is null || response.Status is < 200 or > 299) return null;
        return Typed(item with { Charset = response.Charset }, response.MediaType, response.Body);
    }

    private static IntakeItem? Typed(IntakeItem item, string media, byte[] body) => media.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" or "" => item with { Kind = DocumentKind.Html, Bytes = body },
        "text/plain" => item with { Kind = DocumentKind.Text, Bytes = body },
        "application/pdf" => item with { Kind = DocumentKind.Pdf, Bytes = body },
        _ => null,
    };
}
