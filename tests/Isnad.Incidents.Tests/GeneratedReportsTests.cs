using Isnad.Incidents.Linking;
using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Tests;

/// <summary>300 generated reports on 60 incidents, read and linked without a look at the truth. Weights were set on the seeds 1 to 3.</summary>
public sealed class GeneratedReportsTests(ITestOutputHelper output)
{
    // Seeds to be measured; ISNAD_SEEDS names others when weights are set.
    public static TheoryData<int> Seeds() => [.. (Environment.GetEnvironmentVariable("ISNAD_SEEDS") ?? "11 12 13").Split(' ').Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Tellings_of_one_incident_are_linked(int seed)
    {
        GeneratedWorld world = GeneratedWorld.Of(seed);
        MemoryLinkStore store = await GeneratedWorld.LinkAsync(world.Traits);
        var score = new LinkingScore(world, store);
        output.WriteLine(score.ToString());
        if (Environment.GetEnvironmentVariable("ISNAD_SHOW") is { } file) Show(world, score, $"{file}.{seed}");
        Assert.True(score.F1 >= 0.85, score.ToString());
    }

    private static void Show(GeneratedWorld world, LinkingScore score, string file)
    {
        using var to = new StreamWriter(file);
        var texts = world.Records.SelectMany(r => r.Records).ToDictionary(r => r.Uid, r => r.Json, StringComparer.Ordinal);
        foreach (Generated.GeneratedReport report in world.Reports) to.WriteLine($"## {report.Report.Id} {report.Report.Outlet} {report.Report.Published}\n{report.Report.Text}");
        to.WriteLine(score);
        int n = 0;
        foreach ((Telling a, Telling b, bool linked) in score.Errors().Where((_, i) => i % 11 == 0))
        {
            if (++n > 150) break;
            var why = new List<LinkReason>();
            double sum = PairScorer.Score(a, b, why);
            to.WriteLine($"{(linked ? "WRONGLY LINKED" : "WRONGLY APART")} {sum:0.00} {string.Join(", ", why.Select(w => FormattableString.Invariant($"{w.Code} {w.Detail} {w.Weight:0.0}")))}");
            foreach (Telling t in (Telling[])[a, b])
            {
                using var json = System.Text.Json.JsonDocument.Parse(texts[t.Uid]);
                System.Text.Json.JsonElement root = json.RootElement;
                to.WriteLine($"   {string.Join('+', t.Records)} {string.Join('+', t.Modes)} «{root.GetProperty("trigger").GetProperty("text").GetString()}» {(root.TryGetProperty("date", out var d) ? d.GetProperty("edtf").GetString() + " " + d.GetProperty("basis").GetString() : "-")} {(root.TryGetProperty("place", out var p) ? p.GetProperty("text").GetString() + " " + (p.TryGetProperty("place_id", out var id) ? id.GetString() : "?") + " " + t.Place.Class : "-")} {string.Join(",", t.Counts.Select(c => c.What + c.Low))} {t.Time} | {root.GetProperty("sentence").GetProperty("text").GetString()}");
            }
        }
    }
}
