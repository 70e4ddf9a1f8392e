using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Phrases;

/// <summary>Step Phrases: words → noun phrases and clauses.</summary>
internal sealed class PhrasesStep(KnowledgeBase knowledge) : IStep
{
    private readonly MasdarReader _masdars = new(knowledge);
    private readonly PhraseChunker _chunker = new(new Prepositions(knowledge), new Expressions(knowledge));
    private readonly ClauseSplitter _splitter = new(knowledge);
    private readonly GovernorFinder _governors = new(knowledge);

    /// <inheritdoc/>
    public string Name => "Phrases";

    /// <inheritdoc/>
    public Layers Reads => Layers.Text | Layers.Words;

    /// <inheritdoc/>
    public Layers Writes => Layers.Phrases;

    /// <inheritdoc/>
    public void Run(Draft draft)
    {
        PhraseLayer layer = draft.Phrases;
        for (int t = 0; t < draft.Text.Tokens.Count; t++)
        {
            layer.PhraseOf.Add(-1);
            layer.ClauseOf.Add(-1);
            layer.SentenceOf.Add(-1);
        }
        for (int s = 0; s < draft.Text.Sentences.Count; s++)
        {
            Sentence sentence = draft.Text.Sentences[s];
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++) layer.SentenceOf[t] = s;
            int firstPhrase = layer.Phrases.Count, firstClause = layer.Clauses.Count;
            _masdars.Read(draft, sentence);
            _chunker.Chunk(draft, sentence);
            _splitter.Split(draft, s);
            SubjectFinder.Find(draft, knowledge, firstPhrase, firstClause);
            _governors.Find(draft, firstPhrase);
        }
    }
}
