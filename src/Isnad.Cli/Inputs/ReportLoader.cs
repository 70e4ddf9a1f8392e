using Isnad.Archive;
using Isnad.Cli.Archives;
using System.Text;
using Isnad.Cli.Diagnostics;
using Isnad.Documents;
using Isnad.Intake.Formats;

namespace Isnad.Cli.Inputs;

/// <summary>Makes reports of input items: reads the file, decodes, checks the language and adds what manifest and options say.</summary>
/// <param name="manifest">Dates and outlets by id, or null.</param>
/// <param name="published">Publication date for reports that have none of their own, or null.</param>
/// <param name="outlet">Outlet for reports that have none of their own, or null.</param>
internal sealed class ReportLoader(Manifest? manifest, string? published, string? outlet)
{
    /// <summary>The report, or what is wrong with it. Safe to call from several threads.</summary>
    public (Report? Report, Diagnostic? Problem) Load(InputItem item)
    {
        if (item.Problem is { } problem) return (null, problem);
        (Report? report, problem) = item.Id is null ? FromJson(item) : FromText(item, item.Id);
        if (report is null) return (null, problem);
        (string? Published, string? Outlet, string? Where) row = manifest?.Of(report.Id) ?? default;
        string where = report.Published is null && row.Published is not null ? row.Where! : item.Where;
        report = report with { Published = report.Published ?? row.Published ?? published, Outlet = report.Outlet ?? row.Outlet ?? outlet };
        if (report.Published is { } date && !ReportDate.IsValid(date)) return (null, InputProblems.WrongDate(where, date));
        return (report, null);
    }

    private static (Report?, Diagnostic?) FromText(InputItem item, string id)
    {
        byte[] bytes;
        try
        {
            if (item.Size > ReportDecoder.MostBytes) return (null, InputProblems.TooLarge(item.Where));
            bytes = item.Bytes ?? File.ReadAllBytes(item.Path!);
        }
        catch (FileNotFoundException)
        {
            return (null, InputProblems.Missing(item.Where));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, InputProblems.Unreadable(item.Where, failure));
        }
        DecodedText decoded = ReportDecoder.Decode(bytes);
        return decoded.IsReadable ? (new Report { Id = id, Text = decoded.Text! }, null) : (null, InputProblems.Of(item.Where, decoded.Problem));
    }

    private static (Report?, Diagnostic?) FromJson(InputItem item)
    {
        (Report? report, _, ArchiveProblem? problem) = JsonReport.Parse(item.Bytes, item.Where);
        if (report is null) return (null, problem!.ToDiagnostic());
        if (Encoding.UTF8.GetByteCount(report.Text) > ReportDecoder.MostBytes) return (null, InputProblems.TooLarge(item.Where));
        return LanguageCheck.Check(report.Text) is var wrong && wrong == DocumentProblem.None ? (report, null) : (null, InputProblems.Of(item.Where, wrong));
    }
}
