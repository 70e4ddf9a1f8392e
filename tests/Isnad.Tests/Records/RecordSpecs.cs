using Isnad.Documents;

namespace Isnad.Tests.Records;

/// <summary>
/// Runs the specs of records, which are documents for linguists: tests/Isnad.Tests/Specs/Records/*.md. What stands under «Not yet» must
/// still be wrong, so that progress shows. With ISNAD_UPDATE=1 in the environment, examples that became right are moved up instead;
/// with ISNAD_UPDATE=sort those that became wrong are moved down too, which is for whoever answers for the loss.
/// </summary>
public sealed class RecordSpecs
{
    private const string Published = "2021-06-08";

    private static readonly Reader s_reader = Reader.Open();
    private static readonly bool s_sorts = Environment.GetEnvironmentVariable("ISNAD_UPDATE") == "sort";
    private static readonly bool s_updates = s_sorts || Environment.GetEnvironmentVariable("ISNAD_UPDATE") == "1";

    /// <summary>The files by name.</summary>
    public static TheoryData<string> Files() => [.. RecordSpecFile.Files.Select(f => Path.GetFileName(f))];

    /// <summary>The examples the program gets right.</summary>
    public static TheoryData<RecordSpec> Right() => [.. RecordSpecFile.Files.SelectMany(RecordSpecFile.Read).Where(s => s.IsRight)];

    [Theory]
    [MemberData(nameof(Right), DisableDiscoveryEnumeration = true)]
    public void Reads_as_written(RecordSpec spec)
    {
        List<string> rows = Read(spec);
        if (!s_sorts && !RecordTable.Agree(spec.Rows, rows)) Assert.Fail($"{spec}\n  {spec.Text}\nexpected\n{string.Join('\n', spec.Rows)}\nbut read\n{string.Join('\n', rows)}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_not_yet_right_is_still_wrong(string file)
    {
        string path = RecordSpecFile.Files.Single(f => Path.GetFileName(f) == file);
        RecordSpec[] all = [.. RecordSpecFile.Read(path)];
        RecordSpec[] learnt = [.. all.Where(s => !s.IsRight && RecordTable.Agree(s.Rows, Read(s)))];
        if (s_updates) Array.ForEach([.. learnt, .. all.Where(s => s_sorts && s.IsRight && !RecordTable.Agree(s.Rows, Read(s)))], RecordSpecFile.Move);
        else Assert.True(learnt.Length == 0, "right now; move them out of «Not yet», or run the tests with ISNAD_UPDATE=1:\n" + string.Join('\n', learnt.Select(s => s.ToString())));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Headings_differ(string file)
    {
        string path = RecordSpecFile.Files.Single(f => Path.GetFileName(f) == file);
        Assert.Distinct(RecordSpecFile.Read(path).Select(s => s.Title), StringComparer.Ordinal);
    }

    [Fact]
    public void There_are_examples_enough()
    {
        RecordSpec[] all = [.. RecordSpecFile.Files.SelectMany(RecordSpecFile.Read)];
        Assert.True(all.Length >= 60, $"only {all.Length}");
        Assert.True(all.Count(s => s.IsRight) >= 40, $"only {all.Count(s => s.IsRight)} right");
    }

    private static List<string> Read(RecordSpec spec) => RecordTable.Of(s_reader.Read(new Report { Id = "spec", Text = spec.Text, Published = Published }));
}
