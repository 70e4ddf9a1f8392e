using System.Globalization;
using System.Text;
using Isnad.Documents;

namespace Isnad.Benchmarks;

/// <summary>The texts that are measured: the samples, and reports put together anew from their sentences.</summary>
internal static class BenchmarkReports
{
    private const int Mixed = 192;

    // Places of the samples among them, so that those are found and exchanged.
    private static readonly string[] s_places =
    [
        "سرت", "سبها", "قفصة", "كركوك", "تعز", "نواكشوط", "صيدا", "داكار", "الفاشر", "تونس", "المقدادية", "بوشر", "المخا", "الزنتان", "بنغازي", "طرابلس", "مصراتة", "درنة",
        "غريان", "الموصل", "البصرة", "النجف", "حلب", "حمص", "درعا", "إدلب", "الرقة", "صنعاء", "عدن", "المكلا", "مأرب", "الخرطوم", "نيالا", "كسلا", "بيروت", "بعلبك", "صفاقس", "القصرين",
        "وهران", "تمنراست", "باماكو", "غاو", "تمبكتو", "القاهرة", "العريش", "أسوان", "عمان", "السلط", "غزة", "رفح", "جنين", "نابلس",
    ];

    private static readonly char[] s_blanks = [' ', '\n', '\r', '\t'];

    /// <summary>The samples as they are.</summary>
    public static Report[] Samples() => [.. SampleTexts().Select((text, i) => Make("sample", i, text, "2021-06-08"))];

    /// <summary>The samples, then reports of the same length whose sentences and words come from any of them, so that hardly one is like another.</summary>
    public static Report[] SamplesAndVaried() => [.. Samples(), .. Put("varied", Mixed, "2021-06-08")];

    /// <summary>
    /// As many reports as are asked for, each a sample told of other places and numbers, with every eighth word another one's, published
    /// on days of thirteen years by forty outlets: acts that are like each other and yet are not the same.
    /// </summary>
    public static IEnumerable<Report> Varied(int count)
    {
        string[][] samples = [.. SampleTexts().Select(t => t.Split(' '))];
        string[] words = [.. samples.SelectMany(s => s).Where(w => w.Length > 2)];
        uint state = 20240101;
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            string here = s_places[Next(ref state, s_places.Length)], there = s_places[Next(ref state, s_places.Length)];
            foreach (string word in samples[i % samples.Length])
            {
                string place = s_places.FirstOrDefault(p => word.Contains(p, StringComparison.Ordinal)) ?? "";
                if (place.Length > 0) text.Append(word.Replace(place, Next(ref state, 3) > 0 ? here : there, StringComparison.Ordinal));
                else if (word.Length > 0 && char.IsAsciiDigit(word[0])) text.Append(2 + Next(ref state, 90));
                else text.Append(Next(ref state, 8) == 0 && word.IndexOf('\n', StringComparison.Ordinal) < 0 ? words[Next(ref state, words.Length)] : word);
                text.Append(' ');
            }
            yield return Make("v", i, text.ToString(), new DateTime(2012, 1, 1).AddDays(Next(ref state, 13 * 365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) with
            {
                Outlet = string.Create(CultureInfo.InvariantCulture, $"صحيفة {Next(ref state, 40)}"),
            };
        }
    }

    private static IEnumerable<Report> Put(string kind, int count, string? published)
    {
        string[] texts = SampleTexts();
        string[] sentences = [.. texts.SelectMany(t => t.Split(['.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(s => s.Length > 20)];
        string[] words = [.. sentences.SelectMany(s => s.Split(s_blanks, StringSplitOptions.RemoveEmptyEntries))];
        uint state = 20210608;
        for (int i = 0; i < count; i++)
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
            yield return Make(kind, i, text.ToString(), published);
        }
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

    private static Report Make(string kind, int number, string text, string? published) => new() { Id = $"{kind}-{number}", Text = text, Published = published, Outlet = "وكالة الساحل للأنباء" };

    // Numbers of our own, so that the texts are the same in every version of the runtime.
    private static int Next(ref uint state, int below)
    {
        state = state * 1664525 + 1013904223;
        return (int)(((ulong)state * (uint)below) >> 32);
    }
}
