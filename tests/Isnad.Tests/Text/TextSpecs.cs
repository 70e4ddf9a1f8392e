using Isnad.Documents;
using Isnad.Text;

namespace Isnad.Tests.Text;

/// <summary>Runs the specs of the step Text, which are documents for linguists: tests/Isnad.Tests/Specs/Text/*.md.</summary>
public sealed class TextSpecs
{
    /// <summary>All examples.</summary>
    public static TheoryData<TextSpec> Examples()
    {
        TheoryData<TextSpec> data = [];
        foreach (string path in Directory.GetFiles(TextSpecFile.Folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (TextSpec spec in TextSpecFile.Read(path)) data.Add(spec);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Reads_as_written(TextSpec spec)
    {
        ReportText text = new();
        new TextSplitter(spec.Words is null ? null : new ListedWords(spec.Words)).Split(new Report { Id = "spec", Text = spec.Text }, text);
        foreach ((string view, string rows) in spec.Expected) Assert.Equal(rows, TextView.Render(view, text));
    }

    [Fact]
    public void There_are_examples_enough() => Assert.True(Examples().Count >= 90);
}

/// <summary>The lexicon an example assumes.</summary>
internal sealed class ListedWords(IReadOnlyList<string> words) : IWordList
{
    public bool Knows(ReadOnlySpan<char> cleaned)
    {
        foreach (string word in words)
        {
            if (cleaned.SequenceEqual(word)) return true;
        }
        return false;
    }
}
