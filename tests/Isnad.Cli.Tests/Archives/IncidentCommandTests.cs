using System.Text.Json;

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
