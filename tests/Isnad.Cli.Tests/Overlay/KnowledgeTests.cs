using System.Text;

namespace Isnad.Cli.Tests.Overlay;

public sealed class KnowledgeTests
{
    private const string Names = "# Names made up for the test.\nname\tkind\tgender\tenglish\nزخروطان\tgiven\tm\tZakhrutan\n";

    [Fact]
    public void Own_tables_are_laid_over_the_built_in_ones()
    {
        using var folder = new TestFolder();
        folder.Add("lexicon/names/own.tsv", Names);
        byte[] text = Encoding.UTF8.GetBytes("قال زخروطان إن الجيش هاجم القرية أمس.");
        CommandRun without = CommandRun.With(text, "words", "-"), with = CommandRun.With(text, "words", "-", "--knowledge", folder.Path);
        Assert.Contains("\tguessed", without.Lines[2], StringComparison.Ordinal);
        Assert.Equal("زخروطان\t4\t11\tزخروطان\tزخروطان\tPROPN", with.Lines[2][..with.Lines[2].IndexOf("PROPN", StringComparison.Ordinal)] + "PROPN");
        Assert.EndsWith("\tknown", with.Lines[2], StringComparison.Ordinal);
        string Hash(params string[] more) => CommandRun.With(text, ["read", "--json", "-", .. more]).Output.Split("\"knowledge\":\"")[1];
        Assert.NotEqual(Hash(), Hash("--knowledge", folder.Path));
        Assert.Equal(Hash("--knowledge", folder.Path), Hash("--knowledge", folder.Path));
    }

    [Fact]
    public void Errors_are_printed_with_file_line_and_column()
    {
        using var folder = new TestFolder();
        folder.Add("lexicon/names/own.tsv", Names + "سمير\tfriend\tm\tSamir\n");
        CommandRun check = CommandRun.Of("knowledge", "check", "--knowledge", folder.Path);
        Assert.Equal(ExitCode.Problems, check.Exit);
        Assert.Contains("lexicon/names/own.tsv:4:2: error ISN0201: kind «friend»", check.Output, StringComparison.Ordinal);
        CommandRun read = CommandRun.With(Encoding.UTF8.GetBytes(Reports.Attack), "read", "--json", "-", "--knowledge", folder.Path);
        Assert.Equal(ExitCode.Problems, read.Exit);
        Assert.Contains("ISN0203", Assert.Single(read.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_stands_twice_in_own_tables_is_an_error_and_one_that_replaces_a_built_in_row_is_none()
    {
        using var folder = new TestFolder();
        folder.Add("lexicon/names/own.tsv", Names + "سمير\tgiven\tm\tSamir\n");
        Assert.Equal(ExitCode.Success, CommandRun.Of("knowledge", "check", "--knowledge", folder.Path).Exit);
        folder.Add("lexicon/names/second.tsv", Names.Replace("\tZakhrutan", "\tZakhroutan", StringComparison.Ordinal));
        folder.Add("frames/light.tsv", "verb\tnoun\tactor\trecipient\tstatus\tnote\nشن\tobj\tsubj\t-\t-\tone\nشن\tobj\tsubj\t-\t-\tone\n");
        CommandRun check = CommandRun.Of("knowledge", "check", "--knowledge", folder.Path);
        Assert.Equal(ExitCode.Problems, check.Exit);
        Assert.Contains("lexicon/names/second.tsv:3:1: error ISN0201: «زخروطان» stands already at lexicon/names/own.tsv:3", check.Output, StringComparison.Ordinal);
        Assert.Contains("frames/light.tsv:3:1: error ISN0201: «شن» stands already at frames/light.tsv:2", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_tables_are_sound()
    {
        CommandRun check = CommandRun.Of("knowledge", "check");
        Assert.Equal(ExitCode.Success, check.Exit);
        Assert.Contains("\n0 errors, ", "\n" + check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_told()
    {
        foreach (string[] args in (string[][])[["knowledge", "check"], ["knowledge", "stats"], ["read", "-"]])
        {
            CommandRun run = CommandRun.Of([.. args, "--knowledge", "/no/such/folder"]);
            Assert.Equal(ExitCode.Problems, run.Exit);
            Assert.StartsWith("/no/such/folder: ISN0202: ", Assert.Single(run.Errors), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Words_are_found_with_their_rows()
    {
        CommandRun run = CommandRun.Of("knowledge", "find", "بالهجوم");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.Contains("* ب+ال+هجوم  هجوم  NOUN", run.Output, StringComparison.Ordinal);
        Assert.Contains("lexicon/nouns/", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Problems, CommandRun.Of("knowledge", "find", "ضظغخثق").Exit);
    }

    [Fact]
    public void Counts_and_steps_are_printed()
    {
        Assert.Contains("verbs", CommandRun.Of("knowledge", "stats").Output, StringComparison.Ordinal);
        string[] steps = [.. CommandRun.Of("pipeline").Lines.Skip(1).Select(l => l.Split(' ')[0])];
        Assert.Equal(["Text", "Words", "Phrases", "Mentions", "Resolution", "Events", "Sources", "Retellings", "Records"], steps);
    }
}
