using System.Text;
using Isnad.Documents;

namespace Isnad.Benchmarks;

/// <summary>The texts that are measured: the samples, and reports put together anew from their sentences.</summary>
internal static class BenchmarkReports
{
    private const int Varied = 192;

    private static readonly char[] s_blanks = [' ', '\n', '\r', '\t'];

    /// <summary>The samples as they are.</summary>
    public static Report[] Samples() => [.. SampleTexts().Select((text, i) => Make("sample", i, text))];

    /// <summary>The samples, then reports of the same length whose sentences and words come from any of them, so that hardly one is like another.</summary>
    public static Report[] SamplesAndVaried()
    {
        string[] texts = SampleTexts();
        string[] sentences = [.. texts.SelectMany(t => t.Split(['.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(s => s.Length > 20)];
        string[] words = [.. sentences.SelectMany(s => s.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries))];
        var reports = new List<Report>(Samples());
        uint state = 20210608;
        for (int i = 0; i < Varied; i++)
        {
            var text = new StringBuilder();
            int length = texts[i % texts.Length].Length;
            while (text.Length < length)
            {
                foreach (string word in sentences[Next(ref state, sentences.Length)].Split(' '))
                {
                    // Every eighth word is another one's.
                    text.Append(Next(ref state, 8) == 0 ? words[Next(ref state, words.Length)] : word).Append(' ');
                }
                text.Length--;
                text.Append(Next(ref state, 3) == 0 ? ".\n" : ". ");
            }
            reports.Add(Make("varied", i, text.ToString()));
        }
        return [.. reports];
    }

    /// <summary>How many words there are between blanks: the same count for all that is compared.</summary>
    public static long Words(IEnumerable<Report> reports) => reports.Sum(r => (long)r.Text.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>The texts of the samples.</summary>
    public static string[] SampleTexts() => [.. Directory.GetFiles(SamplesFolder(), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string SamplesFolder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Isnad.slnx"))) return Path.Combine(at.FullName, "samples");
        }
        throw new InvalidOperationException("run it from a checkout: no Isnad.slnx above " + AppContext.BaseDirectory);
    }

    private static Report Make(string kind, int number, string text) => new() { Id = $"{kind}-{number}", Text = text, Published = "2021-06-08", Outlet = "وكالة الساحل للأنباء" };

    // Numbers of our own, so that the texts are the same in every version of the runtime.
    private static int Next(ref uint state, int below)
    {
        state = state * 1664525 + 1013904223;
        return (int)(((ulong)state * (uint)below) >> 32);
    }
}
