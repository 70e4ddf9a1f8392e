using System.IO.Compression;
using System.Text;

namespace Isnad.Cli.Tests.Coverage;

/// <summary>`isnad knowledge coverage`: totals, order, and every kind of input.</summary>
public sealed class CoverageCommandTests
{
    // زخروطان and قمظولا are words of no language.
    private const string First = "قال زخروطان إن الجيش هاجم القرية أمس. وأضاف زخروطان أن 5 سيارات احترقت.";
    private const string Second = "قال قمظولا إن الجيش هاجم القرية أمس.";

    [Fact]
    public void Words_come_by_frequency_with_totals()
    {
        string[] lines = CommandRun.With(Encoding.UTF8.GetBytes(First + "\n" + Second), "knowledge", "coverage", "-").Lines;
        Assert.Equal("# reports\t1", lines[0]);
        Assert.Equal("# words\t19", lines[1]);
        Assert.Equal("# read by the lexicon\t16\t84.21 %", lines[2]);
        Assert.Equal("# unknown\t3\t15.79 %", lines[3]);
        Assert.Equal("# guessed\t0\t0.00 %", lines[4]);
        Assert.Equal("word\tcount\tshare\treading\tpos", lines[5]);
        Assert.StartsWith("زخروطان\t2\t66.67 %\tunknown\t", lines[6], StringComparison.Ordinal);
        Assert.StartsWith("قمظولا\t1\t100.00 %\tunknown\t", lines[7], StringComparison.Ordinal);
        Assert.Equal(8, lines.Length);
    }

    [Fact]
    public void Files_folders_and_packed_lines_are_counted_together()
    {
        using var folder = new TestFolder();
        string text = folder.Add("one.txt", First);
        folder.Add("below/two.jsonl", $"{{\"id\":\"a\",\"text\":\"{Second}\"}}\n");
        string packed = folder.Add("three.jsonl.gz", Packed($"{{\"id\":\"b\",\"text\":\"{Second}\"}}\n{{\"id\":\"c\",\"text\":\"{Second}\"}}\n"));
        Assert.Equal("# reports\t4", CommandRun.Of("knowledge", "coverage", folder.Path).Lines[0]);
        CommandRun run = CommandRun.Of("knowledge", "coverage", text, packed, "--top", "1");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Equal("# reports\t3", run.Lines[0]);
        Assert.Equal("# unknown\t4\t15.38 %", run.Lines[3]);
        Assert.Equal(7, run.Lines.Length);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_counted()
    {
        using var folder = new TestFolder();
        string text = folder.Add("one.txt", First), broken = folder.Add("two.jsonl.gz", "no gzip at all");
        CommandRun run = CommandRun.Of("knowledge", "coverage", broken, "/no/such/file", text);
        Assert.Equal(ExitCode.Problems, run.Exit);
        Assert.Equal(2, run.Errors.Length);
        Assert.Contains("ISN0109", run.Errors[0], StringComparison.Ordinal);
        Assert.Contains("ISN0108", run.Errors[1], StringComparison.Ordinal);
        Assert.Equal("# reports\t1", run.Lines[0]);
    }

    [Fact]
    public void A_table_of_ones_own_covers_its_words()
    {
        using var folder = new TestFolder();
        folder.Add("lexicon/names/own.tsv", "# Names made up for the test.\nname\tkind\tgender\tenglish\nزخروطان\tgiven\tm\tZakhrutan\n");
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(First), "knowledge", "coverage", "-", "--knowledge", folder.Path);
        Assert.Contains("# unknown\t0\t", run.Output, StringComparison.Ordinal);
    }

    private static byte[] Packed(string lines)
    {
        using var bytes = new MemoryStream();
        using (var packing = new GZipStream(bytes, CompressionLevel.Fastest)) packing.Write(Encoding.UTF8.GetBytes(lines));
        return bytes.ToArray();
    }
}
