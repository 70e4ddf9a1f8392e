using System.Text;
using Isnad.Cli.Batch;
using Isnad.Cli.Tests.Inputs;

namespace Isnad.Cli.Tests.Batch;

public sealed class OrderTests
{
    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        string[] texts = [Reports.Attack, Reports.Protest, Reports.Meeting];
        var input = new StringBuilder();
        for (int i = 0; i < 60; i++) input.Append(i % 7 == 6 ? "{broken" : BadInputTests.Json($"r{i}", texts[i % 3], "2020-05-05")).Append('\n');
        byte[] bytes = Encoding.UTF8.GetBytes(input.ToString());
        CommandRun one = CommandRun.With(bytes, "read", "--json", "--threads", "1", "-");
        Assert.Equal(52, one.Lines.Length);
        foreach (string threads in (ReadOnlySpan<string>)["2", "4", "16"])
        {
            CommandRun many = CommandRun.With(bytes, "read", "--json", "--threads", threads, "-");
            Assert.Equal(one.Bytes, many.Bytes);
            Assert.Equal(one.Error, many.Error);
            Assert.Equal(one.Exit, many.Exit);
        }
    }

    [Fact]
    public void No_more_than_a_few_items_are_under_way()
    {
        int taken = 0, given = 0, most = 0;
        IEnumerable<int> Items()
        {
            for (int i = 0; i < 2000; i++)
            {
                most = Math.Max(most, ++taken - given);
                yield return i;
            }
        }
        var results = new List<int>();
        OrderedBatch.Run(Items(), 4, i => i * 2, r =>
        {
            given++;
            results.Add(r);
        });
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => i * 2), results);
        Assert.InRange(most, 1, 70);
    }

    [Fact]
    public void A_failure_in_the_work_comes_through_and_leaves_no_thread_hanging()
    {
        Assert.Throws<FormatException>(() => OrderedBatch.Run(Enumerable.Range(0, 100), 3, i => i == 50 ? throw new FormatException() : i, _ => { }));
    }

    [Fact]
    public void Without_json_the_output_is_plain_and_keeps_the_words_in_logical_order()
    {
        CommandRun run = CommandRun.With(Encoding.UTF8.GetBytes(Reports.Attack), "read", "-");
        Assert.Equal(ExitCode.Success, run.Exit);
        Assert.StartsWith("stdin: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202B', run.Output);
    }
}
