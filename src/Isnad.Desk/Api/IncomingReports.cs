using System.Buffers;
using System.Text.Json;
using Isnad.Archive;
using Isnad.Desk.Watching;
using Isnad.Documents;
using Isnad.Records;

namespace Isnad.Desk.Api;

/// <summary>A report as it is sent.</summary>
internal sealed record IncomingReport
{
    /// <summary>The text.</summary>
    public string? Text { get; init; }
    /// <summary>Its id; made of the content where there is none.</summary>
    public string? Id { get; init; }
    /// <summary>Title, or null.</summary>
    public string? Title { get; init; }
    /// <summary>Publication date: 2016-04-08, or a date-time with offset. Without one days of the week stay unresolved.</summary>
    public string? Published { get; init; }
    /// <summary>Outlet, or null.</summary>
    public string? Outlet { get; init; }
    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }
    /// <summary>Name of the file it came from, or null.</summary>
    public string? File { get; init; }
}

/// <summary>What became of a report that was sent.</summary>
/// <param name="Report">Its id; null where it was refused.</param>
/// <param name="Standing">added, changed, known, forgotten or refused.</param>
/// <param name="Events">How many events it holds.</param>
/// <param name="Situations">How many situations.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="Code">Code of the problem, or null.</param>
/// <param name="Problem">What is wrong and what to do, or null.</param>
internal sealed record AddedReport(string? Report, string Standing, int Events = 0, int Situations = 0, int Statements = 0, string? Code = null, string? Problem = null);

/// <summary>Takes reports that are sent: checks them as `isnad add` does, reads them, keeps them.</summary>
internal sealed class IncomingReports(IArchiveStore store, ArchiveReader reader, Reader plain, DeskMetrics metrics, IncidentKeeper keeper)
{
    /// <summary>Media type of JSON Lines.</summary>
    public const string JsonLines = "application/x-ndjson";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Adds what a request holds.</summary>
    public async Task<IReadOnlyList<AddedReport>> AddAsync(HttpRequest request, CancellationToken cancel)
    {
        var results = new List<AddedReport>();
        if (request.ContentType?.StartsWith(JsonLines, StringComparison.OrdinalIgnoreCase) == true)
        {
            using var lines = new StreamReader(request.Body);
            while (await lines.ReadLineAsync(cancel) is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line)) results.Add(await AddAsync(() => Parse(line), cancel));
            }
            return results;
        }
        string json = await BodyAsync(request, cancel);
        results.Add(await AddAsync(() => Parse(json), cancel));
        return results;
    }

    /// <summary>Reads what a request holds and keeps nothing.</summary>
    /// <returns>A line of the output contract.</returns>
    public async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        Report report = Checked(Parse(await BodyAsync(request, cancel)));
        var buffer = new ArrayBufferWriter<byte>(1 << 14);
        new RecordWriter().Write(plain.Read(report), buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private async Task<AddedReport> AddAsync(Func<IncomingReport> parse, CancellationToken cancel)
    {
        AddedReport added = await TakeAsync(parse, cancel);
        metrics.CountReport(added.Standing);
        return added;
    }

    private async Task<AddedReport> TakeAsync(Func<IncomingReport> parse, CancellationToken cancel)
    {
        try
        {
            IncomingReport sent = parse();
            var report = new NewReport { Report = Checked(sent), Source = sent.File ?? "desk" };
            ReportStanding standing = (await store.StandingAsync([new ReportKey(report.Report.Id, report.Hash)], ArchiveReader.Program, reader.Knowledge, cancel))[0];
            if (standing == ReportStanding.Forgotten) return new AddedReport(report.Report.Id, "forgotten");
            if (standing != ReportStanding.Known)
            {
                await store.AddAsync([reader.Read(report)], cancel);
                await keeper.LinkAsync(cancel);
            }
            StoredReport? there = await store.ReportAsync(report.Report.Id, null, cancel);
            string name = standing == ReportStanding.New ? "added" : standing == ReportStanding.Known ? "known" : "changed";
            return new AddedReport(report.Report.Id, name, there?.Events ?? 0, there?.Situations ?? 0, there?.Statements ?? 0);
        }
        catch (ArchiveException refused) when (refused.Problem.Code.StartsWith("ISN01", StringComparison.Ordinal) || refused.Problem.Code == "ISN0511")
        {
            return new AddedReport(null, "refused", Code: refused.Problem.Code, Problem: $"{refused.Problem.What}; {refused.Problem.Remedy}");
        }
    }

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new StreamReader(request.Body);
        return await body.ReadToEndAsync(cancel);
    }

    private static IncomingReport Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<IncomingReport>(json, s_options) ?? throw Refused("ISN0107", "this is no JSON object", "send {\"text\":\"…\"}");
        }
        catch (JsonException broken)
        {
            throw Refused("ISN0107", $"this is no report in JSON (at byte {broken.BytePositionInLine ?? 0})", "send {\"text\":\"…\",\"published\":\"2016-04-08\"}");
        }
    }

    private static Report Checked(IncomingReport sent)
    {
        if (string.IsNullOrWhiteSpace(sent.Text)) throw Refused("ISN0101", "the report is empty", "send a text");
        if (System.Text.Encoding.UTF8.GetByteCount(sent.Text) > ReportDecoder.MostBytes) throw Refused("ISN0103", "the report is larger than 4 MB", "split it into single reports");
        string? published = QueryValues.Text(sent.Published);
        if (published is not null && !IsDate(published)) throw Refused("ISN0110", $"«{published}» is no publication date", "write it as 2016-04-08 or 2016-04-08T10:30:00+02:00");
        (string code, string what) = LanguageCheck.Check(sent.Text) switch
        {
            DocumentProblem.None => ("", ""),
            DocumentProblem.Empty => ("ISN0101", "the report is empty"),
            DocumentProblem.PersianOrUrdu => ("ISN0105", "the text is in Arabic letters but not in Arabic"),
            _ => ("ISN0104", "less than 30 % of the letters are Arabic"),
        };
        if (code.Length > 0) throw Refused(code, what, "give reports in Arabic");
        var report = new Report { Id = "", Text = sent.Text, Title = QueryValues.Text(sent.Title), Published = published, Outlet = QueryValues.Text(sent.Outlet), Url = QueryValues.Text(sent.Url) };
        return report with { Id = QueryValues.Text(sent.Id) ?? "desk-" + ContentHash.Of(report)[..12] };
    }

    private static readonly string[] s_dates = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static bool IsDate(string date) => DateTimeOffset.TryParseExact(date, s_dates, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out _);

    private static ArchiveException Refused(string code, string what, string remedy) => new(new ArchiveProblem(code, "report", what, remedy));
}
