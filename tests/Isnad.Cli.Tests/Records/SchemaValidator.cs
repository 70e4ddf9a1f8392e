using System.Text.Json;
using System.Text.RegularExpressions;

namespace Isnad.Cli.Tests.Records;

/// <summary>Validates JSON against a JSON Schema, as far as docs/schema uses its keywords; a keyword it does not know is an error.</summary>
internal sealed class SchemaValidator(JsonElement schema)
{
    private readonly List<string> _problems = [];

    /// <summary>What is wrong with a value; empty if it is valid.</summary>
    public IReadOnlyList<string> Validate(JsonElement value)
    {
        _problems.Clear();
        Check(value, schema, "$");
        return _problems;
    }

    private void Check(JsonElement value, JsonElement rule, string at)
    {
        foreach (JsonProperty keyword in rule.EnumerateObject())
        {
            JsonElement v = keyword.Value;
            switch (keyword.Name)
            {
                case "$schema" or "$id" or "$defs" or "title" or "description": break;
                case "$ref": Check(value, schema.GetProperty("$defs").GetProperty(v.GetString()!["#/$defs/".Length..]), at); break;
                case "type": Demand(HasType(value, v), at, $"is {value.ValueKind}, not {v}"); break;
                case "const": Demand(JsonElement.DeepEquals(value, v), at, $"is not {v}"); break;
                case "enum": Demand(v.EnumerateArray().Any(a => JsonElement.DeepEquals(a, value)), at, $"{value} is none of {v}"); break;
                case "pattern": Demand(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, v.GetString()!, RegexOptions.CultureInvariant), at, $"{value} does not match {v}"); break;
                case "minimum": Demand(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= v.GetDouble(), at, $"{value} is below {v}"); break;
                case "maximum": Demand(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= v.GetDouble(), at, $"{value} is above {v}"); break;
                case "required": Needs(value, v, at); break;
                case "dependentRequired": NeedsBeside(value, v, at); break;
                case "properties": CheckFields(value, v, at); break;
                case "items": CheckItems(value, v, at); break;
                default: _problems.Add($"{at}: the validator does not know the keyword {keyword.Name}"); break;
            }
        }
    }

    private void CheckFields(JsonElement value, JsonElement fields, string at)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty field in value.EnumerateObject())
        {
            if (fields.TryGetProperty(field.Name, out JsonElement rule)) Check(field.Value, rule, $"{at}.{field.Name}");
        }
    }

    private void CheckItems(JsonElement value, JsonElement rule, string at)
    {
        if (value.ValueKind != JsonValueKind.Array) return;
        int i = 0;
        foreach (JsonElement item in value.EnumerateArray()) Check(item, rule, $"{at}[{i++}]");
    }

    private void Needs(JsonElement value, JsonElement names, string at)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (JsonElement name in names.EnumerateArray()) Demand(value.TryGetProperty(name.GetString()!, out _), at, $"lacks {name}");
    }

    private void NeedsBeside(JsonElement value, JsonElement rules, string at)
    {
        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (JsonProperty rule in rules.EnumerateObject())
        {
            if (value.TryGetProperty(rule.Name, out _)) Needs(value, rule.Value, at);
        }
    }

    private void Demand(bool holds, string at, string problem)
    {
        if (!holds) _problems.Add($"{at}: {problem}");
    }

    private static bool HasType(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(t => HasType(value, t))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            var other => throw new InvalidOperationException($"no type of JSON Schema: {other}"),
        };
}
