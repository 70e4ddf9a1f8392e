using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>Finds the frame of a word in its sentence: the first of its rows whose conditions hold.</summary>
internal sealed class FrameMatcher(KnowledgeBase knowledge)
{
    /// <summary>The frame that fires at a token, or null.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="token">The token.</param>
    /// <param name="own">Whether the frame is the word's own and not inherited from its verb.</param>
    public Frame? Match(Draft draft, int token, out bool own)
    {
        own = true;
        ref Analysis word = ref draft.Words[token];
        if (word.Lemma < 0) return null;
        ref readonly LemmaRecord lemma = ref knowledge.Lexicon.Lemma(word.Lemma);
        if (lemma.Frames.Count > 0) return First(draft, token, word, lemma.Frames);
        if (lemma.Verb < 0) return null;
        own = false;
        return First(draft, token, word, knowledge.Lexicon.Lemma(lemma.Verb).Frames);
    }

    private Frame? First(Draft draft, int token, in Analysis word, RowRange rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            Frame frame = knowledge.Frames[rows.First + i];
            if (Holds(draft, token, frame)) return frame.Type == EventType.None ? null : frame;
        }
        return null;
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
