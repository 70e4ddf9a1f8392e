using System.IO.Compression;
using System.Text.Json;
using Isnad.Documents;
using Isnad.Knowledge;

namespace Isnad.Fitting;

/// <summary>Raw reports, one JSON object a line, gzipped or not, read as far as the step Words.</summary>
internal static class RawReports
{
    /// <summary>Reads every report of a file; the draft is the same one each time.</summary>
    public static IEnumerable<Draft> Read(string corpus, KnowledgeBase knowledge)
    {
        IStep[] steps = [.. Pipeline.Create(knowledge).TakeWhile(s => s.Name != "Phrases")];
        var draft = new Draft();
        using Stream file = File.OpenRead(corpus);
        using Stream plain = corpus.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain);
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument report = JsonDocument.Parse(line);
            draft.Reset(new Report { Id = "", Text = report.RootElement.GetProperty("text").GetString() ?? "" });
            foreach (IStep step in steps) step.Run(draft);
            yield return draft;
        }
    }
}
