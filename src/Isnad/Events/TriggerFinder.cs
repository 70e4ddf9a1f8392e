using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>A word that may carry an act.</summary>
/// <param name="Token">The token.</param>
/// <param name="Frame">The frame that fires.</param>
/// <param name="Form">Its grammatical form.</param>
/// <param name="Light">The empty verb it hangs on.</param>
/// <param name="Fit">How well the frame's conditions fit.</param>
internal readonly record struct TriggerCandidate(int Token, Frame Frame, TriggerForm Form, LightLink Light, FrameFit Fit);

/// <summary>Finds all words that may carry an act; whether they do is decided afterwards.</summary>
internal sealed class TriggerFinder(KnowledgeBase knowledge)
{
    private readonly FrameMatcher _frames = new(knowledge);
    private readonly LightVerbs _light = new(knowledge);

    /// <summary>The candidates of a report, in text order; those of one token stand together.</summary>
    public void Find(Draft draft, List<TriggerCandidate> into)
    {
        var matches = new List<FrameMatch>();
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            if (sentence.Kind is SentenceKind.Furniture or SentenceKind.Byline) continue;
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                ref Analysis word = ref draft.Words[t];
                if (word.Pos is not (PartOfSpeech.VERB or PartOfSpeech.NOUN or PartOfSpeech.ADJ)) continue;
                _frames.Match(draft, t, matches);
                if (matches.Count == 0) continue;
                LightLink light = _light.Of(draft, t);
                foreach (FrameMatch match in matches) into.Add(new TriggerCandidate(t, match.Frame, TriggerForms.Of(word, match.IsOwn), light, match.Fit));
            }
        }
        DropEmptyVerbs(draft, into);
    }

    /// <summary>An empty verb whose noun carries the act is no trigger of its own.</summary>
    private static void DropEmptyVerbs(Draft draft, List<TriggerCandidate> candidates)
    {
        for (int i = candidates.Count - 1; i >= 0; i--)
        {
            int token = candidates[i].Token;
            if (!draft.Words[token].IsVerb) continue;
            foreach (TriggerCandidate other in candidates)
            {
                if (other.Light.Verb != token) continue;
                candidates.RemoveAt(i);
                break;
            }
        }
    }
}
