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
internal readonly record struct TriggerCandidate(int Token, Frame Frame, TriggerForm Form, LightLink Light);

/// <summary>Finds all words that may carry an act; whether they do is decided afterwards.</summary>
internal sealed class TriggerFinder(KnowledgeBase knowledge)
{
    private readonly FrameMatcher _frames = new(knowledge);
    private readonly LightVerbs _light = new(knowledge);

    /// <summary>The candidates of a report, in text order.</summary>
    public void Find(Draft draft, List<TriggerCandidate> into)
    {
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            if (sentence.Kind is SentenceKind.Furniture or SentenceKind.Byline) continue;
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                ref Analysis word = ref draft.Words[t];
                if (word.Pos is not (PartOfSpeech.VERB or PartOfSpeech.NOUN or PartOfSpeech.ADJ)) continue;
                Frame? frame = _frames.Match(draft, t, out bool own);
                if (frame is null) continue;
                LightLink light = _light.Of(draft, t);
                into.Add(new TriggerCandidate(t, frame, TriggerForms.Of(word, own), light));
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
