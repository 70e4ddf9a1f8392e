using System.Text;

namespace Isnad.Cli.Tests.Inputs;

public sealed class BadInputTests
{
    private static readonly byte[] s_good = Encoding.UTF8.GetBytes(Reports.Attack);

    public static TheoryData<string, string, byte[]> Documents => new()
    {
        { "ISN0101", "empty", [] },
        { "ISN0101", "blank", Encoding.UTF8.GetBytes(" \n\t\n") },
        { "ISN0102", "binary", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0] },
        { "ISN0103", "large", [.. Enumerable.Repeat("كتب المراسل عن اليوم ", 120_000).SelectMany(Encoding.UTF8.GetBytes)] },
        { "ISN0104", "english", Encoding.UTF8.GetBytes("Gunmen attacked a police station in the town on Tuesday, a security source said. قال") },
        { "ISN0105", "persian", Encoding.UTF8.GetBytes("وزیر امور خارجه گفت که این دیدار برای بررسی اوضاع منطقه بود و با همتای خود در تهران گفتگو کرد که این سفر از دیروز آغاز شده است.") },
        { "ISN0105", "urdu", Encoding.UTF8.GetBytes("وزیر خارجہ نے کہا ہے کہ یہ ملاقات خطے کی صورت حال پر غور کے لیے تھی اور اس میں دونوں ملکوں کے حکام نے شرکت کی ہے۔") },
        { "ISN0106", "garbled", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(s_good)) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_bad_document_gets_one_line_and_the_others_go_on(string code, string name, byte[] content)
    {
        using var folder = new TestFolder();
        string bad = folder.Add($"b-{name}.txt", content);
        folder.Add("a.txt", s_good);
        folder.Add("c.txt", Reports.Protest);
        CommandRun run = CommandRun.Of("read", "--json", folder.Path);
        Assert.Equal(ExitCode.Problems, run.Exit);
        string line = Assert.Single(run.Errors);
        Assert.StartsWith($"{bad}: {code}: ", line, StringComparison.Ordinal);
        Assert.Contains("; ", line, StringComparison.Ordinal);
        Assert.Equal(2, run.Lines.Length);
        Assert.StartsWith("{\"id\":\"a\"", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":\"c\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"text\":")]
    [InlineData("{\"id\":\"x\",\"text\":\"a\"} {}")]
    [InlineData("[1,2]")]
    [InlineData("{\"text\":\"قال\"}")]
    [InlineData("{\"id\":\"x\"}")]
    [InlineData("{\"id\":\"x\",\"text\":\"\\ud83d\"}")]
    [InlineData("nonsense")]
    public void A_broken_line_is_named_by_file_and_number(string line)
    {
        using var folder = new TestFolder();
        string file = folder.Add("in.jsonl", Lines(Json("one", Reports.Attack), "", line, Json("two", Reports.Protest)));
        CommandRun run = CommandRun.Of("read", "--json", file);
        Assert.Equal(ExitCode.Problems, run.Exit);
        Assert.StartsWith($"{file}:3: ISN0107: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public void Missing_files_empty_folders_and_wrong_dates_are_told_apart()
    {
        using var folder = new TestFolder();
        string good = folder.Add("a.txt", s_good), none = Path.Combine(folder.Path, "none.txt");
        string empty = Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName;
        string dated = folder.Add("d.jsonl", Lines(Json("x", Reports.Attack, "2016-02-30"), Json("y", Reports.Attack, "2016-02-29T08:00:00+02:00")));
        CommandRun run = CommandRun.Of("read", "--json", none, empty, dated, good);
        Assert.Equal(ExitCode.Problems, run.Exit);
        Assert.Collection(run.Errors,
            e => Assert.StartsWith($"{none}: ISN0108: ", e, StringComparison.Ordinal),
            e => Assert.StartsWith($"{empty}: ISN0111: ", e, StringComparison.Ordinal),
            e => Assert.StartsWith($"{dated}:1: ISN0110: ", e, StringComparison.Ordinal));
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public void An_unreadable_folder_is_told()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new TestFolder();
        string locked = Directory.CreateDirectory(Path.Combine(folder.Path, "locked")).FullName;
        File.SetUnixFileMode(locked, UnixFileMode.None);
        try
        {
            if (CanList(locked)) Assert.Skip("this user may read everything");
            CommandRun run = CommandRun.Of("read", "--json", locked);
            Assert.Equal(ExitCode.Problems, run.Exit);
            Assert.StartsWith($"{locked}: ISN0109: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_wrong_publication_date_stops_at_once()
    {
        CommandRun run = CommandRun.Of("read", "--json", "--published", "8.4.2016", "-");
        Assert.Equal(ExitCode.Problems, run.Exit);
        Assert.StartsWith("--published: ISN0110: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--jsn", "x.txt")]
    [InlineData("read", "--threads", "0", "x.txt")]
    [InlineData("read", "--threads", "many", "x.txt")]
    [InlineData("reed", "x.txt")]
    [InlineData("score", "one")]
    [InlineData("score", "a", "b", "--kind", "nothing")]
    public void Wrong_usage_gives_2(params string[] args)
    {
        CommandRun run = CommandRun.Of(args);
        Assert.Equal(ExitCode.Usage, run.Exit);
        Assert.NotEmpty(run.Errors);
        Assert.All(run.Errors, e => Assert.Contains(": ISN0301: ", e, StringComparison.Ordinal));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Names_with_control_characters_do_not_reach_the_terminal()
    {
        CommandRun run = CommandRun.Of("read", "no\u001b[31m\nfile");
        Assert.DoesNotContain("\u001b", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Errors);
    }

    internal static string Lines(params string[] lines) => string.Join('\n', lines) + "\n";

    internal static string Json(string id, string text, string? published = null) =>
        $"{{\"id\":\"{id}\",\"text\":\"{text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"{(published is null ? "" : $",\"published\":\"{published}\"")}}}";

    private static bool CanList(string folder)
    {
        try
        {
            Directory.GetFiles(folder);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
