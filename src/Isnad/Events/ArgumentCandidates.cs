using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Text;

namespace Isnad.Events;

/// <summary>One mention that may be actor or recipient, and how it stands to the trigger.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="ActorRank">Place in the frame's list of actor slots where it stands, −1 for none, 8 for the empty verb's.</param>
/// <param name="RecipientRank">The same for the recipient.</param>
/// <param name="ByPronoun">Whether it is reached by a pronoun.</param>
internal sealed record ArgumentCandidate(ActorMention Mention, int ActorRank, int RecipientRank, bool ByPronoun)
{
    /// <summary>Mentions of one actor share a group.</summary>
    public int Group => Mention.Fullest;
    /// <summary>Place in the frame's list of actor slots.</summary>
    public int ActorRank { get; set; } = ActorRank;
    /// <summary>Place in the frame's list of recipient slots.</summary>
    public int RecipientRank { get; set; } = RecipientRank;
    /// <summary>How grammar ties it to the trigger outside the frame's slots.</summary>
    public TieKind Tie { get; set; }
    /// <summary>What is reckoned once for both parties: how it took part in earlier acts, and how often its actor is mentioned; −1 before.</summary>
    public (int Part, int Mentions) Known { get; set; } = (-1, -1);
}

/// <summary>Gathers the mentions that may be actor or recipient of a trigger.</summary>
internal sealed class ArgumentCandidates
{
    /// <summary>Rank of an argument of the empty verb.</summary>
    public const int LightRank = 8;

    /// <summary>How many sentences back candidates are looked for.</summary>
    private const int Reach = 3;

    private readonly ActorFinder _actors;
    private readonly TieFinder _ties;

    /// <summary>Makes a gatherer.</summary>
    public ArgumentCandidates(KnowledgeBase knowledge)
    {
        _actors = new ActorFinder(knowledge);
        _ties = new TieFinder(knowledge, _actors);
    }

    /// <summary>Fills the list with candidates, each mention once.</summary>
    public void Gather(Draft draft, in TriggerCandidate trigger, List<ArgumentCandidate> into)
    {
        into.Clear();
        bool verbal = draft.Words[trigger.Token].IsVerb;
        for (int i = 0; i < trigger.Frame.Actor.Length; i++) AddSlot(draft, SlotReader.Read(draft, trigger.Token, trigger.Frame.Actor[i], verbal), i, -1, into, trigger.Frame.Actor[i] == Slot.Adjective);
        for (int i = 0; i < trigger.Frame.Recipient.Length; i++) AddSlot(draft, SlotReader.Read(draft, trigger.Token, trigger.Frame.Recipient[i], verbal), -1, i, into, trigger.Frame.Recipient[i] == Slot.Adjective);
        AddDroppedSubject(draft, trigger, verbal, into);
        if (trigger.Light.Verb >= 0)
        {
            AddSlot(draft, ArgumentFinder.Find(draft, trigger.Light.Verb, trigger.Light.Actor), LightRank, -1, into);
            AddSlot(draft, ArgumentFinder.Find(draft, trigger.Light.Verb, trigger.Light.Recipient), -1, LightRank, into);
            if (trigger.Light.Actor == Slot.Subject && draft.Mentions.Subjects[draft.Phrases.ClauseOf[trigger.Light.Verb]] is { } subject) Add(subject, LightRank, -1, false, into);
        }
        _ties.Find(draft, trigger, into);
        int clause = draft.Phrases.ClauseOf[trigger.Token];
        for (int c = clause, depth = 0; c >= 0 && depth < 4; c = draft.Phrases.Clauses[c].Parent, depth++)
        {
            if (draft.Mentions.Subjects[c] is { } subject) Add(subject, -1, -1, false, into);
        }
        int sentence = draft.Phrases.SentenceOf[trigger.Token];
        int count = draft.Mentions.Actors.Count;
        // A headline is read after the body: its parties may first be named there.
        int ahead = draft.Text.Sentences[sentence].Kind == SentenceKind.Headline ? Reach : 0;
        for (int i = 0; i < count; i++)
        {
            ActorMention mention = draft.Mentions.Actors[i];
            if (mention.IsAdjective || mention.IsThing || sentence - mention.Sentence > Reach || mention.Sentence - sentence > ahead) continue;
            if (draft.Text.Sentences[mention.Sentence].Story != draft.Text.Sentences[sentence].Story) continue;
            Add(mention, -1, -1, false, into);
        }
        if (!verbal && !MutualParties.AreIn(trigger.Frame)) AddOfEarlierActs(draft, trigger, sentence, into);
    }

    /// <summary>Who took part in an earlier act of the same type may do so in its retelling, however far back it was told.</summary>
    private static void AddOfEarlierActs(Draft draft, in TriggerCandidate trigger, int sentence, List<ArgumentCandidate> into)
    {
        foreach (EventDraft earlier in draft.Events.Events)
        {
            if (earlier.Type != trigger.Frame.Type || !PriorEvents.Comes(draft, earlier, trigger.Token) || draft.Text.Sentences[earlier.Sentence].Story != draft.Text.Sentences[sentence].Story) continue;
            foreach (ActorMention actor in earlier.Actors) AddIfAbsent(actor, into);
            foreach (ActorMention recipient in earlier.Recipients) AddIfAbsent(recipient, into);
        }
    }

    /// <summary>An actor that a nearer mention names already is not added.</summary>
    private static void AddIfAbsent(ActorMention mention, List<ArgumentCandidate> into)
    {
        foreach (ArgumentCandidate known in into)
        {
            if (known.Mention == mention || (mention.Fullest >= 0 && known.Mention.Fullest == mention.Fullest)) return;
        }
        Add(mention, -1, -1, false, into);
    }

    /// <summary>A subject that is dropped fills its slot all the same, by whom it refers to.</summary>
    private static void AddDroppedSubject(Draft draft, in TriggerCandidate trigger, bool verbal, List<ArgumentCandidate> into)
    {
        int clause = draft.Phrases.ClauseOf[trigger.Token];
        if (!verbal || draft.Phrases.Clauses[clause].Verb != trigger.Token || draft.Mentions.Subjects[clause] is not { } subject) return;
        int actor = Array.IndexOf(trigger.Frame.Actor, Slot.Subject), recipient = Array.IndexOf(trigger.Frame.Recipient, Slot.Subject);
        if (actor >= 0 || recipient >= 0) Add(subject, actor, recipient, draft.Phrases.Clauses[clause].Subject < 0, into);
    }

    private void AddSlot(Draft draft, ArgumentFinder.Argument argument, int actorRank, int recipientRank, List<ArgumentCandidate> into, bool isAdjective = false)
    {
        if (!argument.Found) return;
        if (argument.PronounToken >= 0)
        {
            if (ReferenceFinder.OfPronoun(draft, argument.PronounToken) is { } referent) Add(referent, actorRank, recipientRank, true, into);
            return;
        }
        ActorMention? mention = isAdjective ? _actors.ByAdjective(draft, argument.Phrase, argument.From) : _actors.In(draft, argument.Phrase, argument.From);
        if (mention is not null) Add(mention, actorRank, recipientRank, false, into);
        if (!isAdjective && recipientRank >= 0 && (mention is null || mention.First > argument.From) && IsThing(draft, argument)) Add(ActorFinder.Thing(draft, argument.Phrase, argument.From), -1, recipientRank, false, into);
    }

    /// <summary>Whether an argument is a thing that may suffer an act.</summary>
    public static bool IsThing(Draft draft, ArgumentFinder.Argument argument)
    {
        int head = Math.Max(argument.From, draft.Phrases.Phrases[argument.Phrase].Head);
        return draft.Words[head].Pos == Words.PartOfSpeech.NOUN && draft.Words[head].Class is not (Knowledge.Format.LemmaClass.Time or Knowledge.Format.LemmaClass.Unit);
    }

    /// <summary>Adds a mention, or what is new about one that is there.</summary>
    public static void Add(ActorMention mention, int actorRank, int recipientRank, bool byPronoun, List<ArgumentCandidate> into, TieKind tie = TieKind.None)
    {
        foreach (ArgumentCandidate known in into)
        {
            if (known.Mention != mention) continue;
            if (known.ActorRank < 0) known.ActorRank = actorRank;
            if (known.RecipientRank < 0) known.RecipientRank = recipientRank;
            if (known.Tie == TieKind.None) known.Tie = tie;
            return;
        }
        into.Add(new ArgumentCandidate(mention, actorRank, recipientRank, byPronoun) { Tie = tie });
    }
}
