using System.Globalization;
using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Resolution;

/// <summary>Runs tests/Isnad.Tests/Specs/Quantities/*.md: sentence, words, what, low, high.</summary>
public sealed class QuantitySpecs
{
    private static readonly IStep[] s_steps = [new TextStep(new LexiconWordList(KnowledgeBase.Embedded)), new WordsStep(KnowledgeBase.Embedded), new PhrasesStep(KnowledgeBase.Embedded)];
    private static readonly TimeFinder s_times = new(KnowledgeBase.Embedded);
    private static readonly QuantityFinder s_finder = new(KnowledgeBase.Embedded);

    /// <summary>All examples.</summary>
    public static TheoryData<SpecRow> Examples()
    {
        TheoryData<SpecRow> data = [];
        foreach (SpecRow row in SpecRows.Read("Quantities")) data.Add(row);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Counts_as_written(SpecRow row)
    {
        var draft = new Draft();
        draft.Reset(new Report { Id = "spec", Text = row.Cells[0] });
        foreach (IStep step in s_steps) step.Run(draft);
        s_times.Find(draft);
        s_finder.Find(draft);
        List<string> found = [];
        foreach (QuantityMention quantity in draft.Mentions.Quantities)
        {
            found.Add($"{quantity.Span.In(row.Cells[0])} | {quantity.What ?? "-"}{(quantity.IsPartOf ? " (part)" : "")} | {Text(quantity.Low)} | {Text(quantity.High)}");
        }
        if (row.Cells[1] == "-") Assert.Empty(found);
        else Assert.Contains($"{row.Cells[1]} | {row.Cells[2]} | {row.Cells[3]} | {row.Cells[4]}", found);
    }

    [Fact]
    public void There_are_examples_enough() => Assert.True(Examples().Count >= 80);

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
