using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Isnad.Cli.Formats;

namespace Isnad.Cli.Explaining;

/// <summary>
/// An explanation as one page that needs nothing else: the text untouched in one node per paragraph, words lit by ranges over
/// it (CSS Custom Highlight API), so that no markup ever comes between the letters of a word.
/// </summary>
internal static class ExplanationPage
{
    /// <summary>Makes the page.</summary>
    public static string Of(Explanation explanation)
    {
        var page = new StringBuilder(1 << 16);
        var paragraphs = new HtmlParagraphs(explanation.Reading.Report.Text);
        string title = ReportHeading.Of(explanation.Reading);
        page.Append("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
            .Append(CultureInfo.InvariantCulture, $"default-src 'none'; style-src '{HashOf(PageParts.Style)}'; script-src '{HashOf(PageParts.Script)}'; base-uri 'none'; form-action 'none'")
            .Append("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        HtmlParagraphs.Escape(title, page);
        page.Append("</title>\n<style>").Append(PageParts.Style).Append("</style>\n</head>\n<body>\n<h1 dir=\"ltr\"><bdi>");
        HtmlParagraphs.Escape(title, page);
        page.Append("</bdi></h1>\n<p id=\"legend\" dir=\"ltr\">").Append(PageParts.Legend).Append("</p>\n<main>\n<article id=\"report\">\n");
        paragraphs.Write(page);
        page.Append("</article>\n<section id=\"records\" dir=\"ltr\" aria-label=\"records\">\n");
        foreach (RecordRow row in explanation.Rows) WriteRecord(row, page);
        page.Append("</section>\n</main>\n<section id=\"steps\" dir=\"ltr\" aria-label=\"steps of the reading\">\n");
        for (int s = 0; s < explanation.SentenceCount; s++) WriteSentence(explanation, s, page);
        page.Append("</section>\n<script type=\"application/json\" id=\"spans\">").Append(PageSpans.Json(explanation.Reading, paragraphs))
            .Append("</script>\n<script>").Append(PageParts.Script).Append("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void WriteRecord(RecordRow row, StringBuilder page)
    {
        string id = row.Id.Split(' ')[0];
        page.Append("<button type=\"button\" class=\"record\" aria-pressed=\"false\" data-id=\"");
        HtmlParagraphs.Escape(id, page);
        page.Append("\"><strong>");
        HtmlParagraphs.Escape($"{row.Id} {row.Kind}", page);
        page.Append("</strong> <bdi lang=\"ar\">");
        HtmlParagraphs.Escape(row.Trigger, page);
        page.Append("</bdi>");
        foreach ((string name, string value) in row.Fields().Append(("rule", row.Rule)))
        {
            page.Append("<span class=\"field\"><span class=\"name ").Append(name).Append("\">").Append(name).Append("</span> <bdi lang=\"ar\">");
            HtmlParagraphs.Escape(value, page);
            page.Append("</bdi></span>");
        }
        page.Append("</button>\n");
    }

    private static void WriteSentence(Explanation explanation, int sentence, StringBuilder page)
    {
        string text = explanation.Reading.Report.Text;
        page.Append("<details><summary>").Append(sentence).Append(" (");
        HtmlParagraphs.Escape(explanation.SentenceKind(sentence), page);
        page.Append(") <bdi lang=\"ar\">");
        HtmlParagraphs.Escape(RecordRow.Line(explanation.SentenceSpan(sentence), text), page);
        page.Append("</bdi></summary>\n<table><thead><tr><th>word</th><th>chosen</th><th>set aside</th></tr></thead><tbody>\n");
        foreach ((string word, string chosen, IReadOnlyList<string> aside) in explanation.Tokens(sentence))
        {
            page.Append("<tr><td>");
            Isolated(word, page);
            page.Append("</td><td>");
            Isolated(chosen, page);
            page.Append("</td><td>");
            foreach (string other in aside)
            {
                Isolated(other, page);
                page.Append("<br>");
            }
            page.Append("</td></tr>\n");
        }
        page.Append("</tbody></table>\n");
        List("phrases", explanation.Phrases(sentence), page);
        List("clauses", explanation.Clauses(sentence), page);
        page.Append("</details>\n");
    }

    private static void List(string name, IEnumerable<string> lines, StringBuilder page)
    {
        page.Append("<h2>").Append(name).Append("</h2><ul>");
        foreach (string line in lines)
        {
            page.Append("<li>");
            Isolated(line, page);
            page.Append("</li>");
        }
        page.Append("</ul>\n");
    }

    private static void Isolated(string text, StringBuilder page)
    {
        page.Append("<bdi lang=\"ar\">");
        HtmlParagraphs.Escape(text, page);
        page.Append("</bdi>");
    }

    private static string HashOf(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
