using System.Runtime.CompilerServices;

namespace Isnad.Cli.Tests;

/// <summary>
/// The READMEs tell the truth: commands shown are run, output shown is what they print, the C# shown is compiled and run.
/// With ISNAD_UPDATE=1 in the environment, output that changed is written into the pages instead.
/// </summary>
public sealed class ReadmeTests
{
    private static readonly bool s_updates = Environment.GetEnvironmentVariable("ISNAD_UPDATE") is "1" or "sort";

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ar.md")]
    public void Output_shown_is_what_the_program_prints(string name)
    {
        string path = Path.Combine(Root(), name);
        List<string> page = [.. File.ReadAllLines(path)];
        int compared = 0;
        // From the end, so that an update does not shift what is still to come.
        foreach (ReadmeBlock block in ReadmeBlock.Of([.. page]).Where(b => b.Language == "console").Reverse())
        {
            string[] expected = block.Lines[1..];
            bool isCut = expected.Length > 0 && expected[^1] == ReadmeBlock.Cut;
            if (isCut) expected = expected[..^1];
            string[] printed = Run(block.Lines[0]).Output.TrimEnd('\n').Split('\n');
            if (isCut) printed = printed[..Math.Min(printed.Length, expected.Length)];
            if (s_updates)
            {
                page.RemoveRange(block.First + 1, expected.Length);
                page.InsertRange(block.First + 1, printed);
            }
            else Assert.Equal(string.Join('\n', expected), string.Join('\n', printed));
            compared++;
        }
        Assert.True(compared > 0);
        if (s_updates) File.WriteAllText(path, string.Join('\n', page) + "\n");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ar.md")]
    public void Commands_shown_run(string name)
    {
        using var folder = new TestFolder();
        int run = 0;
        foreach (ReadmeBlock block in ReadmeBlock.Of(File.ReadAllLines(Path.Combine(Root(), name))).Where(b => b.Language == "sh"))
        {
            foreach (string line in block.Lines)
            {
                // What lies outside of the checkout is not there for everybody.
                if (ReadmeBlock.Arguments(line) is null || line.Contains("../", StringComparison.Ordinal)) continue;
                CommandRun result = Run(line, folder.Path);
                Assert.True(result.Exit == ExitCode.Success, $"{line}: exit {result.Exit}\n{result.Error}");
                run++;
            }
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.True(run > 0);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ar.md")]
    public void CSharp_shown_is_compiled(string name)
    {
        string[] source = File.ReadAllLines(Path.Combine(Root(), "tests", "Isnad.Cli.Tests", "ReadmeExample.cs"));
        List<string> shown = [];
        bool within = false;
        foreach (string line in source)
        {
            string bare = line.Trim();
            if (bare is "// README" or "// README ends") within = bare == "// README";
            else if (within) shown.Add(line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line);
        }
        ReadmeBlock block = Assert.Single(ReadmeBlock.Of(File.ReadAllLines(Path.Combine(Root(), name))), b => b.Language == "csharp");
        Assert.Equal(string.Join('\n', shown), string.Join('\n', block.Lines));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ar.md")]
    public void What_the_CSharp_prints_is_shown(string name)
    {
        ReadmeBlock block = Assert.Single(ReadmeBlock.Of(File.ReadAllLines(Path.Combine(Root(), name))), b => b.Language == "text");
        Assert.Equal(ReadmeExample.Run().TrimEnd('\n'), string.Join('\n', block.Lines));
    }

    [Fact]
    public void The_steps_are_those_of_the_pipeline()
    {
        string page = File.ReadAllText(Path.Combine(Root(), "README.md"));
        string[] source = File.ReadAllLines(Path.Combine(Root(), "src", "Isnad", "Pipeline.cs"));
        int number = 2;
        foreach (string line in source.Select(l => l.Trim()).Where(l => l.StartsWith("new ", StringComparison.Ordinal) && l.Contains("Step(", StringComparison.Ordinal)))
        {
            string step = line[4..line.IndexOf("Step(", StringComparison.Ordinal)];
            string words = line.Split("// ", 2)[1];
            Assert.Contains($"\n{number++}. **{step}** {words}", page, StringComparison.Ordinal);
        }
        Assert.Equal(11, number);
    }

    private static CommandRun Run(string line, string? pages = null)
    {
        string[] arguments = ReadmeBlock.Arguments(line) ?? throw new InvalidOperationException($"no command: {line}");
        // The tests do not run in the root, where a reader of the page does.
        for (int i = 0; i < arguments.Length; i++)
        {
            string path = Path.Combine(Root(), arguments[i]);
            if (i > 0 && arguments[i - 1] is ("--html" or "--store" or "--output")) arguments[i] = Path.Combine(pages!, arguments[i]);
            else if (i > 0 && (File.Exists(path) || Directory.Exists(path))) arguments[i] = path;
        }
        return CommandRun.Of(arguments);
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
