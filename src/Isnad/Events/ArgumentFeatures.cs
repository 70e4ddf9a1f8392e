using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>The features by which the actor or recipient of a trigger is chosen among its candidates.</summary>
internal static class ArgumentFeatures
{
    private static readonly string[] s_sectors = ["GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PTY", "OPP", "REB", "PAR", "UAF", "CVL", "MED", "BUS", "LAB", "EDU", "HLH", "REL", "SOC", "IGO", "NGO", "CRM", "REF", "ELI"];

    /// <summary>Families of types that are done by and to the same sort of people: force, order, protest, talk, words, retreat.</summary>
    private static int Family(EventType type) => type switch
    {
        EventType.Assault or EventType.Mobilize or EventType.Threaten or EventType.Control or EventType.Presence or EventType.Strength => 0,
        EventType.Coerce or EventType.Sanction => 1,
        EventType.Protest => 2,
        EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Support or EventType.Aid => 3,
        EventType.Accuse or EventType.Request or EventType.Reject or EventType.Concede => 4,
        _ => 5,
    };

    /// <summary>Fills the features of a candidate for the actor (or recipient).</summary>
    public static void Extract(Draft draft, in TriggerCandidate trigger, ArgumentCandidate candidate, bool recipient, FeatureList into)
    {
        into.Clear();
        ActorMention mention = candidate.Mention;
        int t = trigger.Token, form = (int)trigger.Form, type = (int)trigger.Frame.Type;
        bool verbal = form < 2;
        int own = recipient ? candidate.RecipientRank : candidate.ActorRank, other = recipient ? candidate.ActorRank : candidate.RecipientRank;
        int sentence = draft.Phrases.SentenceOf[t], back = sentence - mention.Sentence;
        bool before = mention.End <= t;
        int distance = before ? t - mention.End : mention.First - t;
        int bucket = distance < 1 ? 0 : distance < 3 ? 1 : distance < 6 ? 2 : distance < 12 ? 3 : distance < 24 ? 4 : 5;

        into.Show(0, draft.Words[t].Lemma);
        into.Show(1, draft.Words[mention.Head].Lemma);
        into.Add(FeatureKind.SlotRank, own + 1);
        into.Add(FeatureKind.OtherSlotRank, other + 1);
        into.Add(FeatureKind.FormRank, form * 16 + own + 1);
        into.AddIf(candidate.ByPronoun, FeatureKind.Sameness, 1);
        int tie = (int)candidate.Tie;
        into.Add(FeatureKind.Tie, tie * 2 + (own >= 0 ? 1 : 0));
        // Single ties are seldom met: what they have in common is learned together.
        int side = candidate.Tie.Side();
        into.Add(FeatureKind.TieSide, side * 4 + (own >= 0 ? 1 : 0) + (other >= 0 ? 2 : 0));
        into.AddIf(side > 0, FeatureKind.TieSide, 16 + side * 6 + form);
        into.AddIf(side > 0, FeatureKind.TieSide, 64 + side * 8 + Family(trigger.Frame.Type));
        into.AddIf(tie > 0, FeatureKind.TieForm, tie * 8 + form);
        into.AddIf(tie > 0, FeatureKind.TieType, tie * 8 + Family(trigger.Frame.Type));
        int acts = draft.Events.Acts.Part(draft, trigger, mention);
        into.Add(FeatureKind.InActs, acts * 4 + (back == 0 ? 0 : back > 0 ? 1 : 2));
        into.AddIf(own < 0, FeatureKind.InActsForm, (acts * 6 + form) * 2 + (draft.Words[t].IsDefinite ? 1 : 0));
        int grammar = Grammar(draft, trigger, mention);
        into.Add(FeatureKind.Grammar, grammar);
        into.Add(FeatureKind.GrammarForm, grammar * 6 + form);
        if (!verbal)
        {
            // What the event noun is to its clause says who the clause's subject is to it: «شن التنظيم هجوما», «أعلن الجيش هجوما».
            (int role, int verbKind) = Role(draft, trigger);
            into.Add(FeatureKind.RoleGrammar, role * 8 + grammar);
            into.Add(FeatureKind.RoleVerb, (role * 8 + grammar) * 4 + verbKind);
        }
        into.AddIf(mention.Country is not null && TriggerCountry(draft, trigger) is { } country && country == mention.Country, FeatureKind.SameCountry);
        into.AddIf(draft.Mentions.Subjects[draft.Phrases.ClauseOf[mention.Head]] == mention && mention.Sentence <= 2, FeatureKind.LeadSubject);
        into.Add(FeatureKind.Chosen, PriorEvents.Count(draft, trigger, mention, recipient));
        into.Add(FeatureKind.SentenceDistance, Math.Clamp(back, -2, 3) + 2 + (verbal ? 0 : 8));
        if (candidate.Known.Part < 0) candidate.Known = (PriorEvents.Part(draft, trigger, mention), Mentions(draft, mention));
        int part = candidate.Known.Part;
        into.Add(FeatureKind.Prior2, part);
        into.AddIf((part & 1) != 0, FeatureKind.PriorForm, form);
        into.AddIf((part & 2) != 0, FeatureKind.PriorForm, 8 + form);
        into.AddIf((part & 4) != 0, FeatureKind.PriorForm, 16 + type);
        into.AddIf((part & 8) != 0, FeatureKind.PriorForm, 48 + type);
        into.AddIf((part & 5) != 0 && back > 0, FeatureKind.PriorForm, 80);
        into.AddIf((part & 10) != 0 && back > 0, FeatureKind.PriorForm, 81);
        into.AddIf((part & 5) != 0 && draft.Words[t].IsDefinite, FeatureKind.PriorForm, 82);
        into.AddIf((part & 10) != 0 && draft.Words[t].IsDefinite, FeatureKind.PriorForm, 83);
        into.AddIf(own >= 0 && mention.Phrase >= 0 && mention.First > draft.Phrases.Phrases[mention.Phrase].Head, FeatureKind.Inner, form);
        if (back == 0)
        {
            into.Add(FeatureKind.Direction, (before ? 1 : 0) + (verbal ? 0 : 2));
            into.Add(FeatureKind.Distance, bucket + (before ? 8 : 0) + (verbal ? 0 : 16));
            into.Add(FeatureKind.BetweenVerb, (ClauseRelations.VerbBetween(draft, t, mention) ? 1 : 0) + (before ? 2 : 0) + (verbal ? 0 : 4));
            into.Add(FeatureKind.Preposition, (int)mention.Preposition + (before ? 64 : 0));
            into.Add(FeatureKind.PrepositionForm, (int)mention.Preposition + (verbal ? 0 : 64));
        }
        else
        {
            into.Add(FeatureKind.Preposition, 128 + (int)mention.Preposition);
            into.Add(FeatureKind.Salience, Salience(draft, mention));
        }
        into.Add(FeatureKind.ActorForm, (int)mention.Form);
        into.Add(FeatureKind.TypeClass, type * 8 + (int)mention.Form);
        into.Add(FeatureKind.Person, (mention.IsPerson ? 1 : 0) + (mention.IsPlural ? 2 : 0));
        into.Add(FeatureKind.Country, (int)draft.Words[mention.Head].Class);
        int family = Family(trigger.Frame.Type);
        into.Add(FeatureKind.SectorKind, (mention.Sector is null ? 0 : 1 + Math.Max(0, Array.IndexOf(s_sectors, mention.Sector))) * 6 + family);
        into.Add(FeatureKind.ClassKind, ((int)draft.Words[mention.Head].Class * 6 + family) * 2 + (mention.IsPlural ? 1 : 0));
        into.AddIf(mention.IsAnonymous, FeatureKind.Speaker, 1);
        into.AddIf(IsSpeaker(draft, mention), FeatureKind.Speaker, 2);
        into.AddIf(IsSpeaker(draft, mention), FeatureKind.SpeakerType, type);
        into.AddIf(mention.First <= t && t < mention.End, FeatureKind.Nested);
        into.AddIf(draft.Text.Sentences[mention.Sentence].Kind == SentenceKind.Headline, FeatureKind.Headline);
        into.Add(FeatureKind.Recency, candidate.Known.Mentions);
        into.Add(FeatureKind.AfterComma, draft.Text.Tokens[Math.Max(0, mention.First - 1)].Kind == TokenKind.Comma ? 1 : 0);
    }

    /// <summary>Fills the features of choosing nobody.</summary>
    public static void ExtractNone(Draft draft, in TriggerCandidate trigger, IReadOnlyList<ArgumentCandidate> candidates, bool recipient, FeatureList into)
    {
        into.Clear();
        int form = (int)trigger.Form, type = (int)trigger.Frame.Type;
        into.Show(0, draft.Words[trigger.Token].Lemma);
        into.Add(FeatureKind.None);
        into.Add(FeatureKind.NoneForm, form);
        into.Add(FeatureKind.NoneType, type);
        into.Add(FeatureKind.TypeForm, type * 6 + form);
        bool filled = false, any = false;
        uint ties = 0;
        foreach (ArgumentCandidate candidate in candidates)
        {
            filled |= (recipient ? candidate.RecipientRank : candidate.ActorRank) >= 0;
            ties |= 1u << (int)candidate.Tie;
            any |= candidate.Mention.Sentence == draft.Phrases.SentenceOf[trigger.Token];
        }
        for (int tie = 1; tie <= (int)TieKind.DoerOfOuter; tie++) into.AddIf((ties & (1u << tie)) != 0, FeatureKind.NoneTie, tie * 2 + (filled ? 1 : 0));
        int sides = 0;
        foreach (ArgumentCandidate candidate in candidates) sides |= 1 << candidate.Tie.Side();
        into.Add(FeatureKind.NoneSide, (sides >> 1) + (filled ? 8 : 0));
        into.Add(FeatureKind.NoneSide, 16 + (sides >> 1) * 6 + form);
        into.Add(FeatureKind.NoneSlot, (filled ? 1 : 0) + (any ? 2 : 0) + ((recipient ? trigger.Frame.Recipient : trigger.Frame.Actor).Length == 0 ? 4 : 0));
        into.Add(FeatureKind.Headline, draft.Text.Sentences[draft.Phrases.SentenceOf[trigger.Token]].Kind == SentenceKind.Headline ? 1 : 0);
        into.Add(FeatureKind.Light, trigger.Light.Verb >= 0 ? 1 : 0);
        into.Add(FeatureKind.PriorNone, PriorEvents.Filled(draft, trigger, recipient) + (draft.Words[trigger.Token].IsDefinite ? 16 : 0));
        into.Add(FeatureKind.Definite, draft.Words[trigger.Token].IsDefinite ? 1 : 0);
    }

    /// <summary>What the mention is in the clauses around the trigger: 1 subject of its clause, 2 object, 3 subject of the clause above, 4 of one further up, 5 in the trigger's clause otherwise, 0 elsewhere.</summary>
    private static int Grammar(Draft draft, in TriggerCandidate trigger, ActorMention mention)
    {
        int clause = draft.Phrases.ClauseOf[trigger.Token];
        if (draft.Mentions.Subjects[clause] == mention) return draft.Phrases.Clauses[clause].Verb == trigger.Token ? 1 : 6;
        if (mention.Phrase >= 0 && draft.Phrases.Clauses[clause].Object == mention.Phrase) return 2;
        int parent = draft.Phrases.Clauses[clause].Parent;
        if (parent >= 0 && draft.Mentions.Subjects[parent] == mention) return 3;
        for (int c = parent; c >= 0; c = draft.Phrases.Clauses[c].Parent)
        {
            if (draft.Mentions.Subjects[c] == mention) return 4;
        }
        return draft.Phrases.ClauseOf[mention.Head] == clause ? 5 : 0;
    }

    /// <summary>Role of the trigger's phrase in its clause (0 none, 1 subject, 2 object, 3 and on by preposition) and kind of the clause's verb (0 none, 1 speech, 2 empty, 3 other).</summary>
    private static (int Role, int VerbKind) Role(Draft draft, in TriggerCandidate trigger)
    {
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[trigger.Token]];
        int phrase = draft.Phrases.PhraseOf[trigger.Token];
        int role = phrase < 0 ? 0 : clause.Subject == phrase ? 1 : clause.Object == phrase ? 2 : 0;
        if (role == 0 && phrase >= 0 && draft.Phrases.Phrases[phrase].Preposition is not Slot.None and var slot) role = 3 + (int)slot;
        int kind = clause.Verb < 0 ? 0 : trigger.Light.Verb == clause.Verb ? 2 : draft.Words[clause.Verb].Class == LemmaClass.Speech ? 1 : 3;
        return (role, kind);
    }

    /// <summary>The country of a nisba on the event noun («الغارة الأميركية»), or null.</summary>
    private static string? TriggerCountry(Draft draft, in TriggerCandidate trigger)
    {
        int phrase = draft.Phrases.PhraseOf[trigger.Token];
        if (phrase < 0) return null;
        foreach (ActorMention mention in draft.Mentions.Actors)
        {
            if (mention.IsAdjective && mention.Phrase == phrase && mention.First > trigger.Token) return mention.Country;
        }
        return null;
    }

    private static int Salience(Draft draft, ActorMention mention)
    {
        int clause = draft.Phrases.ClauseOf[mention.Head];
        int value = draft.Mentions.Subjects[clause] == mention ? 1 : 0;
        return value + (draft.Phrases.Clauses[clause].Kind is ClauseKind.Main or ClauseKind.Coordinate ? 2 : 0);
    }

    private static int Mentions(Draft draft, ActorMention mention)
    {
        int count = 0;
        foreach (ActorMention other in draft.Mentions.Actors)
        {
            if (other.Fullest == mention.Fullest && mention.Fullest >= 0) count++;
        }
        return Math.Min(5, count);
    }

    /// <summary>Whether the mention is the subject of a verb of speech.</summary>
    private static bool IsSpeaker(Draft draft, ActorMention mention)
    {
        int clause = draft.Phrases.ClauseOf[mention.Head];
        return clause >= 0 && draft.Mentions.Subjects[clause] == mention && draft.Phrases.Clauses[clause].Verb is >= 0 and var verb && draft.Words[verb].Class == LemmaClass.Speech;
    }
}
