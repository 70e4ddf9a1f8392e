using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Words;

/// <summary>Step Words: tokens → analyses; one best in context, the rest kept.</summary>
internal sealed class WordsStep(KnowledgeBase knowledge, WordCosts costs, TagWeights weights) : IStep
{
    // How many words before its turn memory is asked for what is kept of a word.
    private const int Ahead = 8;

    // A hundredth as likely and less: writers double what they fear is misread, and seldom wrongly.
    private const int UndoubledCost = 20;

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
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(text.Tokens);
        // A ring of keys: that of the word whose turn it is makes room for that of a word ahead.
        Span<UInt128> keys = stackalloc UInt128[Ahead];
        for (int t = 0; t < Math.Min(Ahead, tokens.Length); t++) keys[t] = Announce(text, tokens[t], layer.Cache);
        for (int t = 0; t < tokens.Length; t++)
        {
            UInt128 key = keys[t % Ahead];
            if (t + Ahead < tokens.Length) keys[t % Ahead] = Announce(text, tokens[t + Ahead], layer.Cache);
            int first = layer.Analyses.Count;
            if (IsAnalysed(tokens[t])) Analyze(key, text.Form(tokens[t]), tokens[t].Marks, layer);
            else layer.Analyses.Add(Plain(tokens[t]));
            layer.Words.Add(new Word(first, layer.Analyses.Count - first, first));
        }
        foreach (Sentence sentence in text.Sentences)
        {
            // Datelines and bylines open with a name, as what stands behind a preposition does, and never with a verb.
            WordTag opening = sentence.Kind is SentenceKind.Dateline or SentenceKind.Byline ? WordTag.Prep : WordTag.Start;
            RelativeMa.Weigh(text, sentence, layer);
            _ranker.Rank(sentence.FirstToken, sentence.EndToken, opening, layer);
        }
    }

    private static UInt128 Announce(ReportText text, in Token token, AnalysisCache cache)
    {
        UInt128 key = AnalysisCache.Key(text.Form(token), token.Marks);
        cache.Prefetch(key);
        return key;
    }

    private static bool IsAnalysed(in Token token) => token.Kind is TokenKind.Word or TokenKind.Hashtag && token.FormLength is > 0 and < 64;

    private void Analyze(UInt128 key, ReadOnlySpan<char> form, TokenMarks marks, WordLayer layer)
    {
        List<Analysis> analyses = layer.Analyses;
        if (layer.Cache.TryCopy(key, analyses)) return;
        int first = analyses.Count;
        _analyzer.Analyze(form, marks, analyses);
        Span<Analysis> found = CollectionsMarshal.AsSpan(analyses)[first..];
        if ((marks & TokenMarks.Shadda) != 0) WeighShadda(found);
        foreach (ref Analysis analysis in found) _ranker.Prepare(ref analysis);
        layer.Cache.Keep(key, found);
    }

    /// <summary>«فجّر» is the verb and not the dawn: where the writer doubled a letter and some lemma doubles one, the others are dearer.</summary>
    private void WeighShadda(Span<Analysis> found)
    {
        bool any = false;
        foreach (ref Analysis analysis in found) any |= IsDoubled(analysis);
        if (!any) return;
        foreach (ref Analysis analysis in found)
        {
            if (!IsDoubled(analysis)) analysis.Cost += UndoubledCost;
        }
    }

    private bool IsDoubled(in Analysis analysis) => analysis.Lemma >= 0 && knowledge.Lexicon.Text(analysis.Lemma).Contains('ّ', StringComparison.Ordinal);

    private static Analysis Plain(in Token token)
    {
        PartOfSpeech pos = token.Kind switch
        {
            TokenKind.Number => PartOfSpeech.NUM,
            TokenKind.Foreign or TokenKind.Word => PartOfSpeech.PROPN,
            TokenKind.Address => PartOfSpeech.X,
            TokenKind.Abbreviation => PartOfSpeech.PROPN,
            TokenKind.Symbol => PartOfSpeech.SYM,
            _ => PartOfSpeech.PUNCT,
        };
        WordTag tag = Tagging.Of(pos, Features.None, default);
        WordTag fine = pos == PartOfSpeech.NUM ? WordTag.Digits : tag;
        return new Analysis { Lemma = -1, Pos = pos, Tag = tag, FineTag = fine, EntryTag = fine, StemEnd = (byte)Math.Min(token.FormLength, 255) };
    }
}
