using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Isnad.Fitting;

/// <summary>
/// The project's own annotations of raw reports, kept apart from the words: each line of `annotations.jsonl` holds the spans,
/// types and values of one report, the raw reports themselves stay where they are. A line whose report is missing or reads
/// otherwise than when it was annotated (its SHA-256) is refused, never guessed at.
/// </summary>
internal static class StandoffAnnotations
{
    /// <summary>Joins the annotations with the reports they were made on, in the order of the annotations.</summary>
    /// <param name="annotations">File of annotations, a JSON object a line.</param>
    /// <param name="corpus">Raw reports, a JSON object a line, gzipped or not.</param>
    /// <exception cref="InvalidDataException">A report is missing or has changed.</exception>
    public static List<GoldReport> Read(string annotations, string corpus)
    {
        List<JsonElement> lines = [.. File.ReadLines(annotations).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)];
        Dictionary<string, string> texts = Texts(corpus, [.. lines.Select(l => l.GetProperty("id").GetString()!)]);
        var reports = new List<GoldReport>(lines.Count);
        foreach (JsonElement line in lines)
        {
            string id = line.GetProperty("id").GetString()!;
            if (!texts.TryGetValue(id, out string? text)) throw new InvalidDataException($"{annotations}: report {id} is not in {corpus}");
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), line.GetProperty("sha256").GetString(), StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{annotations}: report {id} reads otherwise in {corpus} than when it was annotated");
            }
            reports.Add(GoldReport.Read(line, text));
        }
        return reports;
    }

    private static Dictionary<string, string> Texts(string corpus, HashSet<string> wanted)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        using Stream file = File.OpenRead(corpus);
        using Stream plain = corpus.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain);
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument report = JsonDocument.Parse(line);
            string id = report.RootElement.GetProperty("id").GetString()!;
            if (wanted.Contains(id)) texts[id] = Whole(report.RootElement);
        }
        return texts;
    }

    /// <summary>A raw report as it was annotated: the headline first, unless the text begins with it.</summary>
    private static string Whole(JsonElement report)
    {
        string text = report.GetProperty("text").GetString()!.Trim();
        string title = report.GetProperty("title").GetString()?.Trim() ?? "";
        return title.Length == 0 || text.StartsWith(title, StringComparison.Ordinal) ? text : title + "\n" + text;
    }
}
