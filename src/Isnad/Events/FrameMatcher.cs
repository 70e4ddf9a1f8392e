using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>How well a row fits the sentence; better ones first.</summary>
internal enum FrameFit : byte
{
    /// <summary>It is the first row that fires, and has conditions.</summary>
    Condition,
    /// <summary>It is the first row that fires, without conditions.</summary>
    Default,
    /// <summary>Its conditions hold, but an earlier row fired.</summary>
    HoldsLater,
    /// <summary>Its conditions fail.</summary>
    Fails,
    /// <summary>Its conditions hold, but a row that says «no event» fired before.</summary>
    HoldsAfterNone,
    /// <summary>Its conditions fail, and a row that says «no event» fired.</summary>
    FailsAfterNone,
}

/// <summary>A frame that may fire.</summary>
/// <param name="Frame">The row.</param>
/// <param name="IsOwn">Whether it is the word's own and not inherited from its verb.</param>
/// <param name="Fit">How well it fits.</param>
internal readonly record struct FrameMatch(Frame Frame, bool IsOwn, FrameFit Fit);

/// <summary>Finds the frames of a word in its sentence and how well their conditions fit.</summary>
internal sealed class FrameMatcher(KnowledgeBase knowledge)
{
    /// <summary>A row without a type and with at most this prior leaves nothing to decide.</summary>
    private const int SurelyNone = 1;

    /// <summary>
    /// The frames that may fire at a token, one for each type the word's rows name: the first whose conditions hold, otherwise the
    /// first of that type. Which type it is, if any, is decided afterwards.
    /// </summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">The token.</param>
    /// <param name="into">Where to.</param>
    public void Match(Draft draft, int token, List<FrameMatch> into)
    {
        into.Clear();
        ref Analysis word = ref draft.Words[token];
        if (word.Lemma < 0) return;
        ref readonly LemmaRecord lemma = ref knowledge.Lexicon.Lemma(word.Lemma);
        Add(draft, token, lemma.Frames, own: true, into);
        if (lemma.Verb >= 0) Add(draft, token, knowledge.Lexicon.Lemma(lemma.Verb).Frames, own: false, into);
    }

    private void Add(Draft draft, int token, RowRange rows, bool own, List<FrameMatch> into)
    {
        bool decided = false; // whether an earlier row, perhaps one that says «no event», has fired
        bool none = false;
        int before = into.Count;
        for (int i = 0; i < rows.Count; i++)
        {
            Frame frame = knowledge.Frames[rows.First + i];
            bool holds = Holds(draft, token, frame);
            bool first = holds && !decided;
            decided |= holds;
            if (frame.Type == EventType.None)
            {
                // «طلب عدم الكشف عن هويته»: a row that says so with the least figure is sure.
                if (first && frame.Prior <= SurelyNone)
                {
                    into.RemoveRange(before, into.Count - before);
                    return;
                }
                none |= first;
                continue;
            }
            int known = into.Count - 1;
            while (known >= 0 && into[known].Frame.Type != frame.Type) known--;
            FrameFit fit = first ? frame.When.Length > 0 ? FrameFit.Condition : FrameFit.Default
                : none ? holds ? FrameFit.HoldsAfterNone : FrameFit.FailsAfterNone
                : holds ? FrameFit.HoldsLater : FrameFit.Fails;
            if (known < 0) into.Add(new FrameMatch(frame, own, fit));
            else if (fit < into[known].Fit && into[known].IsOwn == own) into[known] = new FrameMatch(frame, own, fit);
        }
    }

    private bool Holds(Draft draft, int token, Frame frame)
    {
        foreach (Condition condition in frame.When)
        {
            if (Holds(draft, token, condition) == condition.Not) return false;
        }
        return true;
    }

    private bool Holds(Draft draft, int token, Condition condition)
    {
        ref Analysis word = ref draft.Words[token];
        switch (condition.Kind)
        {
            case ConditionKind.Passive: return word.Has(Features.Passive);
            case ConditionKind.NoObject: return !Argument(draft, token, Slot.Object).Found;
        }
        if (condition.Slot == Slot.Clause) return ClauseFollows(draft, token);
        if (condition.Slot == Slot.Adjective && condition.Kind == ConditionKind.Lemma) return AnyAdjective(draft, token, condition.Values);
        ArgumentFinder.Argument argument = Argument(draft, token, condition.Slot);
        if (!argument.Found) return false;
        if (condition.Kind == ConditionKind.Present) return true;
        if (argument.Phrase < 0) return condition.Kind == ConditionKind.Class && condition.Values.Contains("actor");
        NounPhrase phrase = draft.Phrases.Phrases[argument.Phrase];
        // «خمسة جنود», «عدد من الجنود»: what is counted tells the class.
        for (int t = Math.Max(argument.From, phrase.First); t < phrase.End; t++)
        {
            if (condition.Kind == ConditionKind.Lemma ? IsLemma(draft, t, condition.Values) : IsClass(draft, t, condition.Values)) return true;
            ref Analysis here = ref draft.Words[t];
            if (here.Pos != PartOfSpeech.NUM && here.Class is not (LemmaClass.Count or LemmaClass.PQuantity)) break;
        }
        return false;
    }

    /// <summary>An argument; of a masdar the object stands in the idafa.</summary>
    private static ArgumentFinder.Argument Argument(Draft draft, int token, Slot slot)
    {
        ref Analysis word = ref draft.Words[token];
        if (!word.IsVerb && slot is Slot.Object or Slot.Subject) slot = Slot.Genitive;
        return ArgumentFinder.Find(draft, token, slot);
    }

    private static bool ClauseFollows(Draft draft, int token)
    {
        for (int t = token + 1; t < Math.Min(draft.Text.Tokens.Count, token + 12); t++)
        {
            if (draft.Words[t].Tag == WordTag.Comp) return true;
            if (draft.Words[t].IsVerb) return false;
        }
        return false;
    }

    private bool AnyAdjective(Draft draft, int token, string[] values)
    {
        int phrase = draft.Phrases.PhraseOf[token];
        if (phrase < 0) return false;
        for (int t = token + 1; t < draft.Phrases.Phrases[phrase].End; t++)
        {
            if (draft.Words[t].Pos == PartOfSpeech.ADJ && IsLemma(draft, t, values)) return true;
        }
        return false;
    }

    private bool IsLemma(Draft draft, int token, string[] values)
    {
        int lemma = draft.Words[token].Lemma;
        if (lemma < 0) return false;
        ReadOnlySpan<char> text = knowledge.Strings.Span(knowledge.Lexicon.Lemma(lemma).Text);
        foreach (string value in values)
        {
            if (text.SequenceEqual(value)) return true;
        }
        return false;
    }

    private static bool IsClass(Draft draft, int token, string[] values)
    {
        ref Analysis word = ref draft.Words[token];
        foreach (string value in values)
        {
            bool holds = value switch
            {
                "place" => word.Class is LemmaClass.Place or LemmaClass.Facility or LemmaClass.Part or LemmaClass.NPlace,
                "actor" => word.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Group or LemmaClass.Org or LemmaClass.Title || word.Pos == PartOfSpeech.PROPN || word.Class == LemmaClass.Media,
                "human" => word.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Group or LemmaClass.Title or LemmaClass.NGiven or LemmaClass.NFamily || (word.Pos == PartOfSpeech.PROPN && word.Class is not (LemmaClass.NPlace or LemmaClass.NOrg)) || word.Has(Features.Plural | Features.Masculine) && word.Pos == PartOfSpeech.ADJ,
                _ => Enum.TryParse(value, ignoreCase: true, out LemmaClass wanted) && word.Class == wanted,
            };
            if (holds) return true;
        }
        return false;
    }
}
