using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Isnad.Documents;
using Isnad.Intake.Walking;

namespace Isnad.Intake.Formats;

/// <summary>The entries of an RSS or Atom feed.</summary>
internal static class FeedReader
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The entries of a feed that was saved to a file.</summary>
    public static IEnumerable<IntakeItem> Read(Stream stream, string name)
    {
        byte[] bytes = BoundedReader.ReadAtMost(stream, 4 * IntakeProblems.MostBytes, out _);
        (IReadOnlyList<FeedEntry> entries, string? problem) = Parse(bytes);
        if (problem is not null) return [IntakeItem.Of(IntakeProblems.NoFeed(name, problem))];
        return entries.Select(e => Item(e, name));
    }

    /// <summary>The entries, or what is wrong.</summary>
    public static (IReadOnlyList<FeedEntry> Entries, string? Problem) Parse(byte[] bytes)
    {
        try
        {
            // No DTD: feeds need none, and entities are how they would blow up.
            using XmlReader xml = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1024 });
            SyndicationFeed feed = SyndicationFeed.Load(xml);
            return ([.. feed.Items.Select(i => Entry(i, feed.Title?.Text))], null);
        }
        catch (Exception wrong) when (wrong is XmlException or FormatException or InvalidOperationException or ArgumentException)
        {
            return ([], "this is no RSS or Atom feed: " + wrong.Message.Split('\n')[0]);
        }
    }

    /// <summary>An entry as a document of its own.</summary>
    public static IntakeItem Item(FeedEntry entry, string where)
    {
        string id = WebId.Of(entry.Url ?? entry.Id ?? entry.Title ?? "");
        return new IntakeItem
        {
            Where = entry.Url ?? where,
            Kind = DocumentKind.Row,
            Url = entry.Url,
            Fields = new Report { Id = id, Text = Whole(entry), Title = entry.Title, Published = entry.Published, Outlet = entry.Outlet, Url = entry.Url },
            Bytes = Encoding.UTF8.GetBytes(entry.Html ?? ""),
            IsCrawled = true,
        };
    }

    // The title is the headline of the text, as it is on the page.
    private static string Whole(FeedEntry entry) => entry.Title is null ? entry.Text : entry.Title + "\n\n" + entry.Text;

    private static FeedEntry Entry(SyndicationItem item, string? outlet)
    {
        string? html = item.ElementExtensions.ReadElementExtensions<string>("encoded", ContentNamespace).FirstOrDefault() ?? (item.Content as TextSyndicationContent)?.Text ?? item.Summary?.Text;
        Uri? link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate")?.GetAbsoluteUri() ?? item.Links.FirstOrDefault()?.GetAbsoluteUri();
        DateTimeOffset time = Time(item);
        string? published = time == default ? null : time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture);
        string? title = item.Title?.Text is { Length: > 0 } told ? HtmlPage.Paragraphs(told).ReplaceLineEndings(" ") : null;
        return new FeedEntry(item.Id, link?.Scheme is "http" or "https" ? link.AbsoluteUri : null, title, html is null ? "" : HtmlPage.Paragraphs(html), html, published, outlet?.Trim() is { Length: > 0 } name ? name : null);
    }

    private static DateTimeOffset Time(SyndicationItem item)
    {
        try
        {
            return item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
        }
        catch (XmlException)
        {
            // A date in no format there is: then it is unknown, and the entry is good all the same.
            return default;
        }
    }
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Its id in the feed, or null.</param>
/// <param name="Url">Address of its page, or null.</param>
/// <param name="Title">Title, or null.</param>
/// <param name="Text">Text of what the feed gives of it.</param>
/// <param name="Html">The same as HTML, or null.</param>
/// <param name="Published">When, or null.</param>
/// <param name="Outlet">Title of the feed, or null.</param>
internal sealed record FeedEntry(string? Id, string? Url, string? Title, string Text, string? Html, string? Published, string? Outlet);
