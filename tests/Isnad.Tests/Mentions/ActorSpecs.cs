using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Tests.Resolution;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Mentions;

/// <summary>Runs tests/Isnad.Tests/Specs/Actors/*.md: sentence, words of a mention, its kind.</summary>
public sealed class ActorSpecs
{
    private static readonly IStep[] s_steps =
        [new TextStep(new LexiconWordList(KnowledgeBase.Embedded)), new WordsStep(KnowledgeBase.Embedded), new PhrasesStep(KnowledgeBase.Embedded), new MentionsStep(KnowledgeBase.Embedded)];

    /// <summary>All examples.</summary>
    public static TheoryData<SpecRow> Examples()
    {
        TheoryData<SpecRow> data = [];
        foreach (SpecRow row in SpecRows.Read("Actors")) data.Add(row);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Found_as_written(SpecRow row)
    {
        List<string> found = [];
        foreach (ActorMention mention in Read(row.Cells[0]).Mentions.Actors) found.Add($"{mention.Span.In(row.Cells[0])} | {mention.Form}");
        Assert.Contains($"{row.Cells[1]} | {row.Cells[2]}", found);
    }

    [Fact]
    public void There_are_examples_enough() => Assert.True(Examples().Count >= 20);

    [Theory]
    [InlineData("عقد الاجتماع في المدينة صباحا.", "المدينة")]
    [InlineData("وقع هجوم مسلح على البوابة.", "مسلح")]
    [InlineData("بلغ عدد الزوار 2014 زائرا في عام 2014.", "2014")]
    public void What_only_looks_like_somebody_is_nobody(string sentence, string words) =>
        Assert.DoesNotContain(Read(sentence).Mentions.Actors, mention => !mention.IsThing && mention.Span.In(sentence) == words);

    private static Draft Read(string text)
    {
        var draft = new Draft();
        draft.Reset(new Report { Id = "spec", Text = text });
        foreach (IStep step in s_steps) step.Run(draft);
        return draft;
    }
}
