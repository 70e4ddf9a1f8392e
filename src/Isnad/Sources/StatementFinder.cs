using Isnad.Knowledge;
using Isnad.Models;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Sources;

/// <summary>Decides which cues are statements and fills them in; the others still carry sources.</summary>
internal sealed class StatementFinder(KnowledgeBase knowledge)
{
    private const int KindColumn = 4, MediumColumn = 5;

    private readonly Table _cues = knowledge.Table("cues");
    private readonly CueFinder _finder = new(knowledge);
    private readonly SpeakerFinder _speakers = new(knowledge);
    private readonly LinearModel _model = new(knowledge, "statement");

    /// <summary>Adds the statements of a report in text order.</summary>
    public void Find(Draft draft)
    {
        var candidates = new List<CueCandidate>();
        _finder.Find(draft, candidates);
        var features = new FeatureList();
        foreach (CueCandidate cue in candidates)
        {
            CueFeatures.Extract(draft, _cues, cue, features);
            double probability = _model.IsFitted ? _model.Probability(features) : cue.Content > 0 && cue.Speaker is not null ? 0.8 : 0.2;
            bool record = probability >= (_model.IsFitted ? _model.Threshold : 0.5);
            if (!record && cue.Speaker is null) continue;
            Sentence sentence = draft.Text.Sentences[draft.Phrases.SentenceOf[cue.Token]];
            draft.Sources.Statements.Add(new StatementDraft
            {
                Cue = cue.Token, Clause = draft.Phrases.ClauseOf[cue.Token], Sentence = draft.Phrases.SentenceOf[cue.Token], Row = cue.Row,
                Speaker = cue.Speaker, Kind = _cues.Text(cue.Row, KindColumn), ContentFirst = cue.ContentFirst, ContentEnd = sentence.EndToken, Quoted = cue.Quoted,
                Cited = _cues.Span(cue.Row, KindColumn) is "cite" ? _speakers.Cited(draft, cue.Token) : null,
                Medium = MediumFinder.Of(draft, cue.Token, sentence, _cues.Text(cue.Row, MediumColumn)),
                IsRecord = record, Probability = probability,
            });
        }
    }
}
