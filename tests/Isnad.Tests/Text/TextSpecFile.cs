namespace Isnad.Tests.Text;

/// <summary>One example of a spec: a text and what is expected of it.</summary>
/// <param name="Name">File, heading and number.</param>
/// <param name="Text">The text; «\u200B» and the like stand for signs one cannot see.</param>
/// <param name="Words">The words of the lexicon the example assumes; null for none.</param>
/// <param name="Expected">The views expected, each with its rows.</param>
public sealed record TextSpec(string Name, string Text, IReadOnlyList<string>? Words, IReadOnlyList<(string View, string Rows)> Expected)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Reads the specs of the step Text: a heading, an explanation, a block «text», then blocks named after a view.</summary>
internal static class TextSpecFile
{
    /// <summary>The folder of the specs, found by walking up to the solution.</summary>
    public static string Folder
    {
        get
        {
            DirectoryInfo? at = new(AppContext.BaseDirectory);
            while (at is not null && !Directory.Exists(Path.Combine(at.FullName, "tests", "Isnad.Tests", "Specs", "Text"))) at = at.Parent;
            return Path.Combine(at?.FullName ?? ".", "tests", "Isnad.Tests", "Specs", "Text");
        }
    }

    /// <summary>All examples of one file.</summary>
    public static IEnumerable<TextSpec> Read(string path)
    {
        string heading = "", text = "";
        string[]? words = null;
        int number = 0;
        List<(string, string)> expected = [];
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) heading = lines[i].TrimStart('#', ' ');
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            string info = lines[i][3..].Trim();
            int first = ++i;
            while (i < lines.Length && lines[i] != "```") i++;
            string block = string.Join('\n', lines[first..i]);
            if (!info.StartsWith("text", StringComparison.Ordinal))
            {
                expected.Add((info, block));
                continue;
            }
            if (expected.Count > 0) yield return Make();
            expected = [];
            text = block;
            words = info.Split("words=", 2) is [_, var list] ? list.Split(',') : null;
        }
        if (expected.Count > 0) yield return Make();

        TextSpec Make() => new($"{Path.GetFileNameWithoutExtension(path)}: {heading} {++number}", Unescape(text), words, expected);
    }

    /// <summary>Turns «\uXXXX» into the unit it stands for.</summary>
    public static string Unescape(string text)
    {
        for (int at; (at = text.IndexOf("\\u", StringComparison.Ordinal)) >= 0;)
        {
            text = string.Concat(text.AsSpan(0, at), [(char)Convert.ToInt32(text.Substring(at + 2, 4), 16)], text.AsSpan(at + 6));
        }
        return text;
    }
}
