using System.IO.Compression;
using System.Text;
using Isnad.Archive;

namespace Isnad.Intake.Tests;

public sealed class WarcTests : IntakeFixture
{
    private static byte[] Record(string type, string? url, string media, byte[] block) =>
    [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}WARC-Date: 2021-06-09T01:02:03Z\r\nContent-Type: {media}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    private static byte[] Response(string html, string head = "Content-Type: text/html; charset=utf-8", bool gzip = false, bool chunked = false, int status = 200)
    {
        byte[] body = Encoding.UTF8.GetBytes(html);
        if (gzip) body = FormatTests.Gzip(body);
        if (chunked) body = [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];
        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} OK\r\n{head}{(gzip ? "\r\nContent-Encoding: gzip" : "")}{(chunked ? "\r\nTransfer-Encoding: chunked" : "")}\r\n\r\n"), .. body];
    }

    private static byte[] Archive() =>
    [
        .. Record("warcinfo", null, "application/warc-fields", "software: test\r\n"u8.ToArray()),
        .. Record("request", "https://x.example/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
        .. Record("response", "https://x.example/1", "application/http; msgtype=response", Response(Page("هجوم في سبها", "2021-06-08", Paragraphs))),
        .. Record("response", "https://x.example/2", "application/http; msgtype=response", Response(Page("هجوم آخر في سبها", "2021-06-08", Paragraphs), gzip: true, chunked: true)),
        .. Record("response", "https://x.example/en", "application/http; msgtype=response", Response(Page("Title", "2021-06-08", "An English page."))),
        .. Record("response", "https://x.example/404", "application/http; msgtype=response", Response(Page("خطأ", "2021-06-08", Paragraphs), status: 404)),
        .. Record("response", "https://x.example/i.png", "application/http; msgtype=response", Response("PNG", "Content-Type: image/png")),
        .. Record("conversion", "https://x.example/3", "text/plain", Encoding.UTF8.GetBytes(Protest)),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_and_texts_are_taken_the_rest_is_counted(bool memberEach)
    {
        byte[] archive = Archive();
        // Crawls compress each record on its own; a reader of one member would see but the first.
        byte[] packed = memberEach ? [.. Members(archive)] : FormatTests.Gzip(archive);
        List<NewReport> reports = Take(Write("crawl.warc.gz", packed));
        Assert.Equal(["https://x.example/1", "https://x.example/2", "https://x.example/3"], reports.Select(r => r.Report.Url));
        Assert.Equal("هجوم في سبها", reports[0].Report.Title);
        Assert.Equal(new DateTimeOffset(2021, 6, 9, 1, 2, 3, TimeSpan.Zero), reports[0].Fetched);
        Assert.Equal(Protest, reports[2].Report.Text);
        Assert.Equal(3, reports.Select(r => r.Report.Id).Distinct().Count());
        Assert.Equal("ISN0104", Assert.Single(Problems).Code);
        Assert.Single(Crawled);
    }

    [Fact]
    public void A_cut_off_archive_gives_what_came_before()
    {
        byte[] archive = Archive();
        Assert.Equal(2, Take(Write("a.warc", archive[..^200])).Count);
        byte[] packed = FormatTests.Gzip(archive);
        Assert.InRange(Take(Write("b.warc.gz", packed[..(packed.Length * 3 / 4)])).Count, 0, 2);
        Take(Write("c.warc", "not an archive"));
        Take(Write("d.warc", "WARC/1.0\r\nWARC-Type: response\r\n\r\n"));
        Assert.Equal(4, Problems.Count(p => p.Code == "ISN0603"));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_packed_file_that_is_cut_off_is_told_and_not_taken_for_its_end(double share)
    {
        // Lines that do not pack well, so that whole ones come before the cut.
        var chance = new Random(3);
        string lines = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"هاجم مسلحون قرية رقم {chance.NextInt64()} في سبها أمس.\"}}\n"));
        byte[] packed = FormatTests.Gzip(System.Text.Encoding.UTF8.GetBytes(lines));
        Assert.InRange(Take(Write("cut.jsonl.gz", packed[..(int)(packed.Length * share)])).Count, 1, 1999);
        Assert.Equal("ISN0603", Assert.Single(Problems).Code);
    }

    [Fact]
    public void Packed_files_one_behind_the_other_are_whole()
    {
        byte[] one = FormatTests.Gzip("{\"id\":\"1\",\"text\":\"هاجم مسلحون قرية في سبها أمس.\"}\n"u8.ToArray()), two = FormatTests.Gzip("{\"id\":\"2\",\"text\":\"هاجم مسلحون بلدة في سبها أمس.\"}\n"u8.ToArray());
        Assert.Equal(2, Take(Write("two.jsonl.gz", [.. one, .. two])).Count);
        Assert.Empty(Problems);
    }

    [Fact]
    public void A_large_archive_streams_in_bounded_memory()
    {
        byte[] page = Record("response", "https://x.example/en", "application/http; msgtype=response", Response(Page("Title", "2021-06-08", new string('x', 100_000))));
        using (var gzip = new GZipStream(File.Create(At("large.warc.gz")), CompressionLevel.Fastest))
        {
            for (int i = 0; i < 5000; i++) gzip.Write(page);
        }
        long most = 0;
        int seen = 0;
        IntakeLoader loader = Loader();
        foreach (IntakeItem item in new Walking.IntakeWalker(Stream.Null).Walk([At("large.warc.gz")]))
        {
            Assert.Null(loader.Load(item));
            if (++seen % 500 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            Problems.Clear();
            Crawled.Clear();
        }
        Assert.Equal(5000, seen);
        Assert.InRange(most, 0, 100L << 20);
    }

    private static IEnumerable<byte> Members(byte[] archive)
    {
        int from = 0;
        while (from < archive.Length)
        {
            int next = archive.AsSpan(from + 1).IndexOf("WARC/1.0\r\n"u8);
            int end = next < 0 ? archive.Length : from + 1 + next;
            foreach (byte b in FormatTests.Gzip(archive[from..end])) yield return b;
            from = end;
        }
    }
}
