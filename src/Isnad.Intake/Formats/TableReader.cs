using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Isnad.Documents;

namespace Isnad.Intake.Formats;

/// <summary>Reports as rows of a table whose first line names the columns; quoted cells may hold line ends.</summary>
internal static class TableReader
{
    private static readonly string[] s_text = ["text", "body", "content", "article", "النص", "نص"];
    private static readonly string[] s_title = ["title", "headline", "العنوان", "عنوان"];
    private static readonly string[] s_published = ["published", "date", "publication_date", "published_at", "التاريخ", "تاريخ"];
    private static readonly string[] s_outlet = ["outlet", "source", "publisher", "المصدر"];
    private static readonly string[] s_url = ["url", "link", "address", "الرابط"];
    private static readonly string[] s_id = ["id", "الرقم"];

    /// <summary>The rows.</summary>
    public static IEnumerable<IntakeItem> Read(Stream stream, string name, char separator)
    {
        // Spreadsheets write UTF-16 and windows-1256 as well: the first bytes decide for the whole.
        byte[] head = Walking.BoundedReader.ReadAtMost(stream, 1 << 16, out _);
        using var text = new StreamReader(new Walking.ConcatenatedStream(head, stream), EncodingOf(head), detectEncodingFromByteOrderMarks: true);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator.ToString(), BadDataFound = null, MissingFieldFound = null, MaxFieldSize = IntakeProblems.MostBytes, IgnoreBlankLines = true });
        IntakeItem? problem = null;
        bool any = Try(csv, name, ref problem) && csv.ReadHeader();
        string[] columns = any ? [.. csv.HeaderRecord!.Select(h => h.Trim().ToLowerInvariant())] : [];
        int textAt = Find(columns, s_text), idAt = Find(columns, s_id), titleAt = Find(columns, s_title), publishedAt = Find(columns, s_published), outletAt = Find(columns, s_outlet), urlAt = Find(columns, s_url);
        if (problem is null && textAt < 0) problem = IntakeItem.Of(IntakeProblems.NoTable(name, "this table has no column of text"));
        if (problem is null && idAt < 0 && urlAt < 0) problem = IntakeItem.Of(IntakeProblems.NoTable(name, "this table has neither a column of ids nor one of addresses"));
        while (problem is null && Try(csv, name, ref problem))
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"{name}:{csv.Parser.RawRow}");
            string? url = Cell(csv, urlAt), id = Cell(csv, idAt) ?? (url is null ? null : WebId.Of(url));
            if (id is null)
            {
                yield return IntakeItem.Of(IntakeProblems.NoTable(where, "this row has neither id nor address"));
                continue;
            }
            var report = new Report { Id = id, Text = textAt < csv.Parser.Count ? csv[textAt] ?? "" : "", Title = Cell(csv, titleAt), Published = Cell(csv, publishedAt), Outlet = Cell(csv, outletAt), Url = url };
            yield return new IntakeItem { Where = where, Kind = DocumentKind.Row, Fields = report, Bytes = Encoding.UTF8.GetBytes(csv.Parser.RawRecord ?? "") };
        }
        if (problem is not null) yield return problem;
    }

    private static bool Try(CsvReader csv, string name, ref IntakeItem? problem)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvHelperException wrong)
        {
            problem = IntakeItem.Of(IntakeProblems.NoTable(string.Create(CultureInfo.InvariantCulture, $"{name}:{csv.Parser.RawRow}"), "this table cannot be read: " + wrong.Message.Split('\n')[0].Trim()));
            return false;
        }
    }

    private static Encoding EncodingOf(byte[] head)
    {
        // Cut at the last line, so that no letter is cut in two.
        int end = Array.LastIndexOf(head, (byte)'\n');
        return PageEncoding.Of(end > 0 ? head.AsSpan(0, end) : head, null);
    }

    private static int Find(string[] columns, string[] names) => Array.FindIndex(columns, c => names.Contains(c, StringComparer.Ordinal));

    private static string? Cell(CsvReader csv, int column) => column >= 0 && column < csv.Parser.Count && csv[column]?.Trim() is { Length: > 0 } value ? value : null;
}
