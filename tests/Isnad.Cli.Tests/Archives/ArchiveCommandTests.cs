using System.Text.Json;

namespace Isnad.Cli.Tests.Archives;

public sealed class ArchiveCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "isnad.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private CommandRun Run(string command, params string[] arguments) => CommandRun.Of([command, .. arguments, "--store", Store]);

    private string Reported()
    {
        _folder.Add("in/attack.txt", Reports.Attack);
        _folder.Add("in/protest.txt", Reports.Protest);
        _folder.Add("in/manifest.tsv", "id\tpublished\toutlet\nattack\t2021-06-09\tوكالة\n");
        return Path.Combine(_folder.Path, "in");
    }

    [Fact]
    public void What_is_added_is_found_exported_and_forgotten()
    {
        CommandRun added = Run("add", Reported());
        Assert.Equal((0, ""), (added.Exit, added.Error));
        Assert.Contains(": 2 added with ", added.Output, StringComparison.Ordinal);
        Assert.Contains(": 0 added with 0 records, 2 known", Run("add", Reported()).Output, StringComparison.Ordinal);
        Assert.Contains("attack/", Run("search", "مسلح").Output, StringComparison.Ordinal);
        string[] lines = Run("search", "--json", "--type", "PROTEST").Lines;
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal("PROTEST", JsonDocument.Parse(l).RootElement.GetProperty("type").GetString()));
        CommandRun exported = Run("export", "--format", "csv", "--output", "-", "--type", "PROTEST");
        Assert.Equal($"{lines.Length} records\n", exported.Error);
        Assert.Equal(lines.Length + 1, exported.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(0, Run("forget", "attack").Exit);
        Assert.Equal(1, Run("forget", "attack").Exit);
        Assert.Contains("\"id\":\"attack\",\"deleted\":true,\"reason\":\"forgotten\"", Run("changes").Output, StringComparison.Ordinal);
        Assert.Contains("1 forgotten ones left out", Run("add", Reported()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_what_is_forgotten_stays_in_the_file()
    {
        Run("add", Reported());
        Run("forget", "attack");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        byte[] words = System.Text.Encoding.UTF8.GetBytes("مركز للشرطة في بلدة الرمال");
        foreach (string file in Directory.GetFiles(_folder.Path, "isnad.db*")) Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(words));
    }

    [Theory]
    [InlineData("ISN0510", "search", "--box", "1,2,3")]
    [InlineData("ISN0510", "search", "--kind", "7")]
    [InlineData("ISN0510", "search", "--since", "8/6/2021")]
    [InlineData("ISN0506", "search", "--cursor", "nonsense")]
    [InlineData("ISN0510", "export", "--format", "csv", "--output", "-", "--coarsen", "town")]
    [InlineData("ISN0701", "export", "--format", "csv", "--output", "/no/such/folder/x.csv")]
    [InlineData("ISN0702", "release", "..")]
    [InlineData("ISN0607", "feed", "add", "file:///etc/passwd")]
    [InlineData("ISN0108", "add", "/no/such/file.txt")]
    public void A_wrong_value_gets_one_clear_line(string code, params string[] arguments)
    {
        Run("add", Reported());
        CommandRun run = Run(arguments[0], arguments[1..]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(run.Errors, e => e.Contains(code, StringComparison.Ordinal));
        Assert.Single(run.Errors, e => e.Contains("ISN0", StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_that_look_make_no_archive()
    {
        foreach (string[] command in (string[][])[["search", "x"], ["changes"], ["forget", "x"], ["feed", "list"], ["export", "--format", "csv", "--output", "-"]])
        {
            Assert.Contains("ISN0108", Run(command[0], command[1..]).Error, StringComparison.Ordinal);
        }
        Assert.False(File.Exists(Store));
    }
}
