using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Isnad.Cli.Explaining;

namespace Isnad.Cli.Tests.Explaining;

public sealed partial class PageTests
{
    private const string Hostile = "قال الوزير <script>alert(1)</script> إن «الجيش» & 'القوات' \"هاجمت\" المدينة </script><img src=x onerror=alert(2)> أمس.\r\nوهاجم مسلحون القرية 🙂 الثلاثاء.\n";

    [Fact]
    public void Nothing_of_the_report_becomes_markup()
    {
        string page = Page(Hostile);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "</script>"));
    }

    [Fact]
    public void Each_paragraph_is_one_text_node_with_the_words_untouched()
    {
        string page = Page(Hostile);
        string[] lines = Hostile.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        string[] paragraphs = [.. Paragraph().Matches(page).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))];
        Assert.Equal(lines, paragraphs);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_this_style_and_this_script_and_nothing_else()
    {
        string page = Page(Hostile);
        string policy = Policy().Match(page).Groups[1].Value;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains(Hash(Between(page, "<style>", "</style>")), policy, StringComparison.Ordinal);
        Assert.Contains(Hash(Between(page, "<script>", "</script>")), policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_over_a_line_end_is_two_pieces()
    {
        var paragraphs = new HtmlParagraphs("اب\r\n🙂ج\n\nد");
        Assert.Equal([(0, 1, 2), (1, 0, 3)], paragraphs.Pieces(new TextSpan(1, 7)));
        Assert.Equal([(2, 0, 1)], paragraphs.Pieces(new TextSpan(9, 10)));
        Assert.Empty(paragraphs.Pieces(new TextSpan(2, 4)));
    }

    [Fact]
    public void As_text_it_shows_words_phrases_clauses_and_records()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(Reports.Attack), "explain", "-");
        Assert.Equal(ExitCode.Success, run.Exit);
        foreach (string part in (ReadOnlySpan<string>)["  words\n", "  phrases\n", "  clauses\n", "\nrecords\n"]) Assert.Contains(part, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_holds_one_report()
    {
        using var folder = new TestFolder();
        folder.Add("a.txt", Reports.Attack);
        folder.Add("b.txt", Reports.Protest);
        CommandRun run = CommandRun.Of("explain", folder.Path, "--html", Path.Combine(folder.Path, "out.html"));
        Assert.Equal(ExitCode.Problems, run.Exit);
        Assert.Contains("ISN0302", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private static string Page(string text)
    {
        using var folder = new TestFolder();
        string page = Path.Combine(folder.Path, "out.html");
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(text), "explain", "-", "--html", page, "--published", "2020-05-05");
        Assert.Equal("", run.Error);
        return File.ReadAllText(page);
    }

    private static string Hash(string content) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content))) + "'";

    private static string Between(string page, string from, string to)
    {
        int start = page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        return page[start..page.IndexOf(to, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<p id=\"p[0-9]+\">([^<]*)</p>")]
    private static partial Regex Paragraph();

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();
}
