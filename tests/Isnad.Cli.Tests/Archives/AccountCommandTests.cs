using System.Text;

namespace Isnad.Cli.Tests.Archives;

/// <summary>`isnad account`: passwords from standard input, roles, keys.</summary>
public sealed class AccountCommandTests : IDisposable
{
    private const string Password = "a sentence that nobody guesses";
    private readonly TestFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "a.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void Accounts_are_added_listed_changed_and_removed()
    {
        Begin();
        Assert.Equal("منى: added as coder", Run(Password, "add", "منى", "--role", "coder").Lines.Single());
        Assert.Equal("Ali: added as reader", Run(Password, "add", "Ali").Lines.Single());
        Assert.Equal(["Ali\treader", "منى\tcoder"], Run("", "list").Lines.Select(l => string.Join('\t', l.Split('\t').Take(2))));
        Assert.Equal("Ali: admin", Run("", "role", "ALI", "admin").Lines.Single());
        Assert.Equal(0, Run("another sentence, longer", "password", "ali").Exit);
        Assert.Equal("Ali: removed", Run("", "remove", "ali").Lines.Single());
        Assert.Single(Run("", "list").Lines);
        Told(Run(Password, "add", "ali"), "ISN0812");
        Told(Run("", "remove", "ali"), "ISN0811");
    }

    [Theory]
    [InlineData("x", "short", "ISN0814")]
    [InlineData("mona", "my name is mona and long", "ISN0814")]
    [InlineData("x", "", "ISN0816")]
    [InlineData(" x", Password, "ISN0813")]
    [InlineData("a\u202eb", Password, "ISN0813")]
    [InlineData("a\nb", Password, "ISN0813")]
    public void What_is_wrong_is_told_in_one_line_and_nothing_is_written(string name, string password, string code)
    {
        Begin();
        Told(Run(password, "add", name), code);
        Assert.Empty(Run("", "list").Lines);
    }

    [Fact]
    public void A_key_is_shown_once_and_revoked()
    {
        Begin();
        Run(Password, "add", "Ali");
        string key = Run("", "key", "add", "ali", "--for", "nightly export").Lines.Single();
        Assert.Matches("^isnad_[0-9a-f]{12}_[0-9a-f]{64}$", key);
        string[] listed = Run("", "key", "list").Lines.Single().Split('\t');
        Assert.Equal((key.Split('_')[1], "Ali", "nightly export", "never used"), (listed[0], listed[1], listed[2], listed[4]));
        Assert.Equal(0, Run("", "key", "remove", listed[0]).Exit);
        Assert.Empty(Run("", "key", "list").Lines);
        Told(Run("", "key", "remove", listed[0]), "ISN0815");
    }

    [Fact]
    public void No_option_takes_a_password()
    {
        Assert.Equal(2, CommandRun.Of("account", "add", "x", "--password", "y", "--store", Store).Exit);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public void The_first_account_may_come_before_the_first_report_and_nothing_else_begins_an_archive()
    {
        Told(Run("", "list"), "ISN0108");
        Told(Run("", "key", "add", "ali"), "ISN0108");
        Assert.False(File.Exists(Store));
        Assert.Equal(0, Run(Password, "add", "ali", "--role", "admin").Exit);
        Assert.Single(Run("", "list").Lines);
    }

    private void Begin()
    {
        string report = Path.Combine(_folder.Path, "r.txt");
        File.WriteAllText(report, Reports.Attack);
        Assert.Equal(0, CommandRun.Of("add", report, "--store", Store).Exit);
    }

    private CommandRun Run(string input, params string[] arguments) => CommandRun.With(Encoding.UTF8.GetBytes(input), ["account", .. arguments, "--store", Store]);

    private static void Told(CommandRun run, string code)
    {
        Assert.Equal(1, run.Exit);
        Assert.Contains(code, Assert.Single(run.Errors), StringComparison.Ordinal);
    }
}
