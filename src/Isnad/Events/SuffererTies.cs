using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>
/// Finds who suffers an act although another word stands in its slot: whoever answers for what is judged, holds what is struck, fell
/// by what was done, or is what the act was for.
/// </summary>
internal sealed class SuffererTies(KnowledgeBase knowledge, ActorFinder actors)
{
    /// <summary>How many phrases behind a thing its owner may stand.</summary>
    private const int OwnerReach = 4;

    private readonly LightVerbs _light = new(knowledge);

    /// <summary>Adds the ties of a trigger.</summary>
    public void Find(Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> into)
    {
        int t = trigger.Token;
        bool verbal = draft.Words[t].IsVerb;
        if (!verbal) ByLam(draft, t, into);
        foreach (Slot slot in trigger.Frame.Recipient)
        {
            ArgumentFinder.Argument argument = SlotReader.Read(draft, t, slot, verbal);
            if (argument.Phrase < 0) continue;
            OfThing(draft, argument, into);
            break;
        }
        if (!verbal) OfPurpose(draft, trigger, into);
        Felled(draft, t, into);
    }

    /// <summary>«طرد أنقرة للسفير»: where the second term of a masdar is the doer, the object stands behind ل.</summary>
    private void ByLam(Draft draft, int token, List<ArgumentCandidate> into)
    {
        int index = draft.Phrases.PhraseOf[token];
        if (index < 0 || index + 1 >= draft.Phrases.Phrases.Count || !ArgumentFinder.Find(draft, token, Slot.Genitive).Found) return;
        NounPhrase next = draft.Phrases.Phrases[index + 1];
        if (next.Preposition == Slot.For && next.First == draft.Phrases.Phrases[index].End) Add(into, actors.In(draft, index + 1, next.First), TieKind.ObjectByLam);
    }

    /// <summary>«سيارتين للمهاجمين», «الجهود التي تبذلها تونس», «وصول عدد من الإرهابيين», «بوابة يسيطر عليها الجيش».</summary>
    private void OfThing(Draft draft, ArgumentFinder.Argument argument, List<ArgumentCandidate> into)
    {
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        int head = Math.Max(argument.From, phrases[argument.Phrase].Head), sentence = draft.Phrases.SentenceOf[head];
        if (IsActing(draft, head)) return;
        // «مواقع الجماعات»: the thing's own second term.
        ActorMention? inner = head + 1 < phrases[argument.Phrase].End ? actors.In(draft, argument.Phrase, head + 1) : null;
        Add(into, inner, TieKind.OwnerOfThing);
        for (int c = draft.Phrases.ClauseOf[head] + 1; c < draft.Phrases.Clauses.Count && draft.Phrases.Clauses[c].Sentence == sentence; c++)
        {
            Clause clause = draft.Phrases.Clauses[c];
            if (clause.Kind != ClauseKind.Relative || clause.Antecedent != argument.Phrase || clause.Verb < 0) continue;
            if (clause.Subject != argument.Phrase && !draft.Words[clause.Verb].Has(Features.Passive)) Add(into, draft.Mentions.Subjects[c], TieKind.DoerOfThing);
            break;
        }
        for (int p = argument.Phrase + 1; p < Math.Min(phrases.Count, argument.Phrase + 1 + OwnerReach); p++)
        {
            NounPhrase phrase = phrases[p];
            if (draft.Phrases.SentenceOf[phrase.First] != sentence || ClauseRelations.VerbBetween(draft, head + 1, phrase.First)) return;
            if (phrase.Preposition is not (Slot.For or Slot.From) || !IsActing(draft, phrase.Head)) continue;
            Add(into, actors.In(draft, p, phrase.First), phrase.Preposition == Slot.For ? TieKind.OwnerOfThing : TieKind.DoerOfThing);
            return;
        }
    }

    /// <summary>«معركة تحرير درنة من التنظيم», «عملية لطرد المسلحين», «حملة للإطاحة بالرئيس»: what the act is for names whom it is against.</summary>
    private static void OfPurpose(Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> into)
    {
        int t = trigger.Token, index = draft.Phrases.PhraseOf[t];
        if (index < 0) return;
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        if (t + 1 < phrases[index].End && draft.Events.Acts.RecipientAt(t + 1) is { } direct)
        {
            Add(into, direct, TieKind.OfPurpose);
            return;
        }
        for (int p = index + 1; p < Math.Min(phrases.Count, index + 3); p++)
        {
            if (draft.Phrases.SentenceOf[phrases[p].First] != draft.Phrases.SentenceOf[t] || ClauseRelations.VerbBetween(draft, t + 1, phrases[p].First)) break;
            if (phrases[p].Preposition == Slot.For && draft.Events.Acts.RecipientAt(phrases[p].Head) is { } purpose)
            {
                Add(into, purpose, TieKind.OfPurpose);
                return;
            }
        }
        // «انتفاضة أطاحت بالرئيس»
        int sentence = draft.Phrases.SentenceOf[t];
        for (int c = draft.Phrases.ClauseOf[t] + 1; c < draft.Phrases.Clauses.Count && draft.Phrases.Clauses[c].Sentence == sentence; c++)
        {
            Clause clause = draft.Phrases.Clauses[c];
            if (clause.Kind != ClauseKind.Relative || clause.Antecedent != index || clause.Subject != index || clause.Verb < 0) continue;
            Add(into, draft.Events.Acts.RecipientAt(clause.Verb), TieKind.OfPurpose);
            return;
        }
    }

    /// <summary>«الغارة … مما أسفر عن مقتل الأطفال», «الضربة التي راح ضحيتها العشرات», «هجوم قُتل فيه 39 سائحا».</summary>
    private void Felled(Draft draft, int token, List<ArgumentCandidate> into)
    {
        int end = draft.Text.Sentences[draft.Phrases.SentenceOf[token]].EndToken;
        for (int t = token + 1; t < end; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (IsVictims(draft, t) && t + 1 < end && draft.Phrases.PhraseOf[t + 1] is >= 0 and var named)
            {
                Add(into, actors.In(draft, named, t + 1), TieKind.Struck);
                return;
            }
            if (!word.IsVerb) continue;
            if (ResultOf(draft, t) is { } struck)
            {
                Add(into, struck, TieKind.Struck);
                return;
            }
            // «قُتل فيه», «قتل خلاله»: the pronoun stands for the act.
            if (word.Class is LemmaClass.War && t + 1 < end && draft.Words[t + 1] is { Pos: PartOfSpeech.ADP } at && at.Has(Features.Suffixed))
            {
                Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]];
                int phrase = clause.Object >= 0 ? clause.Object : clause.Subject;
                if (clause.Verb == t && phrase >= 0 && draft.Phrases.Phrases[phrase].First > t) Add(into, actors.In(draft, phrase, draft.Phrases.Phrases[phrase].First), TieKind.Struck);
                return;
            }
        }
    }

    /// <summary>Whom the noun of harm behind a verb of result («أسفر عن», «أدى إلى») tells of.</summary>
    private ActorMention? ResultOf(Draft draft, int verb)
    {
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[verb]];
        for (int t = verb + 1; t < clause.End; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.IsVerb) return null;
            int index = draft.Phrases.PhraseOf[t];
            if (index < 0 || word.Pos != PartOfSpeech.NOUN || word.Class is not (LemmaClass.Act or LemmaClass.War or LemmaClass.Event or LemmaClass.End)) continue;
            Slot slot = draft.Phrases.Phrases[index].Preposition;
            if (slot == Slot.None || _light.RowOf(draft.Words[verb].Lemma, slot) is not (>= 0 and var row) || _light.IsSubject(row, recipient: true) || _light.IsSubject(row, recipient: false)) return null;
            return ArgumentFinder.Find(draft, t, Slot.Genitive) is { Phrase: >= 0 } genitive ? actors.In(draft, genitive.Phrase, genitive.From) : null;
        }
        return null;
    }

    private static bool IsVictims(Draft draft, int token)
    {
        Token word = draft.Text.Tokens[token];
        return draft.Text.Form(word) is "ضحيتها" or "ضحيته" or "ضحيتهما" or "بحياة";
    }

    private static bool IsActing(Draft draft, int token) =>
        draft.Words[token] is { } word && (word.Class is LemmaClass.Group or LemmaClass.Org or LemmaClass.Role or LemmaClass.Person or LemmaClass.Count || word.Pos == PartOfSpeech.PROPN || (word.Pos == PartOfSpeech.ADJ && word.IsDefinite));

    private static void Add(List<ArgumentCandidate> into, ActorMention? mention, TieKind kind)
    {
        if (mention is not null) ArgumentCandidates.Add(mention, -1, -1, false, into, kind);
    }
}
