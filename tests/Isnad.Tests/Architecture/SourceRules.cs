using System.Text.RegularExpressions;

namespace Isnad.Tests.Architecture;

/// <summary>Rules of the house that the compiler does not know.</summary>
public sealed partial class SourceRules
{
    private const int MostLines = 300;

    private static readonly string[] s_folders = ["src", "tools", "tests", "benchmarks"];
    private static readonly string[] s_forbidden = ["Util", "Utils", "Utilities", "Helper", "Helpers", "Common", "Manager", "Managers"];

    [Fact]
    public void No_file_of_the_sources_is_longer_than_300_lines()
    {
        List<string> tooLong = [];
        foreach (string file in SourceTree.Files("src"))
        {
            int lines = File.ReadLines(file).Count();
            if (lines > MostLines) tooLong.Add($"{Path.GetRelativePath(SourceTree.Root, file)}: {lines}");
        }
        Assert.True(tooLong.Count == 0, string.Join('\n', tooLong));
    }

    [Fact]
    public void No_folder_is_named_for_nothing_in_particular() =>
        Assert.DoesNotContain(Everywhere(), f => SourceTree.Parts(f).SkipLast(1).Any(IsForbidden));

    [Fact]
    public void No_type_is_named_for_nothing_in_particular()
    {
        List<string> found = [];
        foreach (string file in Everywhere())
        {
            foreach (Match declared in Declaration().Matches(File.ReadAllText(file)))
            {
                if (IsForbidden(declared.Groups[1].Value)) found.Add($"{Path.GetRelativePath(SourceTree.Root, file)}: {declared.Groups[1].Value}");
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("TextUtils", true)]
    [InlineData("Helpers", true)]
    [InlineData("StoreManager", true)]
    [InlineData("CommonWords", true)]
    [InlineData("Commoner", false)]
    [InlineData("WordReader", false)]
    public void Knows_a_forbidden_name(string name, bool forbidden) => Assert.Equal(forbidden, IsForbidden(name));

    private static IEnumerable<string> Everywhere() => s_folders.SelectMany(SourceTree.Files);

    /// <summary>Whether one of the words that a name is made of is forbidden.</summary>
    private static bool IsForbidden(string name) => Word().Matches(name).Any(w => s_forbidden.Contains(w.Value, StringComparer.Ordinal));

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|unsafe|ref)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:struct|class))?)\s+(\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex("[A-Z][a-z0-9]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
