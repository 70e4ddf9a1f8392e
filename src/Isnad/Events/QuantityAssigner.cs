using Isnad.Knowledge;
using Isnad.Mentions;
using Isnad.Phrases;

namespace Isnad.Events;

/// <summary>Gives an act the numbers that belong to it: those on its recipient and actor, and tolls told in its clause.</summary>
internal static class QuantityAssigner
{
    /// <summary>Fills the quantities of an event.</summary>
    public static void Assign(Draft draft, in TriggerCandidate trigger, EventDraft into)
    {
        foreach (QuantityMention quantity in draft.Mentions.Quantities)
        {
            if (quantity.Sentence != into.Sentence || quantity.IsPartOf) continue;
            bool onRecipient = Within(quantity, into.Recipients), onActor = Within(quantity, into.Actors);
            bool told = quantity.What is "killed" or "wounded" or "arrested" or "abducted" or "displaced";
            bool toll = told && (into.Type is EventType.Assault or EventType.Coerce or EventType.Protest) && draft.Phrases.ClauseOf[quantity.First] == into.Clause;
            if (!onRecipient && !onActor && !toll) continue;
            // The act says what a number of humans counts: of «قُتل خمسة جنود» the dead, of its doers the fighters.
            string what = quantity.What ?? (onRecipient ? into.Frame.Counts ?? "other" : onActor && into.Type is EventType.Mobilize or EventType.Assault ? "fighters" : "other");
            into.Quantities.Add(new QuantityMention
            {
                First = quantity.First, End = quantity.End, Head = quantity.Head, Span = quantity.Span, Sentence = quantity.Sentence,
                Preposition = quantity.Preposition, Low = quantity.Low, High = quantity.High, Noun = quantity.Noun, What = what,
            });
        }
    }

    private static bool Within(QuantityMention quantity, List<ActorMention> parties)
    {
        foreach (ActorMention party in parties)
        {
            if (party.Sentence == quantity.Sentence && quantity.First < party.End && party.First < quantity.End) return true;
        }
        return false;
    }
}
