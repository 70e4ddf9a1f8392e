using System.Text.Json;

namespace Isnad.Cli.Tests.Inputs;

public sealed class ManifestTests
{
    [Fact]
    public void A_manifest_gives_dates_and_outlets_of_text_files()
    {
        using var folder = new TestFolder();
        folder.Add("r/one.txt", Reports.Attack);
        folder.Add("r/two.txt", Reports.Protest);
        string manifest = folder.Add("m.tsv", "# made for the test\noutlet\tid\tpublished\nالبوابة\tone\t2020-05-05\n-\tother\t2020-01-01\n");
        CommandRun run = CommandRun.Of("read", "--json", "--manifest", manifest, "--published", "2021-01-01", "--outlet", "وكالة", Path.Combine(folder.Path, "r"));
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Equal(("2020-05-05", "البوابة"), Heading(run.Lines[0]));
        Assert.Equal(("2021-01-01", "وكالة"), Heading(run.Lines[1]));
    }

    [Fact]
    public void What_a_report_says_of_itself_goes_first()
    {
        using var folder = new TestFolder();
        string file = folder.Add("in.jsonl", BadInputTests.Json("one", Reports.Attack, "2019-09-09"));
        string manifest = folder.Add("m.tsv", "id\tpublished\toutlet\none\t2020-05-05\tالبوابة\n");
        CommandRun run = CommandRun.Of("read", "--json", "--manifest", manifest, file);
        Assert.Equal(("2019-09-09", "البوابة"), Heading(run.Lines[0]));
    }

    [Fact]
    public void A_wrong_date_is_named_by_the_line_of_the_manifest()
    {
        using var folder = new TestFolder();
        string file = folder.Add("one.txt", Reports.Attack), other = folder.Add("two.txt", Reports.Protest);
        string manifest = folder.Add("m.tsv", "id\tpublished\toutlet\none\t5 May\t-\n");
        CommandRun run = CommandRun.Of("read", "--json", "--manifest", manifest, file, other);
        Assert.Equal(ExitCode.Problems, run.Exit);
        Assert.StartsWith($"{manifest}:2: ISN0110: «5 May»", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Single(run.Lines);
    }

    [Theory]
    [InlineData("name\tdate\nx\t2020-01-01\n", "ISN0112")]
    [InlineData(null, "ISN0108")]
    public void A_table_that_is_none_stops_at_once(string? content, string code)
    {
        using var folder = new TestFolder();
        string manifest = content is null ? Path.Combine(folder.Path, "none.tsv") : folder.Add("m.tsv", content);
        CommandRun run = CommandRun.Of("read", "--json", "--manifest", manifest, folder.Add("one.txt", Reports.Attack));
        Assert.Equal(ExitCode.Problems, run.Exit);
        Assert.Contains(code, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    private static (string?, string?) Heading(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return (document.RootElement.GetProperty("published").GetString(), document.RootElement.GetProperty("outlet").GetString());
    }
}
