using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Tests.Resolution;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Mentions;

/// <summary>Runs tests/Isnad.Tests/Specs/PersonNames/*.md: sentence, all names of human beings in it.</summary>
public sealed class PersonNameSpecs
{
    private static readonly IStep[] s_steps = [new TextStep(new LexiconWordList(KnowledgeBase.Embedded)), new WordsStep(KnowledgeBase.Embedded), new PhrasesStep(KnowledgeBase.Embedded)];

    /// <summary>All examples.</summary>
    public static TheoryData<SpecRow> Examples()
    {
        TheoryData<SpecRow> data = [];
        foreach (SpecRow row in SpecRows.Read("PersonNames")) data.Add(row);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Found_as_written(SpecRow row)
    {
        var draft = new Draft();
        draft.Reset(new Report { Id = "spec", Text = row.Cells[0] });
        foreach (IStep step in s_steps) step.Run(draft);
        var names = new NameMatcher(KnowledgeBase.Embedded);
        foreach (Sentence sentence in draft.Text.Sentences) names.Find(draft, sentence, draft.Mentions.Names);
        new PersonNameFinder(KnowledgeBase.Embedded).Find(draft);
        List<string> found = [];
        foreach (PersonName name in draft.Mentions.PersonNames) found.Add(SpanTrimmer.Of(draft, name.First, name.End).In(row.Cells[0]));
        Assert.Equal(row.Cells[1], found.Count == 0 ? "-" : string.Join(" + ", found));
    }
}
