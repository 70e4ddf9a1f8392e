using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Isnad.Cli.Tests.Records;

public sealed class SchemaTests
{
    [Fact]
    public void The_samples_validate()
    {
        using JsonDocument schema = Schema();
        var validator = new SchemaValidator(schema.RootElement);
        string samples = Path.Combine(Root(), "samples");
        string[] lines = CommandRun.Of("read", "--json", "--manifest", Path.Combine(samples, "manifest.tsv"), samples).Lines;
        Assert.Equal(8, lines.Length);
        foreach (string line in lines)
        {
            using JsonDocument record = JsonDocument.Parse(line);
            IReadOnlyList<string> problems = validator.Validate(record.RootElement);
            Assert.True(problems.Count == 0, string.Join('\n', problems));
        }
    }

    [Theory]
    [InlineData("{}", "$: lacks id")]
    [InlineData("""{"id":1,"offset_unit":"codepoint","events":[],"situations":[],"statements":[],"isnad":{"version":"1","knowledge":"0f"}}""", "$.id: is Number, not string")]
    [InlineData("""{"id":"1","offset_unit":"byte","events":[],"situations":[],"statements":[],"isnad":{"version":"1","knowledge":"0f"}}""", "$.offset_unit: is not codepoint")]
    [InlineData("""{"id":"1","offset_unit":"codepoint","events":[{}],"situations":[],"statements":[],"isnad":{"version":"1","knowledge":"0f"}}""", "$.events[0]: lacks id")]
    [InlineData("""{"id":"1","offset_unit":"codepoint","events":[],"situations":[],"statements":[],"isnad":{"version":"1","knowledge":"XY"}}""", "$.isnad.knowledge: XY does not match ^[0-9a-f]+$")]
    public void The_validator_finds_what_is_wrong(string json, string problem)
    {
        using JsonDocument schema = Schema(), record = JsonDocument.Parse(json);
        Assert.Contains(problem, new SchemaValidator(schema.RootElement).Validate(record.RootElement));
    }

    [Fact]
    public void A_valid_record_has_no_problem()
    {
        using JsonDocument schema = Schema(), record = JsonDocument.Parse("""{"id":"1","offset_unit":"codepoint","events":[],"situations":[],"statements":[],"isnad":{"version":"1","knowledge":"0f"}}""");
        Assert.Empty(new SchemaValidator(schema.RootElement).Validate(record.RootElement));
    }

    private static JsonDocument Schema() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "docs", "schema", "isnad-record.schema.json")));

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
