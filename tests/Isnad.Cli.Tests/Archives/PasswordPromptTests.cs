using System.Diagnostics;
using System.Text;

namespace Isnad.Cli.Tests.Archives;

/// <summary>Passwords typed at a terminal: the program runs in a pseudo-terminal of `script`, as in a window.</summary>
public sealed class PasswordPromptTests : IDisposable
{
    private const string Password = "a sentence that nobody guesses";
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly TestFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "a.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_password_is_asked_for_twice_and_never_shown()
    {
        (int exit, string seen) = await TypeAsync(Password + "\r", Password + "\r");
        Assert.Equal(0, exit);
        Assert.Contains("Password of mona: ", seen, StringComparison.Ordinal);
        Assert.Contains("mona: added as admin", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("sentence", seen, StringComparison.Ordinal);
        Assert.StartsWith("mona\tadmin", Assert.Single(CommandRun.Of("account", "list", "--store", Store).Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backspace_takes_a_letter_back_and_Arabic_can_be_typed()
    {
        (int exit, string seen) = await TypeAsync("جملة طويلة لا يعرفها أحدن\u007f\r", "جملة طويلة لا يعرفها أحد\r");
        Assert.Equal((0, false), (exit, seen.Contains("جملة", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_that_differ_add_nobody()
    {
        (int exit, string seen) = await TypeAsync(Password + "\r", Password + "!\r");
        Assert.Equal(1, exit);
        Assert.Contains("password: ISN0816: the two differ", seen, StringComparison.Ordinal);
        Assert.False(File.Exists(Store) && CommandRun.Of("account", "list", "--store", Store).Lines.Length > 0);
    }

    [Fact]
    public async Task Interrupting_adds_nobody()
    {
        (int exit, string seen) = await TypeAsync(Password + "\u0003");
        Assert.Equal(1, exit);
        Assert.Contains("ISN0816", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("added", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("sentence", seen, StringComparison.Ordinal);
    }

    /// <summary>Types each line when it is asked for, and gives what stood on the screen.</summary>
    private async Task<(int Exit, string Seen)> TypeAsync(params string[] lines)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Isnad.Cli");
        var start = new ProcessStartInfo("script", ["--quiet", "--return", "--flush", "--command", $"'{program}' account add mona --role admin --store '{Store}'", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TERM"] = "xterm";
        using Process typed = Process.Start(start)!;
        using var late = new CancellationTokenSource(s_patience);
        var seen = new StringBuilder();
        char[] buffer = new char[1024];
        int asked = 0;
        string[] prompts = ["Password of mona: ", "Once more: "];
        try
        {
            int read;
            while ((read = await typed.StandardOutput.ReadAsync(buffer, late.Token)) > 0)
            {
                seen.Append(buffer, 0, read);
                if (asked >= lines.Length || !seen.ToString().Contains(prompts[asked], StringComparison.Ordinal)) continue;
                await typed.StandardInput.WriteAsync(lines[asked++].AsMemory(), late.Token);
                await typed.StandardInput.FlushAsync(late.Token);
            }
            await typed.WaitForExitAsync(late.Token);
        }
        finally
        {
            if (!typed.HasExited) typed.Kill(entireProcessTree: true);
        }
        return (typed.ExitCode, seen.ToString());
    }
}
