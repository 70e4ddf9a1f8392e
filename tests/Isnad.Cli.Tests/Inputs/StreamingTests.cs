using System.Text;
using Isnad.Cli.Inputs;

namespace Isnad.Cli.Tests.Inputs;

public sealed class StreamingTests
{
    [Fact]
    public void Lines_are_found_whatever_pieces_the_stream_comes_in()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{\"a\":1}\r\n\n  {\"b\":2}  \n{\"c\":3}")];
        for (int piece = 1; piece < file.Length; piece++)
        {
            List<InputItem> items = [.. JsonLines.Read(new SlowStream(file, piece), "f")];
            Assert.Equal(["f:1", "f:3", "f:4"], items.Select(i => i.Where));
            Assert.Equal(["{\"a\":1}", "{\"b\":2}", "{\"c\":3}"], items.Select(i => Encoding.UTF8.GetString(i.Bytes!)));
        }
    }

    [Fact]
    public void A_line_beyond_all_bounds_is_skipped_and_the_next_is_read()
    {
        byte[] file = [.. Enumerable.Repeat((byte)'x', 18 * 1024 * 1024), (byte)'\n', .. "{\"b\":2}\n"u8];
        List<InputItem> items = [.. JsonLines.Read(new MemoryStream(file), "f")];
        Assert.Equal("ISN0103", items[0].Problem!.Code);
        Assert.Equal("f:2", items[1].Where);
    }

    [Fact]
    public void Standard_input_is_one_text_or_many_lines()
    {
        CommandRun text = CommandRun.With(Encoding.UTF8.GetBytes(Reports.Attack), "read", "--json", "-");
        Assert.StartsWith("{\"id\":\"stdin\"", Assert.Single(text.Lines), StringComparison.Ordinal);
        string lines = BadInputTests.Lines(BadInputTests.Json("one", Reports.Attack), BadInputTests.Json("two", Reports.Protest));
        CommandRun many = CommandRun.With(Encoding.UTF8.GetBytes(lines), "read", "--json", "-");
        Assert.Equal(2, many.Lines.Length);
    }

    [Fact]
    public void Folders_are_read_in_ordinal_order_of_names()
    {
        using var folder = new TestFolder();
        folder.Add("b.txt", Reports.Attack);
        folder.Add("B.txt", Reports.Attack);
        folder.Add("a/z.txt", Reports.Attack);
        folder.Add("c.jsonl", BadInputTests.Json("in-c", Reports.Attack));
        folder.Add("notes.md", "not read");
        CommandRun run = CommandRun.Of("read", "--json", folder.Path);
        Assert.Equal(["B", "z", "b", "in-c"], run.Lines.Select(l => l.Split('"')[3]));
    }

    /// <summary>Gives a few bytes at a time, as pipes do.</summary>
    private sealed class SlowStream(byte[] content, int piece) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
