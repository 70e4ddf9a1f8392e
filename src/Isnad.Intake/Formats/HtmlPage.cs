using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Isnad.Intake.Formats;

/// <summary>What a web page says: its main text, title, outlet, publication time and address.</summary>
/// <param name="Text">Main text, a line for each paragraph; null where none was found.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Outlet">Name of the site, or null.</param>
/// <param name="Published">When it was published, as ISO date or date-time, or null.</param>
/// <param name="Url">Its canonical address, or null.</param>
internal sealed record HtmlPage(string? Text, string? Title, string? Outlet, string? Published, string? Url)
{
    private const string NoAddress = "http://page.invalid/";

    /// <summary>Reads a page; nothing is fetched.</summary>
    /// <param name="html">Its source.</param>
    /// <param name="url">Where it was fetched, or null.</param>
    public static HtmlPage Read(string html, string? url)
    {
        using IHtmlDocument document = new HtmlParser().ParseDocument(html);
        string? canonical = Address(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(document, "og:url"), url) ?? url;
        string? title = Meta(document, "og:title") ?? document.Title, outlet = Meta(document, "og:site_name");
        string? published = PublicationTime.Of(document);
        // SmartReader empties the document it is given, so it gets one of its own.
        using var reader = new SmartReader.Reader(canonical ?? NoAddress, html) { ContinueIfNotReadable = true };
        SmartReader.Article article = reader.GetArticle();
        string? text = article.Completed && article.Content is { Length: > 0 } content ? Paragraphs(content) : null;
        if (published is null && article.PublicationDate is { } date) published = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new HtmlPage(string.IsNullOrWhiteSpace(text) ? null : text, Trimmed(article.Title) ?? Trimmed(title), Trimmed(outlet) ?? Trimmed(article.SiteName), published, canonical);
    }

    /// <summary>The text of a piece of HTML, a line for each paragraph.</summary>
    public static string Paragraphs(string html)
    {
        using IHtmlDocument document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        if (document.Body is { } body) Append(body, text);
        return text.ToString().Trim();
    }

    private static void Append(INode node, StringBuilder to)
    {
        foreach (INode child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    AppendWords(words.Data, to);
                    break;
                case IElement { LocalName: "script" or "style" or "noscript" or "template" or "svg" or "figcaption" }:
                    break;
                case IElement { LocalName: "br" }:
                    Break(to);
                    break;
                case IElement element:
                    bool isBlock = element.LocalName is "p" or "div" or "li" or "ul" or "ol" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "section" or "article" or "header" or "footer" or "tr" or "table" or "figure" or "pre" or "dd" or "dt" or "main" or "aside";
                    if (isBlock) Break(to);
                    Append(element, to);
                    if (isBlock) Break(to);
                    break;
            }
        }
    }

    // White space in HTML is one blank, none at the beginning of a line.
    private static void AppendWords(string words, StringBuilder to)
    {
        foreach (char c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\u00A0')
            {
                if (to.Length > 0 && to[^1] is not (' ' or '\n')) to.Append(' ');
            }
            else to.Append(c);
        }
    }

    private static void Break(StringBuilder to)
    {
        while (to.Length > 0 && to[^1] == ' ') to.Length--;
        if (to.Length > 0 && to[^1] != '\n') to.Append('\n');
    }

    private static string? Address(string? href, string? url)
    {
        if (string.IsNullOrWhiteSpace(href)) return null;
        Uri? found = null;
        bool known = url is not null && Uri.TryCreate(url, UriKind.Absolute, out Uri? from) ? Uri.TryCreate(from, href, out found) : Uri.TryCreate(href, UriKind.Absolute, out found);
        return known && found!.Scheme is "http" or "https" && found.Host.Length > 0 ? found.AbsoluteUri : null;
    }

    private static string? Meta(IHtmlDocument document, string property) => document.QuerySelector($"meta[property=\"{property}\"],meta[name=\"{property}\"]")?.GetAttribute("content");

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
