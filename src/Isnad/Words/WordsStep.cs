using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>Step Words: tokens → analyses; one best in context, the rest kept.</summary>
internal sealed class WordsStep(KnowledgeBase knowledge, WordCosts costs, TagWeights weights) : IStep
{
    private readonly WordAnalyzer _analyzer = new(knowledge.Lexicon, costs);

    /// <summary>The step with the costs of the tables.</summary>
    public WordsStep(KnowledgeBase knowledge) : this(knowledge, new WordCosts(knowledge), new TagWeights(knowledge))
    {
    }

    /// <inheritdoc/>
    public string Name => "Words";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text;

    /// <inheritdoc/>
    public Layers Writes => Layers.Words;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        WordLayer layer = draft.Words;
        ReportText text = draft.Text;
        foreach (ref readonly Token token in CollectionsMarshal.AsSpan(text.Tokens))
        {
            int first = layer.Analyses.Count;
            bool analysed = token.Kind == TokenKind.Word || (token.Kind == TokenKind.Hashtag && !text.Form(token).Contains('_'));
            if (analysed && token.FormLength is > 0 and < 64) _analyzer.Analyze(text.Form(token), token.Marks, layer.Analyses);
            else layer.Analyses.Add(Plain(token));
            layer.Words.Add(new Word(first, layer.Analyses.Count - first, first));
        }
        var ranker = new SentenceRanker(weights, costs);
        foreach (Sentence sentence in text.Sentences) ranker.Rank(sentence.FirstToken, sentence.EndToken, layer);
    }

    private static Analysis Plain(in Token token)
    {
        PartOfSpeech pos = token.Kind switch
        {
            TokenKind.Number => PartOfSpeech.NUM,
            TokenKind.Foreign or TokenKind.Word => PartOfSpeech.PROPN,
            TokenKind.Hashtag or TokenKind.Address => PartOfSpeech.X,
            TokenKind.Abbreviation => PartOfSpeech.PROPN,
            TokenKind.Symbol => PartOfSpeech.SYM,
            _ => PartOfSpeech.PUNCT,
        };
        WordTag tag = Tagging.Of(pos, Features.None, default);
        return new Analysis { Lemma = -1, Pos = pos, Tag = tag, FineTag = pos == PartOfSpeech.NUM ? WordTag.Digits : tag, StemEnd = (byte)Math.Min(token.FormLength, 255) };
    }
}
