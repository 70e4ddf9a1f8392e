using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>Chooses the status of an act among the six by what its words, its clause and its time say.</summary>
internal sealed class StatusChooser(KnowledgeBase knowledge)
{
    /// <summary>How many statuses there are.</summary>
    public const int Statuses = 6;

    private readonly LinearModel _model = new(knowledge, "status");

    /// <summary>Sets the status; parties and place must be there.</summary>
    public void Choose(Draft draft, in TriggerCandidate trigger, in StatusEvidence evidence, EventDraft into, Workspace workspace)
    {
        into.Status = evidence.Status;
        if (!_model.IsFitted) return;
        Context(draft, trigger, evidence, into, workspace.Context);
        workspace.Choice.Clear();
        for (int status = 0; status < Statuses; status++)
        {
            Cross(workspace.Context, status, workspace.Features);
            workspace.Choice.Add(_model.Score(workspace.Features), -1);
        }
        into.Status = (EventStatus)workspace.Choice.Best();
    }

    /// <summary>The features of one status: each feature of the context together with it.</summary>
    public static void Cross(FeatureList context, int status, FeatureList into)
    {
        into.Clear();
        foreach (int feature in context.Items) into.Add((FeatureKind)(feature / FeatureList.Values), feature % FeatureList.Values * Statuses + status);
    }

    /// <summary>What there is to see; values stay below a sixth of <see cref="FeatureList.Values"/>.</summary>
    public static void Context(Draft draft, in TriggerCandidate trigger, in StatusEvidence evidence, EventDraft @event, FeatureList into)
    {
        into.Clear();
        int t = trigger.Token, form = (int)trigger.Form, type = (int)trigger.Frame.Type;
        bool verbal = form < 2;
        ref Analysis word = ref draft.Words[t];
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]];
        Sentence sentence = draft.Text.Sentences[draft.Phrases.SentenceOf[t]];
        into.Add(FeatureKind.Bias);
        into.Add(FeatureKind.Prior, evidence.First);
        into.Add(FeatureKind.Prior, 8 + evidence.First * 6 + form);
        into.AddIf(evidence.Light > 0, FeatureKind.StatusWord, evidence.Light);
        into.AddIf(evidence.Governor > 0, FeatureKind.StatusWord, 8 + evidence.Governor);
        into.AddIf(evidence.Chain > 0, FeatureKind.StatusWord, 16 + evidence.Chain);
        into.AddIf(evidence.Particle > 0, FeatureKind.StatusWord, 24 + evidence.Particle);
        into.AddIf(evidence.Condition, FeatureKind.StatusWord, 32);
        into.AddIf(evidence.Negated, FeatureKind.Negated, (evidence.Condition ? 1 : 0) + (evidence.Chain > 0 ? 2 : 0));
        into.AddIf(evidence.Future, FeatureKind.StatusWord, evidence.Condition ? 33 : 34);
        into.AddIf(HasCondition(draft, @event.Clause), FeatureKind.StatusWord, verbal ? 35 : 36);
        into.Add(FeatureKind.Form, form);
        into.Add(FeatureKind.Type, type);
        into.Add(FeatureKind.TypeForm, type * 6 + form);
        int anchor = verbal ? t : trigger.Light.Verb >= 0 ? trigger.Light.Verb : clause.Verb;
        int tense = anchor < 0 ? 4 : Tense(draft.Words[anchor]);
        int part = verbal ? 0 : trigger.Light.Verb >= 0 ? 1 : 2;
        int time = Time(draft, t);
        into.Add(FeatureKind.Tense, tense + 5 * part + (clause.Auxiliary >= 0 ? 16 : 0));
        into.Add(FeatureKind.TypeTense, type * 5 + tense + (part < 2 ? 0 : 110));
        into.Add(FeatureKind.TimeKind, time);
        into.Add(FeatureKind.TimeKind, 8 + time * 15 + tense + 5 * part);
        into.Add(FeatureKind.ClauseKind, (int)clause.Kind + (verbal ? 0 : 8));
        into.Add(FeatureKind.SentenceKind, (int)sentence.Kind + (verbal ? 0 : 8));
        into.AddIf(draft.Text.Tokens[t].Quote >= 0, FeatureKind.Quoted, tense);
        if (!verbal) Noun(draft, t, word, clause, type, into);
        into.Add(FeatureKind.Prior2, Before(draft, @event) + (word.IsDefinite ? 8 : 0));
    }

    private static void Noun(Draft draft, int t, in Analysis word, in Clause clause, int type, FeatureList into)
    {
        into.Add(FeatureKind.Definite, (word.IsDefinite ? 1 : 0) + (word.Has(Features.Suffixed) ? 2 : 0) + (word.Has(Features.Accusative) ? 4 : 0) + (word.Has(Features.Plural) ? 8 : 0));
        int phraseIndex = draft.Phrases.PhraseOf[t];
        if (phraseIndex < 0) return;
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        bool first = phrase.First == t;
        into.Add(FeatureKind.Preposition, (int)phrase.Preposition + (first ? 0 : 40) + (word.IsDefinite ? 80 : 0));
        // A purpose is told by an attached preposition on a bare masdar: which acts it makes planned depends on the type.
        if (phrase.Preposition is Slot.For or Slot.To or Slot.In or Slot.By or Slot.After && first)
        {
            int which = phrase.Preposition switch { Slot.For => 0, Slot.To => 1, Slot.In => 2, Slot.By => 3, _ => 4 };
            into.Add(FeatureKind.TypeRole, type * 5 + which);
        }
        int before = first ? (phrase.PrepositionToken >= 0 && phrase.PrepositionToken < phrase.First ? phrase.PrepositionToken : phrase.First) - 1 : t - 1;
        if (before >= 0 && draft.Phrases.SentenceOf[before] == draft.Phrases.SentenceOf[t] && draft.Words[before].Pos is PartOfSpeech.NOUN)
        {
            into.Add(first ? FeatureKind.IdafaAfter : FeatureKind.IdafaBefore, (int)draft.Words[before].Class);
        }
        int role = clause.Subject == phraseIndex ? 1 : clause.Object == phraseIndex ? 2 : phrase.Preposition != Slot.None ? 3 : 0;
        int verbClass = clause.Verb >= 0 ? (int)draft.Words[clause.Verb].Class : 0;
        into.Add(FeatureKind.GovernedBy, role * 64 + Math.Min(63, verbClass));
        into.AddIf(clause.Negation >= 0, FeatureKind.Negated, 4 + role);
        if (t + 1 < phrase.End && draft.Words[t + 1].Pos == PartOfSpeech.ADJ) into.Add(FeatureKind.Adjective, draft.Words[t + 1].Has(Features.ActiveParticiple) ? 1 : draft.Words[t + 1].Has(Features.PassiveParticiple) ? 2 : 0);
    }

    private static int Tense(in Analysis verb) =>
        !verb.IsVerb ? 4 : verb.Has(Features.Perfect) ? 0 : verb.Has(Features.Future) ? 1 : verb.Has(Features.Moody) ? 2 : 3;

    /// <summary>The nearest time told in the act's clause, or else in its sentence: 0 none, 2 past, 3 the publication day, 4 to come, 5 unresolved; 1 for one to come elsewhere in the sentence.</summary>
    private static int Time(Draft draft, int trigger)
    {
        int sentence = draft.Phrases.SentenceOf[trigger], clause = draft.Phrases.ClauseOf[trigger], nearest = int.MaxValue, found = 0;
        foreach (TimeMention time in draft.Mentions.Times)
        {
            if (time.Sentence != sentence || time.IsDuration) continue;
            bool own = draft.Phrases.ClauseOf[time.First] == clause;
            int kind = time is not { Start: { } start, Stop: { } stop } || draft.Published is not { } day ? 5 : start > day ? 4 : stop < day ? 2 : 3;
            if (!own)
            {
                if (found == 0 && kind == 4) found = 1;
                continue;
            }
            int gap = Math.Abs(time.First - trigger);
            if (gap < nearest) (nearest, found) = (gap, kind);
        }
        return found;
    }

    /// <summary>Whether a condition hangs on a clause or on one beside it.</summary>
    private static bool HasCondition(Draft draft, int clause)
    {
        int sentence = draft.Phrases.Clauses[clause].Sentence;
        for (int c = clause; c >= 0 && draft.Phrases.Clauses[c].Sentence == sentence; c--)
        {
            if (draft.Phrases.Clauses[c].Kind == ClauseKind.Condition) return true;
        }
        for (int c = clause + 1; c < draft.Phrases.Clauses.Count && draft.Phrases.Clauses[c].Sentence == sentence; c++)
        {
            if (draft.Phrases.Clauses[c].Kind == ClauseKind.Condition && draft.Phrases.Clauses[c].Parent == clause) return true;
        }
        return false;
    }

    /// <summary>One more than the status of the last act before it of the same type and word, 0 for none.</summary>
    private static int Before(Draft draft, EventDraft @event)
    {
        int lemma = draft.Words[@event.Trigger].Lemma, found = 0;
        foreach (EventDraft earlier in draft.Events.Events)
        {
            if (earlier == @event || earlier.Type != @event.Type || lemma < 0 || draft.Words[earlier.Trigger].Lemma != lemma || !PriorEvents.Comes(draft, earlier, @event.Trigger)) continue;
            found = 1 + (int)earlier.Status;
        }
        return found;
    }
}
