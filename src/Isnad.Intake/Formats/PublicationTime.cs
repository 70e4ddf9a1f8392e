using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Isnad.Intake.Formats;

/// <summary>When a web page says it was published: JSON-LD first, then metadata, then a marked time element. Never a guess from the text.</summary>
internal static class PublicationTime
{
    private static readonly string[] s_names = ["article:published_time", "datePublished", "og:published_time", "DC.date.issued", "dc.date", "dcterms.created", "parsely-pub-date", "pubdate", "publishdate", "date"];

    /// <summary>The time as ISO date, or date-time with offset; null where the page tells none.</summary>
    public static string? Of(IHtmlDocument document)
    {
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (JsonLd(script.TextContent) is { } told) return told;
        }
        foreach (string name in s_names)
        {
            IElement? meta = document.QuerySelector($"meta[property=\"{name}\"],meta[name=\"{name}\"],meta[itemprop=\"{name}\"]");
            if (Iso(meta?.GetAttribute("content")) is { } told) return told;
        }
        return Iso(document.QuerySelector("time[itemprop=datePublished],time[pubdate],article time[datetime]")?.GetAttribute("datetime"));
    }

    /// <summary>A time as the archive keeps it: `2016-04-08T10:30:00+02:00`, or the day alone where no hour or no offset is told.</summary>
    public static string? Iso(string? text)
    {
        if (text is null || text.Trim() is not { Length: >= 10 } time) return null;
        if (!DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) || moment.Year < 1900) return null;
        bool hasOffset = time.EndsWith('Z') || time.EndsWith("GMT", StringComparison.Ordinal) || (time.Length > 16 && time.LastIndexOfAny(['+', '-']) > 10);
        return hasOffset ? moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string? JsonLd(string text)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true });
            return Find(json.RootElement, 0);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement at, int depth)
    {
        if (depth > 6) return null;
        if (at.ValueKind == JsonValueKind.Object)
        {
            if (at.TryGetProperty("datePublished", out JsonElement date) && date.ValueKind == JsonValueKind.String && Iso(date.GetString()) is { } told) return told;
            if (at.TryGetProperty("@graph", out JsonElement graph)) return Find(graph, depth + 1);
        }
        if (at.ValueKind != JsonValueKind.Array) return null;
        foreach (JsonElement item in at.EnumerateArray())
        {
            if (Find(item, depth + 1) is { } told) return told;
        }
        return null;
    }
}
