using System.Globalization;
using System.Text;
using Isnad.Archive;
using Isnad.Documents;
using Isnad.Intake.Formats;

namespace Isnad.Intake;

/// <summary>Makes reports of documents: unpacks, decodes, finds the main text, checks the language. Safe to call from several threads.</summary>
/// <param name="tell">Takes problems up; called from several threads.</param>
/// <param name="known">Publication date and outlet of an id, and where that is written; for what does not tell them itself.</param>
public sealed class IntakeLoader(Action<ArchiveProblem, IntakeItem> tell, Func<string, (string? Published, string? Outlet, string? Where)> known)
{
    // Pictures make PDF files large; their text is bounded like any other.
    private const int LargestPdf = 64 * 1024 * 1024;

    private static readonly string[] s_dates =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>The report of a document; null where there is none, and why was told.</summary>
    public NewReport? Load(IntakeItem item)
    {
        (NewReport? report, ArchiveProblem? problem) = Loaded(item);
        if (problem is not null) tell(problem, item);
        return report;
    }

    private (NewReport?, ArchiveProblem?) Loaded(IntakeItem item)
    {
        if (item.Problem is { } problem) return (null, problem);
        byte[] bytes;
        try
        {
            if (item.Path is not null && item.Size > (item.Kind == DocumentKind.Pdf ? LargestPdf : IntakeProblems.MostBytes)) return (null, IntakeProblems.TooLarge(item.Where));
            bytes = item.Bytes ?? File.ReadAllBytes(item.Path!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, failure is FileNotFoundException ? IntakeProblems.Missing(item.Where) : IntakeProblems.Unreadable(item.Where, failure));
        }
        if (item.Kind == DocumentKind.Html && bytes.Length > IntakeProblems.MostBytes) return (null, IntakeProblems.TooLarge(item.Where));
        (Report? report, bool hasRecords, ArchiveProblem? wrong) = item.Kind switch
        {
            DocumentKind.JsonLine => JsonReport.Parse(bytes, item.Where),
            DocumentKind.Row => (item.Fields, false, null),
            DocumentKind.Html => Page(item, bytes),
            DocumentKind.Pdf => Pdf(item, bytes),
            _ => PlainText(item, bytes),
        };
        if (report is null) return (null, wrong);
        (string? Published, string? Outlet, string? Where) row = known(report.Id);
        string where = report.Published is null && row.Where is not null ? row.Where : item.Where;
        report = report with { Published = report.Published ?? row.Published, Outlet = report.Outlet ?? row.Outlet };
        if (report.Published is { } date && !DateTimeOffset.TryParseExact(date, s_dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) return (null, IntakeProblems.WrongDate(where, date));
        if (item.Kind != DocumentKind.Text && Encoding.UTF8.GetByteCount(report.Text) > IntakeProblems.MostBytes) return (null, IntakeProblems.TooLarge(item.Where));
        if (!hasRecords && item.Kind != DocumentKind.Text && LanguageCheck.Check(report.Text) is var language && language != DocumentProblem.None) return (null, IntakeProblems.Of(item.Where, language));
        return (new NewReport { Report = report, Source = item.Where, Original = bytes, MediaType = MediaType(item.Kind), Fetched = item.Fetched, Line = hasRecords ? Encoding.UTF8.GetString(bytes) : null }, null);
    }

    private static (Report?, bool, ArchiveProblem?) PlainText(IntakeItem item, byte[] bytes)
    {
        DecodedText decoded = ReportDecoder.Decode(bytes);
        return decoded.IsReadable ? (new Report { Id = item.Id ?? ContentHash.Of(bytes)[..20], Text = decoded.Text!, Url = item.Url }, false, null) : (null, false, IntakeProblems.Of(item.Where, decoded.Problem));
    }

    private static (Report?, bool, ArchiveProblem?) Page(IntakeItem item, byte[] bytes)
    {
        string html = PageEncoding.Of(bytes, item.Charset).GetString(bytes);
        // Most pages of a crawl are in other languages: what holds hardly an Arabic letter need not be taken apart.
        if (item.IsCrawled && !HoldsArabic(html)) return (null, false, IntakeProblems.Of(item.Where, DocumentProblem.NotArabic));
        HtmlPage page;
        try
        {
            page = HtmlPage.Read(html, item.Url);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (null, false, IntakeProblems.NoMainText(item.Where));
        }
        if (page.Text is null) return (null, false, IntakeProblems.NoMainText(item.Where));
        string? url = page.Url ?? item.Url;
        string text = page.Title is { } title && !page.Text.StartsWith(title, StringComparison.Ordinal) ? title + "\n\n" + page.Text : page.Text;
        string id = item.Id is not null && (item.KeepsId || item.Url is null) ? item.Id : url is not null ? WebId.Of(url) : ContentHash.Of(bytes)[..20];
        return (new Report { Id = id, Text = text, Title = page.Title, Outlet = page.Outlet ?? item.Fields?.Outlet, Published = page.Published ?? item.Fields?.Published, Url = url }, false, null);
    }

    private static (Report?, bool, ArchiveProblem?) Pdf(IntakeItem item, byte[] bytes)
    {
        try
        {
            (string text, string? title) = PdfText.Read(bytes);
            if (PdfText.IsVisualOrder(text)) return (null, false, IntakeProblems.VisualOrder(item.Where));
            return (new Report { Id = item.Id ?? ContentHash.Of(bytes)[..20], Text = text, Title = title, Url = item.Url }, false, null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The library tells broken files by exceptions of every kind.
            return (null, false, IntakeProblems.BrokenPdf(item.Where, failure.Message.Split('\n')[0].Trim()));
        }
    }

    private static bool HoldsArabic(string html)
    {
        int letters = 0;
        foreach (char c in html)
        {
            if (c is >= 'ء' and <= 'ي' && ++letters >= 200) return true;
        }
        return false;
    }

    private static string MediaType(DocumentKind kind) => kind switch { DocumentKind.JsonLine => "application/json", DocumentKind.Row => "text/csv", DocumentKind.Html => "text/html", DocumentKind.Pdf => "application/pdf", _ => "text/plain" };
}
