using Isnad.Knowledge;
using Isnad.Mentions;

namespace Isnad.Events;

/// <summary>Gives the acts of a report the numbers that belong to them: those on their parties, and tolls told beside them.</summary>
internal static class QuantityAssigner
{
    /// <summary>How far, in tokens, a party may stand from an act that takes its number.</summary>
    private const int PartyReach = 16;

    /// <summary>Fills the quantities of all events; they must be in text order.</summary>
    public static void Assign(Draft draft, List<TriggerCandidate> candidates)
    {
        foreach (QuantityMention quantity in draft.Mentions.Quantities)
        {
            if (quantity.IsPartOf) continue;
            int toll = TollWords.Of(draft, candidates, quantity);
            string? fate = toll >= 0 ? candidates[toll].Frame.Counts : null;
            // «قُتل عشرات المسلحين»: what became of them goes before what they are.
            string? what = quantity.What is null or "fighters" or "other" && fate is not null ? fate : quantity.What;
            bool owned = false;
            foreach (EventDraft @event in draft.Events.Events)
            {
                if (@event.Sentence != quantity.Sentence || Share(draft, @event, quantity, what, toll >= 0 && candidates[toll].Token == @event.Trigger) is not { } share) continue;
                Add(@event, quantity, share);
                owned |= share is "killed" or "wounded";
            }
            if (!owned && what is "killed" or "wounded" && Nearest(draft, quantity) is { } nearest) Add(nearest, quantity, what);
        }
    }

    /// <summary>As what an act takes a number, or null where it does not.</summary>
    private static string? Share(Draft draft, EventDraft @event, QuantityMention quantity, string? what, bool tells)
    {
        if (tells) return Fits(@event.Type, what) ? what : "other";
        if (quantity.Noun == @event.Trigger) return @event.Frame.Counts is "strikes" ? "strikes" : null;
        if (@event.Type.IsSituation()) return Within(quantity, @event.Actors) || Within(quantity, @event.Recipients) ? what ?? "other" : null;
        if (Math.Abs(quantity.First - @event.Trigger) > PartyReach) return null;
        if (Within(quantity, @event.Recipients))
        {
            if (@event.Type is EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Support or EventType.Concede or EventType.Request or EventType.Reject or EventType.Threaten) return null;
            if (what is not null) return Fits(@event.Type, what) ? what : null;
            // A number of humans struck is no number of strikes.
            string? counts = @event.Frame.Counts is "strikes" ? null : @event.Frame.Counts;
            return counts is not null && Fits(@event.Type, counts) ? counts : "other";
        }
        if (!Within(quantity, @event.Actors)) return null;
        return @event.Type switch
        {
            EventType.Mobilize => "fighters",
            EventType.Protest => what ?? "other",
            _ => null,
        };
    }

    /// <summary>Whether an act of a type can have such an outcome.</summary>
    private static bool Fits(EventType type, string? what) => what switch
    {
        "killed" => type is EventType.Assault or EventType.Aid or EventType.Protest,
        "wounded" => type is EventType.Assault or EventType.Aid or EventType.Protest,
        "arrested" => type is EventType.Coerce,
        "abducted" => type is EventType.Assault,
        "displaced" => type is EventType.Sanction or EventType.Assault,
        "strikes" => type is EventType.Assault,
        _ => true,
    };

    /// <summary>The act of force that a toll without an act of its own belongs to: the nearest in its sentence, those behind it first.</summary>
    private static EventDraft? Nearest(Draft draft, QuantityMention quantity)
    {
        EventDraft? best = null;
        int least = int.MaxValue;
        foreach (EventDraft @event in draft.Events.Events)
        {
            if (@event.Sentence != quantity.Sentence || @event.Type is not EventType.Assault || @event.Status is EventStatus.Denied or EventStatus.Conditional) continue;
            // «مقتل خمسة في هجوم» is the usual order; a toll behind its act follows «ما أسفر عن».
            int distance = @event.Trigger >= quantity.End ? @event.Trigger - quantity.End : quantity.First - @event.Trigger + 2;
            if (distance >= least) continue;
            least = distance;
            best = @event;
        }
        return best;
    }

    private static void Add(EventDraft @event, QuantityMention quantity, string what) => @event.Quantities.Add(new QuantityMention
    {
        First = quantity.First, End = quantity.End, Head = quantity.Head, Span = quantity.Span, Sentence = quantity.Sentence,
        Preposition = quantity.Preposition, Low = quantity.Low, High = quantity.High, Noun = quantity.Noun, What = what,
    });

    private static bool Within(QuantityMention quantity, List<ActorMention> parties)
    {
        foreach (ActorMention party in parties)
        {
            if (party.Sentence == quantity.Sentence && quantity.First < party.End && party.First < quantity.End) return true;
        }
        return false;
    }
}
