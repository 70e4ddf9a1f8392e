using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>
/// Finds who is tied to a trigger by grammar outside the slots of its frame: through the verb or noun that governs it, the relative
/// clause on it, the noun it describes, the act beside it.
/// </summary>
internal sealed class TieFinder(KnowledgeBase knowledge, ActorFinder actors)
{
    private readonly LightVerbs _light = new(knowledge);
    private readonly SuffererTies _sufferers = new(knowledge, actors);

    /// <summary>How far up governors are followed.</summary>
    private const int Depth = 3;

    /// <summary>Adds the ties of a trigger, the closest first.</summary>
    public void Find(Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> into)
    {
        int t = trigger.Token;
        ref Analysis word = ref draft.Words[t];
        Add(into, Agent(draft, t), TieKind.Agent);
        if (!word.IsVerb)
        {
            if (draft.Words.IsParticiple(t)) Add(into, Described(draft, t), TieKind.Described);
            OwnerBehind(draft, t, into);
            OfRelative(draft, t, into);
            OfGovernor(draft, t, into);
            OfCoordinate(draft, t, into);
        }
        _sufferers.Find(draft, trigger, into);
    }

    private void OfGovernor(Draft draft, int token, List<ArgumentCandidate> into)
    {
        (int governor, Slot slot) = GovernorOf(draft, token);
        for (int depth = 0; governor >= 0 && depth < Depth; depth++)
        {
            if (knowledge.Control.Find(draft.Words[governor].Lemma, slot) is not { } control)
            {
                ByGrammar(draft, governor, slot, into);
                return;
            }
            Add(into, Controlled(draft, governor, control.Doer), TieKind.Doer);
            Add(into, Controlled(draft, governor, control.Sufferer), TieKind.Sufferer);
            if (control.Doer.IsOther) Add(into, SubjectOf(draft, governor, Depth), TieKind.Onlooker);
            if (!control.IsTransparent) return;
            (governor, slot) = GovernorOf(draft, governor);
        }
    }

    private ActorMention? Controlled(Draft draft, int governor, Controller controller) => controller.Slot switch
    {
        Slot.None => null,
        Slot.Subject => OwnSubject(draft, governor) ?? SubjectOf(draft, governor, Depth),
        Slot.Object => ObjectOf(draft, governor),
        var slot => Mention(draft, ArgumentFinder.Find(draft, governor, slot)),
    };

    /// <summary>«قيامها بنقل», «مشاركة القوات في تحرير»: of a masdar that governs by a preposition the second term is the doer.</summary>
    private ActorMention? OwnSubject(Draft draft, int governor) =>
        draft.Words[governor].IsVerb || draft.Words[governor].Pos != PartOfSpeech.NOUN ? null : Mention(draft, ArgumentFinder.Find(draft, governor, Slot.Genitive));

    private void ByGrammar(Draft draft, int governor, Slot slot, List<ArgumentCandidate> into)
    {
        ref Analysis word = ref draft.Words[governor];
        if (word.IsVerb)
        {
            if (slot == Slot.Subject)
            {
                Add(into, ObjectOf(draft, governor), TieKind.ObjectOfPredicate);
                Struck(draft, governor, draft.Phrases.Clauses[draft.Phrases.ClauseOf[governor]].End, into);
                return;
            }
            bool passive = word.Has(Features.Passive), selected = knowledge.Government.Opens(word.Lemma, slot);
            TieKind kind = slot == Slot.Object ? TieKind.SubjectOfObject : selected ? TieKind.SubjectOfSelected : slot == Slot.For ? TieKind.SubjectOfPurpose : TieKind.SubjectOfOther;
            if (!passive) Add(into, SubjectOf(draft, governor, Depth), kind);
            if (slot.IsPreposition()) Add(into, ObjectOf(draft, governor), passive ? TieKind.SubjectOfPassive : TieKind.ObjectOfGovernor);
        }
        else if (slot != Slot.Subject && _light.RowOf(word.Lemma, slot == Slot.Genitive ? Slot.Object : slot) is >= 0 and var row)
        {
            // «تعرضه لهجوم», «تنفيذ هجمات»: the masdar of an empty verb.
            ActorMention? doer = SubjectOf(draft, governor, Depth);
            if (_light.IsSubject(row, recipient: false)) Add(into, doer, TieKind.DoerOfEmpty);
            else if (_light.IsSubject(row, recipient: true)) Add(into, doer, TieKind.SuffererOfEmpty);
        }
        else if (draft.Words.IsParticiple(governor) && draft.Phrases.Clauses[draft.Phrases.ClauseOf[governor]].Verb != governor) Add(into, Described(draft, governor), TieKind.DescribedByGovernor);
        else Add(into, SubjectOf(draft, governor, Depth), slot == Slot.Genitive ? TieKind.DoerOfOuter : TieKind.DoerOfNoun);
    }

    /// <summary>The word a noun hangs on: the noun before it in its idafa, or the governor of its phrase.</summary>
    private static (int Governor, Slot Slot) GovernorOf(Draft draft, int token)
    {
        int phraseIndex = draft.Phrases.PhraseOf[token];
        if (phraseIndex < 0) return (-1, Slot.None);
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        for (int t = token - 1; t >= phrase.First; t--)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.Pos == PartOfSpeech.NOUN && !word.IsDefinite && word.Class is not (LemmaClass.Count or LemmaClass.Time)) return (t, Slot.Genitive);
        }
        return (phrase.Governor, phrase.GovernedAs);
    }

    private ActorMention? SubjectOf(Draft draft, int token, int depth)
    {
        ref Analysis word = ref draft.Words[token];
        int clause = draft.Phrases.ClauseOf[token];
        if (draft.Phrases.Clauses[clause].Verb == token) return word.Has(Features.Passive) ? null : draft.Mentions.Subjects[clause];
        if (word.IsVerb) return null;
        if (draft.Words.IsParticiple(token)) return Described(draft, token);
        // The second term is the doer unless the noun's verb takes an object: «مشاركة القوات» against «تحرير المدينة».
        if (ArgumentFinder.Find(draft, token, Slot.Genitive) is { Found: true } genitive && !knowledge.Government.Opens(word.Lemma, Slot.Object) && Mention(draft, genitive) is { } doer) return doer;
        if (Owner(draft, token) is { } owner) return owner;
        if (depth == 0) return null;
        (int governor, Slot slot) = GovernorOf(draft, token);
        return governor >= 0 && governor != token && slot != Slot.Subject ? SubjectOf(draft, governor, depth - 1) : null;
    }

    private ActorMention? ObjectOf(Draft draft, int verb)
    {
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[verb]];
        if (clause.Verb != verb) return null;
        if (draft.Words[verb].Has(Features.Suffixed)) return ReferenceFinder.OfPronoun(draft, verb);
        int phrase = draft.Words[verb].Has(Features.Passive) ? clause.Subject : clause.Object;
        if (phrase < 0) return null;
        var argument = new ArgumentFinder.Argument(phrase, draft.Phrases.Phrases[phrase].First, -1);
        return Mention(draft, argument) ?? (ArgumentCandidates.IsThing(draft, argument) ? ActorFinder.Thing(draft, phrase, argument.From) : null);
    }

    /// <summary>The noun that a participle describes: the head of its phrase, or the phrase it stands in apposition to.</summary>
    private ActorMention? Described(Draft draft, int token)
    {
        int index = draft.Phrases.PhraseOf[token];
        if (index < 0) return null;
        NounPhrase phrase = draft.Phrases.Phrases[index];
        if (token > phrase.First) return actors.In(draft, index, phrase.First) is { } head && head.First < token ? head : null;
        int before = phrase.First - 1;
        if (before > 0 && draft.Text.Tokens[before].Kind == TokenKind.Comma) before--;
        if (before < 0 || draft.Phrases.PhraseOf[before] is not (>= 0 and var other) || draft.Phrases.SentenceOf[before] != draft.Phrases.SentenceOf[token]) return null;
        return actors.In(draft, other, draft.Phrases.Phrases[other].First);
    }

    private ActorMention? Owner(Draft draft, int token)
    {
        int index = draft.Phrases.PhraseOf[token];
        if (index < 0 || index + 1 >= draft.Phrases.Phrases.Count) return null;
        NounPhrase next = draft.Phrases.Phrases[index + 1];
        int end = draft.Phrases.Phrases[index].End;
        return next.Preposition == Slot.For && next.First <= end + 1 && IsActing(draft, next.Head) ? actors.In(draft, index + 1, next.First) : null;
    }

    private static bool IsActing(Draft draft, int token) =>
        draft.Words[token] is { } word && (word.Class is LemmaClass.Group or LemmaClass.Org or LemmaClass.Role or LemmaClass.Person || word.Pos == PartOfSpeech.PROPN || (word.Pos == PartOfSpeech.ADJ && word.IsDefinite));

    private void OwnerBehind(Draft draft, int token, List<ArgumentCandidate> into)
    {
        if (ArgumentFinder.Find(draft, token, Slot.Genitive).Found) return;
        Add(into, Owner(draft, token), TieKind.Owner);
    }

    /// <summary>«من قبل», «على يد» and their like behind the trigger, in its sentence and before the next verb of its level.</summary>
    private ActorMention? Agent(Draft draft, int token)
    {
        int sentence = draft.Phrases.SentenceOf[token], seen = 0;
        for (int p = Math.Max(0, draft.Phrases.PhraseOf[token]); p < draft.Phrases.Phrases.Count && seen < 6; p++)
        {
            NounPhrase phrase = draft.Phrases.Phrases[p];
            if (phrase.First <= token) continue;
            if (draft.Phrases.SentenceOf[phrase.First] != sentence || ClauseRelations.VerbBetween(draft, token + 1, phrase.First)) break;
            seen++;
            if (phrase.Preposition is Slot.AtHandOf or Slot.Through && phrase.CoordinatedWith < 0) return actors.In(draft, p, phrase.First);
        }
        return null;
    }

    private void OfRelative(Draft draft, int token, List<ArgumentCandidate> into)
    {
        int phrase = draft.Phrases.PhraseOf[token], sentence = draft.Phrases.SentenceOf[token];
        if (phrase < 0) return;
        for (int c = draft.Phrases.ClauseOf[token] + 1; c < draft.Phrases.Clauses.Count && draft.Phrases.Clauses[c].Sentence == sentence; c++)
        {
            Clause clause = draft.Phrases.Clauses[c];
            if (clause.Kind != ClauseKind.Relative || clause.Antecedent != phrase || clause.Verb < 0) continue;
            if (clause.Subject == phrase)
            {
                Add(into, ObjectOf(draft, clause.Verb), TieKind.ObjectOfRelative);
                Struck(draft, clause.Verb, clause.End, into);
            }
            else if (!draft.Words[clause.Verb].Has(Features.Passive)) Add(into, draft.Mentions.Subjects[c], TieKind.SubjectOfRelative);
            else Add(into, ObjectOf(draft, clause.Verb), TieKind.Struck);
            return;
        }
    }

    /// <summary>«أسفر عن مقتل خمسة», «أدى إلى إصابة»: those a result struck, behind a verb.</summary>
    private void Struck(Draft draft, int verb, int end, List<ArgumentCandidate> into)
    {
        for (int t = verb + 1; t < end; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.IsVerb) return;
            if (word.Pos != PartOfSpeech.NOUN || word.Class is not (LemmaClass.Act or LemmaClass.War or LemmaClass.Event or LemmaClass.End)) continue;
            if (ArgumentFinder.Find(draft, t, Slot.Genitive) is { Found: true } genitive) Add(into, Mention(draft, genitive), TieKind.Struck);
            return;
        }
    }

    private void OfCoordinate(Draft draft, int token, List<ArgumentCandidate> into)
    {
        int index = draft.Phrases.PhraseOf[token];
        if (index < 0) return;
        List<NounPhrase> phrases = draft.Phrases.Phrases;
        Beside(draft, phrases[index].CoordinatedWith, into);
        if (index + 1 < phrases.Count && phrases[index + 1].CoordinatedWith == index) Beside(draft, index + 1, into);
    }

    private void Beside(Draft draft, int phrase, List<ArgumentCandidate> into)
    {
        if (phrase < 0) return;
        int head = draft.Phrases.Phrases[phrase].Head;
        if (draft.Words[head].Pos != PartOfSpeech.NOUN || !(draft.Words[head].Has(Features.Masdar) || draft.Words[head].Class is LemmaClass.Act)) return;
        if (ArgumentFinder.Find(draft, head, Slot.Genitive) is { Found: true } genitive) Add(into, Mention(draft, genitive), TieKind.OfCoordinate);
    }

    private ActorMention? Mention(Draft draft, ArgumentFinder.Argument argument) =>
        argument.PronounToken >= 0 ? ReferenceFinder.OfPronoun(draft, argument.PronounToken)
        : argument.Phrase >= 0 ? actors.In(draft, argument.Phrase, argument.From) : null;

    private static void Add(List<ArgumentCandidate> into, ActorMention? mention, TieKind kind)
    {
        if (mention is not null) ArgumentCandidates.Add(mention, -1, -1, false, into, kind);
    }
}
