using System.IO.Compression;
using System.Text;
using Isnad.Archive;
using Isnad.Intake.Formats;

namespace Isnad.Intake.Tests;

public sealed class FormatTests : IntakeFixture
{
    static FormatTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1256")]
    [InlineData("utf-16")]
    public void A_page_gives_its_main_text_title_outlet_and_time(string encoding)
    {
        string html = Page("هجوم في سبها", "2021-06-08T10:30:00+02:00", Paragraphs).Replace("charset=\"utf-8\"", $"charset=\"{encoding}\"", StringComparison.Ordinal);
        Encoding to = Encoding.GetEncoding(encoding);
        NewReport report = Assert.Single(Take(Write("page.html", [.. to.GetPreamble(), .. to.GetBytes(html)])));
        Assert.Equal("page", report.Report.Id);
        Assert.Equal("هجوم في سبها", report.Report.Title);
        Assert.Equal("وكالة الاختبار", report.Report.Outlet);
        Assert.Equal("2021-06-08T10:30:00+02:00", report.Report.Published);
        Assert.StartsWith("هجوم في سبها\n", report.Report.Text, StringComparison.Ordinal);
        foreach (string paragraph in Paragraphs) Assert.Contains("\n" + paragraph, report.Report.Text, StringComparison.Ordinal);
        foreach (string other in (string[])["الرئيسية", "حقوق النشر", "إعلان"]) Assert.DoesNotContain(other, report.Report.Text, StringComparison.Ordinal);
        Assert.Empty(Problems);
    }

    [Fact]
    public void A_page_in_another_language_and_one_without_text_are_told()
    {
        Take(Write("en.html", Page("Title", "2021-06-08", [.. Enumerable.Repeat("The quick brown fox jumps over the lazy dog and then it goes home to sleep for a while.", 8)])), Write("none.html", "<html><body></body></html>"));
        Assert.Equal(["ISN0104", "ISN0602"], Problems.Select(p => p.Code));
    }

    [Theory]
    [InlineData(".csv", ',')]
    [InlineData(".tsv", '\t')]
    [InlineData(".csv.gz", ',')]
    public void A_table_gives_a_report_for_each_row(string ending, char separator)
    {
        string table = string.Join(separator, "id", "Title", "date", "source", "text") + "\r\n"
            + string.Join(separator, "1", "\"عنوان، أول\"", "2021-06-08", "وكالة", $"\"{Attack}\r\nوقال: \"\"نعم\"\".\"") + "\r\n"
            + string.Join(separator, "2", "", "", "", Protest) + "\r\n" + string.Join(separator, "", "", "", "", Protest) + "\r\n" + string.Join(separator, "4", "", "8/6/2021", "", Protest) + "\r\n";
        byte[] bytes = Encoding.UTF8.GetBytes(table);
        List<NewReport> reports = Take(Write("t" + ending, ending.EndsWith(".gz", StringComparison.Ordinal) ? Gzip(bytes) : bytes));
        Assert.Equal(["1", "2"], reports.Select(r => r.Report.Id));
        Assert.Equal($"{Attack}\r\nوقال: \"نعم\".", reports[0].Report.Text);
        Assert.Equal(("عنوان، أول", "2021-06-08", "وكالة"), (reports[0].Report.Title, reports[0].Report.Published, reports[0].Report.Outlet));
        Assert.Equal(["ISN0601", "ISN0110"], Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_table_without_text_is_refused()
    {
        Assert.Empty(Take(Write("t.csv", "id,name\n1,x\n"), Write("u.csv", $"text\n{Protest}\n"), Write("v.csv", "")));
        Assert.Equal(["ISN0601", "ISN0601", "ISN0601"], Problems.Select(p => p.Code));
    }

    [Fact]
    public void Lines_of_JSON_are_reports_and_broken_ones_are_told_by_number()
    {
        string lines = $$"""
            {"id":"a","text":"{{Attack}}","published":"2021-06-08","url":"https://x.example/a"}

            {"id":"b"
            {"text":"{{Attack}}"}
            {"id":7,"text":"{{Protest}}"}
            """;
        Assert.Equal(["a", "7"], Take(Write("r.jsonl", lines)).Select(r => r.Report.Id));
        Assert.Equal([("ISN0107", ":3"), ("ISN0107", ":4")], Problems.Select(p => (p.Code, p.Where[^2..])));
    }

    [Fact]
    public void A_feed_that_was_saved_gives_its_entries()
    {
        string rss = $"""
            <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>وكالة الاختبار</title><link>https://x.example/</link><description>d</description>
            <item><title>هجوم في سبها</title><link>https://x.example/1</link><pubDate>Tue, 08 Jun 2021 10:30:00 +0200</pubDate><description>موجز</description><content:encoded><![CDATA[<p>{Attack}</p><p>{Protest}</p>]]></content:encoded></item>
            <item><title>خبر بتاريخ مكسور في المدينة</title><link>https://x.example/2</link><pubDate>yesterday</pubDate><description>{Protest}</description></item></channel></rss>
            """;
        List<NewReport> reports = Take(Write("feed.xml", rss));
        Assert.Equal(2, reports.Count);
        Assert.Equal($"هجوم في سبها\n\n{Attack}\n{Protest}", reports[0].Report.Text);
        Assert.Equal(("2021-06-08T10:30:00+02:00", "وكالة الاختبار", "https://x.example/1"), (reports[0].Report.Published, reports[0].Report.Outlet, reports[0].Report.Url));
        Assert.Null(reports[1].Report.Published);
        Assert.Empty(Take(Write("bad.xml", "<html>"), Write("bomb.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><rss>&a;</rss>")));
        Assert.Equal(["ISN0606", "ISN0606"], Problems.Select(p => p.Code));
    }

    [Fact]
    public void Files_that_are_no_reports_are_told_and_the_others_go_on()
    {
        Write("d/a.txt", Attack);
        Write("d/b.txt", "");
        Write("d/c.pdf", "this is no PDF");
        Write("d/e.txt.gz", Gzip(Encoding.UTF8.GetBytes(Protest)));
        Write("d/f.jsonl.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3]);
        Write("d/g.exe", "MZ");
        Assert.Equal(["a", "e"], Take(At("d")).Select(r => r.Report.Id));
        Assert.Equal(["ISN0101", "ISN0605", "ISN0603"], Problems.Select(p => p.Code));
    }

    [Fact]
    public void Links_that_lead_round_in_a_circle_end()
    {
        Write("d/a.txt", Attack);
        Directory.CreateSymbolicLink(At("d/up"), At("d"));
        File.CreateSymbolicLink(At("d/self.txt"), At("d/self.txt"));
        File.CreateSymbolicLink(At("d/gone.txt"), At("nowhere.txt"));
        Assert.Single(Take(At("d")));
        Assert.Equal(["ISN0108", "ISN0109"], Problems.Select(p => p.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_gzip_bomb_is_read_no_further_than_a_report_may_be_long()
    {
        byte[] bomb = Zeros(300);
        Assert.True(bomb.Length < 1 << 20);
        // Of this thread, which does all of it: other tests allocate meanwhile.
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Take(Write("bomb.txt.gz", bomb), Write("bomb.warc.gz", bomb), Write("bomb.html.gz", bomb)));
        Assert.Equal(["ISN0103", "ISN0603", "ISN0103"], Problems.Select(p => p.Code));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150L << 20);
        // One endless line of JSON: passed over within bounded memory.
        Problems.Clear();
        Assert.Empty(Take(Write("bomb.jsonl.gz", bomb)));
        Assert.Equal(["ISN0103"], Problems.Select(p => p.Code));
    }

    [Fact]
    public void A_PDF_in_drawing_order_is_known()
    {
        string reversed = string.Join(' ', (Attack + " الجيش المدينة الحكومة الشرطة الوزير").Split(' ').Select(w => new string([.. w.Reverse()])));
        Assert.True(PdfText.IsVisualOrder(reversed));
        Assert.False(PdfText.IsVisualOrder(Attack + " الجيش المدينة الحكومة الشرطة الوزير"));
        Assert.False(PdfText.IsVisualOrder("كان قال إلى على حتى بلا ولا إلا"));
    }

    internal static byte[] Gzip(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Fastest)) gzip.Write(bytes);
        return to.ToArray();
    }

    private static byte[] Zeros(int megabytes)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize))
        {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) gzip.Write(block);
        }
        return to.ToArray();
    }
}
