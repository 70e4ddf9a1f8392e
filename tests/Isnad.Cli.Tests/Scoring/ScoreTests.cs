using System.Diagnostics;
using System.Text.Json;
using Isnad.Cli.Scoring;

namespace Isnad.Cli.Tests.Scoring;

public sealed class ScoreTests
{
    // Worked out by hand. Events: gold 5, read 6, found 5, typed 4 (هاجم read as COERCE), whole 3 (first e1; second e1, e3).
    // First e2 is wrong in status and actors, right in recipients, date (a day of slack), source (two tokens alike) and numbers.
    // One span lies: «المتحدث» does not stand at 48–52.
    private const string Expected = """
        documents 3 (missing 1), spans that do not reproduce their words 1
        events: gold 5 predicted 6
          found   P  83.3 R 100.0 F1  90.9
          typed   P  66.7 R  80.0 F1  72.7
          whole   P  50.0 R  60.0 F1  54.5
          fields right, of those typed: actors 75.0  recipients 100.0  place 100.0  date 100.0  status 75.0  source 100.0  quantities 100.0
        situations: gold 1 predicted 0
          found   P   0.0 R   0.0 F1   0.0
          typed   P   0.0 R   0.0 F1   0.0
          whole   P   0.0 R   0.0 F1   0.0
          fields right, of those typed: holder 0.0  place 0.0  date 0.0  status 0.0  source 0.0  quantities 0.0
        retellings linked F1 100.0; point within 25 km or the radius 100.0 %
        statements: gold 1 predicted 1  found F1 100.0  with speaker F1 100.0

        """;

    [Fact]
    public void The_figures_are_those_worked_out_by_hand()
    {
        using var folder = new TestFolder();
        Assert.Equal(Expected, Score(folder).Output);
    }

    [Fact]
    public void The_reference_scorer_prints_the_same()
    {
        using var folder = new TestFolder();
        CommandRun run = Score(folder, "--per-document");
        string? reference = Environment.GetEnvironmentVariable("ISNAD_REFERENCE_SCORER");
        if (reference is null || Python(reference, folder) is not { } printed) Assert.Skip("set ISNAD_REFERENCE_SCORER to the path of the reference scorer, and have python3 on the PATH");
        else Assert.Equal(printed.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public void Errors_are_grouped_by_cause_and_shown_in_their_words()
    {
        using var folder = new TestFolder();
        string output = Score(folder, "--errors", "5").Output;
        Assert.Contains("\nsurplus AID 1\n  first: ", output, StringComparison.Ordinal);
        Assert.Contains("\ntype ASSAULT read as COERCE 1\n", output, StringComparison.Ordinal);
        Assert.Contains("\nsituation: missed control 1\n", output, StringComparison.Ordinal);
        Assert.Contains("\nstatus actual read as planned 1\n", output, StringComparison.Ordinal);
        Assert.Contains("\nactors of COERCE 1\n  first: قصف الجيش القرية أمس. ⟦واعتقل⟧ الشرطة رجلين. وقال متحدث ذلك.\n    gold «الشرطة»\n    read (none)\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missed", 0)]
    [InlineData("surplus", 1)]
    [InlineData("type", 1)]
    [InlineData("actors", 1)]
    [InlineData("status", 1)]
    [InlineData("situations", 1)]
    [InlineData("place", 0)]
    public void Errors_are_chosen_by_kind(string kind, int count)
    {
        using var folder = new TestFolder();
        using JsonDocument json = JsonDocument.Parse(Score(folder, "--kind", kind, "--json").Output);
        Assert.Equal(count, json.RootElement.GetProperty("errors").GetArrayLength());
        Assert.Equal(54.5, json.RootElement.GetProperty("events").GetProperty("whole").GetProperty("f1").GetDouble());
    }

    [Theory]
    [InlineData("قوات الجيش", "للجيش", 2.0 / 3)]
    [InlineData("الوزارة", "وبالوزارة", 1)]
    [InlineData("عمر المختار", "عُمـر ‹المختار›،", 1)]
    [InlineData("١٢ جنديا", "12 جنديا", 1)]
    [InlineData("", "جندي", 0)]
    [InlineData("بغداد", "غداد", 1)]
    public void Wordings_are_compared_by_their_words(string a, string b, double expected) => Assert.Equal(expected, Tokens.F1(a, b), 12);

    [Theory]
    [InlineData(12.25, "12.2")]
    [InlineData(12.75, "12.8")]
    [InlineData(0.05, "0.1")]
    [InlineData(66.65, "66.7")]
    [InlineData(100, "100.0")]
    public void Figures_are_rounded_as_the_reference_does(double value, string expected) => Assert.Equal(expected, Figures.Text(value));

    [Theory]
    [InlineData("2020-02", "2020-02-01", 28)]
    [InlineData("2020~", "2020-01-01", 365)]
    [InlineData("2020-05-04/2020-05-06", "2020-05-04", 2)]
    [InlineData("2020-05-04/..", "2020-05-04", 0)]
    public void Dates_are_intervals_of_days(string edtf, string first, int length)
    {
        EdtfInterval interval = EdtfInterval.Parse(edtf)!.Value;
        Assert.Equal(DateOnly.ParseExact(first, "yyyy-MM-dd", null).DayNumber, interval.First);
        Assert.Equal(length, interval.Last - interval.First);
    }

    [Fact]
    public void What_cannot_be_scored_is_told()
    {
        using var folder = new TestFolder();
        string gold = Directory.CreateDirectory(Path.Combine(folder.Path, "g")).FullName, output = folder.Add("o.jsonl", "{}\n");
        Assert.Contains("ISN0401", CommandRun.Of("score", Path.Combine(folder.Path, "none"), output).Error, StringComparison.Ordinal);
        Assert.Contains("ISN0402", CommandRun.Of("score", gold, output).Error, StringComparison.Ordinal);
        Assert.Contains("ISN0404", CommandRun.Of("score", gold, Path.Combine(folder.Path, "none")).Error, StringComparison.Ordinal);
        Assert.Contains(":2: ISN0405", CommandRun.Of("score", gold, folder.Add("p.jsonl", "{}\n{\n")).Error, StringComparison.Ordinal);
        folder.Add("g/a.json", "[");
        Assert.Contains("ISN0403", CommandRun.Of("score", gold, output).Error, StringComparison.Ordinal);
    }

    private static CommandRun Score(TestFolder folder, params string[] options)
    {
        MadeUpGold.Write(folder);
        CommandRun run = CommandRun.Of(["score", Path.Combine(folder.Path, "gold"), Path.Combine(folder.Path, "out.jsonl"), .. options]);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Success, run.Exit);
        return run;
    }

    private static string? Python(string scorer, TestFolder folder)
    {
        try
        {
            using Process python = Process.Start(new ProcessStartInfo("python3", [scorer, Path.Combine(folder.Path, "gold"), Path.Combine(folder.Path, "out.jsonl"), "--per-document"]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            string printed = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return python.ExitCode == 0 ? printed : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
