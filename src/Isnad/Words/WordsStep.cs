using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>Step Words: tokens → analyses; one best in context, the rest kept.</summary>
internal sealed class WordsStep(KnowledgeBase knowledge, WordCosts costs, TagWeights weights) : IStep
{
    private readonly WordAnalyzer _analyzer = new(knowledge.Lexicon, costs);
    private readonly SentenceRanker _ranker = new(weights, costs);

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
        layer.Cache.BelongTo(this);
        foreach (ref readonly Token token in CollectionsMarshal.AsSpan(text.Tokens))
        {
            int first = layer.Analyses.Count;
            bool analysed = token.Kind == TokenKind.Word || (token.Kind == TokenKind.Hashtag && !text.Form(token).Contains('_'));
            if (analysed && token.FormLength is > 0 and < 64) Analyze(text.Form(token), token.Marks, layer);
            else layer.Analyses.Add(Plain(token));
            layer.Words.Add(new Word(first, layer.Analyses.Count - first, first));
        }
        foreach (Sentence sentence in text.Sentences)
        {
            // Datelines and bylines open with a name, as what stands behind a preposition does, and never with a verb.
            WordTag opening = sentence.Kind is SentenceKind.Dateline or SentenceKind.Byline ? WordTag.Prep : WordTag.Start;
            _ranker.Rank(sentence.FirstToken, sentence.EndToken, opening, layer);
        }
    }

    private void Analyze(ReadOnlySpan<char> form, TokenMarks marks, WordLayer layer)
    {
        List<Analysis> analyses = layer.Analyses;
        UInt128 key = AnalysisCache.Key(form, marks);
        if (layer.Cache.TryCopy(key, analyses)) return;
        int first = analyses.Count;
        _analyzer.Analyze(form, marks, analyses);
        Span<Analysis> found = CollectionsMarshal.AsSpan(analyses)[first..];
        foreach (ref Analysis analysis in found) _ranker.Prepare(ref analysis);
        layer.Cache.Keep(key, found);
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
        WordTag fine = pos == PartOfSpeech.NUM ? WordTag.Digits : tag;
        return new Analysis { Lemma = -1, Pos = pos, Tag = tag, FineTag = fine, EntryTag = fine, StemEnd = (byte)Math.Min(token.FormLength, 255) };
    }
}
