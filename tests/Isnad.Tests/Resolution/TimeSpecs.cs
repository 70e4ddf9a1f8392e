using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Resolution;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Resolution;

/// <summary>Runs tests/Isnad.Tests/Specs/Times/*.md: sentence, publication, words, EDTF, basis.</summary>
public sealed class TimeSpecs
{
    private static readonly IStep[] s_steps = [new TextStep(new LexiconWordList(KnowledgeBase.Embedded)), new WordsStep(KnowledgeBase.Embedded), new PhrasesStep(KnowledgeBase.Embedded)];
    private static readonly TimeFinder s_finder = new(KnowledgeBase.Embedded);
    private static readonly TimeResolver s_resolver = new(KnowledgeBase.Embedded);

    /// <summary>All examples.</summary>
    public static TheoryData<SpecRow> Examples()
    {
        TheoryData<SpecRow> data = [];
        foreach (SpecRow row in SpecRows.Read("Times")) data.Add(row);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Reckons_as_written(SpecRow row)
    {
        Draft draft = Read(row.Cells[0], row.Cells[1] == "-" ? null : row.Cells[1]);
        List<string> found = [];
        foreach (TimeMention time in draft.Mentions.Times)
        {
            found.Add($"{time.Span.In(row.Cells[0])} | {time.Edtf ?? "-"} | {(time.IsDuration ? "duration" : time.Basis)}");
        }
        if (row.Cells[2] == "-") Assert.Empty(found);
        else Assert.Contains($"{row.Cells[2]} | {row.Cells[3]} | {row.Cells[4]}", found);
    }

    [Fact]
    public void There_are_examples_enough() => Assert.True(Examples().Count >= 120);

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void First_and_last_day_stand_in_order_and_go_with_a_date(SpecRow row)
    {
        foreach (TimeMention time in Read(row.Cells[0], row.Cells[1] == "-" ? null : row.Cells[1]).Mentions.Times)
        {
            Assert.Equal(time.Edtf is null, time.Start is null && time.Stop is null);
            if (time.Start is { } start && time.Stop is { } stop) Assert.True(start <= stop);
            Assert.Equal(time.Edtf is null, time.Basis == "unresolved");
        }
    }

    private static Draft Read(string sentence, string? published)
    {
        var draft = new Draft();
        draft.Reset(new Report { Id = "spec", Text = sentence, Published = published });
        foreach (IStep step in s_steps) step.Run(draft);
        s_finder.Find(draft);
        s_resolver.Resolve(draft);
        return draft;
    }
}
