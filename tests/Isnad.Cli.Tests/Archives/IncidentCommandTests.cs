using System.Text.Json;
using Isnad.Cli.Tests.Records;

namespace Isnad.Cli.Tests.Archives;

public sealed class IncidentCommandTests : IDisposable
{
    private const string Blast = "قتل سبعة أشخاص وأصيب 12 شخصا في انفجار سيارة مفخخة قرب سوق شعبية في مدينة سبها فجر الثلاثاء، بحسب مدير أمن سبها العقيد رمضان المغربي.\n";

    private readonly TestFolder _folder = new();

    private string Store => Path.Combine(_folder.Path, "isnad.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private CommandRun Run(params string[] arguments) => CommandRun.Of([.. arguments, "--store", Store]);

    private string Add()
    {
        _folder.Add("in/one.txt", Blast);
        _folder.Add("in/two.txt", "انفجرت سيارة مفخخة فجر الثلاثاء أمام سوق شعبية وسط سبها، ما أدى إلى مقتل تسعة أشخاص وإصابة 12 شخصا، وفق ما أعلنت وزارة الصحة.\n");
        _folder.Add("in/manifest.tsv", "id\tpublished\toutlet\none\t2021-06-08\tوكالة الساحل\ntwo\t2021-06-08\tإذاعة المدى\n");
        Assert.Equal(0, Run("add", Path.Combine(_folder.Path, "in")).Exit);
        return JsonDocument.Parse(Run("incidents", "list", "--json", "--order", "largest").Lines[0]).RootElement.GetProperty("id").GetString()!;
    }

    [Fact]
    public void What_is_added_is_linked_shown_and_explained()
    {
        string id = Add();
        CommandRun list = Run("incidents", "list", "--type", "ASSAULT");
        Assert.Contains($"{id}  ASSAULT", list.Output, StringComparison.Ordinal);
        Assert.Contains("2 reports, 2 sources", list.Output, StringComparison.Ordinal);
        Assert.Contains("reports each", list.Output, StringComparison.Ordinal);
        CommandRun show = Run("incidents", "show", id);
        Assert.Contains("contradiction on how-many killed", show.Output, StringComparison.Ordinal);
        Assert.Contains("report     two (إذاعة المدى, 2021-06-08)", show.Output, StringComparison.Ordinal);
        Assert.Contains("place same", Run("incidents", "explain", id).Output, StringComparison.Ordinal);
        Assert.Equal(id, JsonDocument.Parse(Run("incidents", "show", id, "--json").Output).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void What_is_written_is_what_the_schema_says()
    {
        Add();
        string samples = Path.Combine(DocumentationTests.Repository, "samples");
        CommandRun added = Run("add", samples);
        Assert.True(added.Exit == 0, added.Error + added.Output);
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(DocumentationTests.Repository, "docs", "schema", "isnad-incident.schema.json")));
        var validator = new SchemaValidator(schema.RootElement);
        string[] lines = [.. Run("incidents", "list", "--json", "--limit", "1000").Lines, .. Run("incidents", "export", "--format", "jsonl", "--output", "-").Lines, .. Run("incidents", "export", "--format", "jsonl", "--output", "-", "--with-private-persons").Lines];
        Assert.True(lines.Length > 60);
        foreach (string line in lines)
        {
            using JsonDocument incident = JsonDocument.Parse(line);
            IReadOnlyList<string> problems = validator.Validate(incident.RootElement);
            Assert.True(problems.Count == 0, string.Join('\n', problems));
            DocumentationTests.Check(incident.RootElement, schema.RootElement, schema.RootElement, "$");
        }
    }

    [Fact]
    public void Changes_tell_incidents_that_came_and_that_were_merged()
    {
        string id = Add();
        string[] Changes() => Run("changes").Lines.Where(l => l.Contains("\"kind\":\"incident\"", StringComparison.Ordinal)).ToArray();
        Assert.Contains(Changes(), l => l.Contains($"\"id\":\"{id}\",\"deleted\":false", StringComparison.Ordinal));
        string other = Run("incidents", "split", id, "two", "--who", "منى").Lines.Select(p => p.Split(' ')[0]).Single(p => p != id);
        Run("incidents", "merge", id, other, "--who", "منى");
        Assert.Contains(Changes(), l => l.Contains($"\"id\":\"{other}\",\"deleted\":true,\"reason\":\"merged\"", StringComparison.Ordinal));
        Run("incidents", "undo", "--who", "منى");
        Assert.Contains(Changes(), l => l.Contains($"\"id\":\"{other}\",\"deleted\":false", StringComparison.Ordinal));
        Run("forget", "one");
        Run("forget", "two");
        Assert.Contains(Changes(), l => l.Contains($"\"id\":\"{id}\",\"deleted\":true,\"reason\":\"superseded\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_export_is_blurred_and_held_back_as_that_of_records()
    {
        Add();
        Assert.Contains("ly-sabha", Run("incidents", "export", "--format", "csv", "--output", "-").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ly-sabha", Run("incidents", "export", "--format", "csv", "--output", "-", "--coarsen", "100").Output, StringComparison.Ordinal);
        Assert.Contains("0 incidents", Run("incidents", "export", "--format", "csv", "--output", "-", "--delay", "36500").Error, StringComparison.Ordinal);
        Assert.Contains("ISN0510", Run("incidents", "export", "--format", "csv", "--output", "-", "--coarsen", "street").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_splits_merges_and_takes_back()
    {
        string id = Add();
        string[] parts = Run("incidents", "split", id, "two", "--who", "منى").Lines;
        Assert.Equal(2, parts.Length);
        string other = parts.Select(p => p.Split(' ')[0]).Single(p => p != id);
        Assert.Single(Run("incidents", "merge", id, other, "--who", "منى", "--note", "واحد").Lines);
        Assert.Contains($"{id}  ASSAULT", Run("incidents", "show", other).Output, StringComparison.Ordinal);
        Assert.Contains("«واحد»", Run("incidents", "explain", id).Output, StringComparison.Ordinal);
        Assert.Contains("undo", Run("incidents", "undo", "--who", "منى").Output, StringComparison.Ordinal);
        Assert.Contains($"{other}  ASSAULT", Run("incidents", "show", other).Output, StringComparison.Ordinal);
        Assert.Contains("nothing to take back", Run("incidents", "undo", "--who", "نور").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ISN0507", "show", "nosuch")]
    [InlineData("ISN0507", "merge", "nosuch", "either")]
    [InlineData("ISN0510", "list", "--since", "yesterday")]
    public void What_is_wrong_is_told(string code, params string[] arguments)
    {
        Add();
        CommandRun run = Run(["incidents", .. arguments]);
        Assert.NotEqual(0, run.Exit);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_that_leaves_nothing_is_told()
    {
        CommandRun run = Run("incidents", "split", Add(), "one", "two");
        Assert.Equal(1, run.Exit);
        Assert.Contains("ISN0512", run.Error, StringComparison.Ordinal);
    }
}
