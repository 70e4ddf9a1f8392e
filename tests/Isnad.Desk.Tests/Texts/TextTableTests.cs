using System.Text.RegularExpressions;
using Isnad.Desk.Texts;

namespace Isnad.Desk.Tests.Texts;

/// <summary>Both languages say everything.</summary>
public sealed partial class TextTableTests
{
    private static readonly TextTable s_table = new();

    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(s_table["en"].Keys.Order(StringComparer.Ordinal), s_table["ar"].Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_text_is_empty_and_the_same_values_are_put_in()
    {
        foreach ((string key, string english) in s_table["en"])
        {
            string arabic = s_table["ar"][key];
            Assert.False(string.IsNullOrWhiteSpace(english) || string.IsNullOrWhiteSpace(arabic), key);
            Assert.Equal(Values().Matches(english).Select(m => m.Value).Order(StringComparer.Ordinal), Values().Matches(arabic).Select(m => m.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Arabic_is_in_Arabic_letters()
    {
        foreach ((string key, string arabic) in s_table["ar"]) Assert.True(key == "nav.language" || arabic.Any(c => c is >= '\u0620' and <= '\u064A'), key);
    }

    [Fact]
    public void Every_text_that_pages_and_scripts_ask_for_is_there()
    {
        string sources = Path.Combine(Checkout.Root, "src", "Isnad.Desk");
        foreach (string file in Directory.EnumerateFiles(sources, "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".razor" or ".js" && !f.Contains("/lib/", StringComparison.Ordinal)))
        {
            foreach (Match asked in Asked().Matches(File.ReadAllText(file)))
            {
                string key = asked.Groups[1].Value;
                Assert.True(key.EndsWith('.') || s_table["en"].ContainsKey(key), $"{Path.GetFileName(file)}: {key}");
            }
        }
    }

    [Fact]
    public void Every_mode_has_a_name_in_both_languages()
    {
        string[] modes = [.. File.ReadLines(Path.Combine(Checkout.Root, "knowledge", "crosswalks", "codes.tsv")).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')).Where(c => c.Length > 1 && c[1] != "-").Select(c => c[1]).Distinct(StringComparer.Ordinal)];
        Assert.True(modes.Length > 50);
        foreach (string language in TextTable.Languages) Assert.All(modes, mode => Assert.True(s_table[language].ContainsKey("mode." + mode), $"{language}: {mode}"));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Values();

    [GeneratedRegex(@"(?:\bT\[|\bT\.Of\(|\bsay\()""([a-z.]+)""")]
    private static partial Regex Asked();
}
