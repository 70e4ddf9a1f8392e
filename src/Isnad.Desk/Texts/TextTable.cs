using System.Text.Json;

namespace Isnad.Desk.Texts;

/// <summary>The words of the interface in its languages: one JSON file for each, with the same keys.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _texts = new(StringComparer.Ordinal);

    /// <summary>Reads the tables.</summary>
    public TextTable()
    {
        foreach (string language in Languages)
        {
            using Stream stream = typeof(TextTable).Assembly.GetManifestResourceStream($"Isnad.Desk.Texts.{language}.json")!;
            _texts[language] = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        }
    }

    /// <summary>The languages, the first where nothing else is asked for.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "ar"];

    /// <summary>All texts of a language by their keys.</summary>
    public IReadOnlyDictionary<string, string> this[string language] => _texts[language];
}
