using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Isnad.Cli.Tests.Inputs;

namespace Isnad.Cli.Tests;

public sealed partial class DocumentationTests
{
    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));

    internal static string Repository { get; } = Root();

    [Fact]
    public void Every_code_has_a_row_and_a_section()
    {
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "diagnostics.md"));
        string[] sources = [.. Directory.GetFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories), .. Directory.GetFiles(Path.Combine(Root(), "tools"), "*.cs", SearchOption.AllDirectories), Path.Combine(Root(), "isnad")];
        var codes = new SortedSet<string>(sources.SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Value)), StringComparer.Ordinal);
        Assert.NotEmpty(codes);
        foreach (string code in codes)
        {
            Assert.Contains($"| [{code}](#{code.ToLowerInvariant()}) |", page, StringComparison.Ordinal);
            Assert.Contains($"\n### {code}\n", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_output_is_what_the_schema_says()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "docs", "schema", "isnad-record.schema.json")));
        string lines = BadInputTests.Lines(BadInputTests.Json("one", Reports.Attack, "2020-05-05"), BadInputTests.Json("two", Reports.Meeting), BadInputTests.Json("three", Reports.Protest));
        foreach (string line in CommandRun.With(System.Text.Encoding.UTF8.GetBytes(lines), "read", "--json", "-").Lines)
        {
            using JsonDocument record = JsonDocument.Parse(line);
            Check(record.RootElement, schema.RootElement, schema.RootElement, "$");
        }
    }

    // Stricter than the schema, which lets later versions add fields: everything written today must be described.
    internal static void Check(JsonElement value, JsonElement rule, JsonElement schema, string at)
    {
        if (rule.TryGetProperty("$ref", out JsonElement to)) rule = schema.GetProperty("$defs").GetProperty(to.GetString()!.Split('/')[^1]);
        if (rule.TryGetProperty("enum", out JsonElement allowed)) Assert.True(allowed.EnumerateArray().Any(a => a.GetString() == value.GetString()), $"{at}: {value}");
        if (rule.TryGetProperty("pattern", out JsonElement pattern)) Assert.Matches(pattern.GetString()!, value.GetString());
        Assert.True(value.ValueKind != JsonValueKind.Null || at.EndsWith(".low", StringComparison.Ordinal) || at.EndsWith(".high", StringComparison.Ordinal), at);
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray()) Check(item, rule.GetProperty("items"), schema, at + "[]");
        }
        if (value.ValueKind != JsonValueKind.Object || at.EndsWith(".geometry", StringComparison.Ordinal)) return;
        if (rule.TryGetProperty("required", out JsonElement required))
        {
            foreach (JsonElement name in required.EnumerateArray()) Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{at} lacks {name}");
        }
        foreach (JsonProperty field in value.EnumerateObject())
        {
            Assert.True(rule.GetProperty("properties").TryGetProperty(field.Name, out JsonElement described), $"{at}.{field.Name} is not described");
            Check(field.Value, described, schema, $"{at}.{field.Name}");
        }
    }

    [GeneratedRegex("ISN0[0-9]{3}")]
    private static partial Regex Code();
}
