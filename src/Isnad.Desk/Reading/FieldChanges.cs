using System.Text.Json;
using Isnad.Archive;

namespace Isnad.Desk.Reading;

/// <summary>What an edit changed, field by field.</summary>
internal static class FieldChanges
{
    /// <summary>The fields that differ, with what stood there before and what stands there after.</summary>
    public static IEnumerable<(string Field, string From, string To)> Of(Decision decision)
    {
        if (decision.JsonBefore is null || decision.JsonAfter is null) yield break;
        JsonElement before = JsonElement.Parse(decision.JsonBefore), after = JsonElement.Parse(decision.JsonAfter);
        IEnumerable<string> names = before.EnumerateObject().Select(f => f.Name).Union(after.EnumerateObject().Select(f => f.Name), StringComparer.Ordinal);
        foreach (string name in names)
        {
            bool was = before.TryGetProperty(name, out JsonElement from), stands = after.TryGetProperty(name, out JsonElement to);
            if (was && stands && JsonElement.DeepEquals(from, to)) continue;
            yield return (name, was ? Short(from) : "—", stands ? Short(to) : "—");
        }
    }

    private static string Short(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "—" : string.Join("، ", value.EnumerateArray().Select(Short)),
        JsonValueKind.Object when value.TryGetProperty("edtf", out JsonElement edtf) => edtf.ToString(),
        JsonValueKind.Object when value.TryGetProperty("text", out JsonElement text) => text.ToString() + Range(value),
        _ => value.ToString(),
    };

    private static string Range(JsonElement value) =>
        value.TryGetProperty("low", out JsonElement low) ? $" ({low}{(value.TryGetProperty("high", out JsonElement high) && high.ToString() != low.ToString() ? "–" + high : "")})" : "";
}
