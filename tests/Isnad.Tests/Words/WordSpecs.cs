using Isnad.Documents;
using Isnad.Knowledge;
using Isnad.Tests.Resolution;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Words;

/// <summary>Runs tests/Isnad.Tests/Specs/Words/*.md: sentence, word, lemma, part of speech, features.</summary>
public sealed class WordSpecs
{
    private static readonly KnowledgeBase s_knowledge = KnowledgeBase.Embedded;
    private static readonly IStep[] s_steps = [new TextStep(new LexiconWordList(s_knowledge)), new WordsStep(s_knowledge)];

    /// <summary>All examples.</summary>
    public static TheoryData<SpecRow> Examples()
    {
        TheoryData<SpecRow> data = [];
        foreach (SpecRow row in SpecRows.Read("Words")) data.Add(row);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void Read_as_written(SpecRow row)
    {
        string text = row.Cells[0], word = row.Cells[1];
        var draft = new Draft();
        draft.Reset(new Report { Id = "spec", Text = text });
        foreach (IStep step in s_steps) step.Run(draft);
        int token = draft.Text.Tokens.FindIndex(t => t.Span.In(text).TrimStart('#').ToString() == word);
        Assert.True(token >= 0, $"no word «{word}»");
        Analysis analysis = draft.Words[token];
        string lemma = analysis.Lemma < 0 ? "?" : s_knowledge.Lexicon.Text(analysis.Lemma);
        Assert.Equal($"{row.Cells[2]} {row.Cells[3]}", $"{lemma.Split('#')[0]} {analysis.Pos}");
        if (row.Cells[4] == "-") return;
        bool not = row.Cells[4][0] == '!';
        Assert.Equal(!not, analysis.Has(Enum.Parse<Features>(row.Cells[4].TrimStart('!'))));
    }

    [Fact]
    public void There_are_examples_enough() => Assert.True(Examples().Count >= 55);
}
