namespace Isnad.Knowledge;

/// <summary>The 16 PLOVER types and the four kinds of situation.</summary>
internal enum EventType : byte
{
    /// <summary>A use of the word that is no event.</summary>
    None,
    Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
    /// <summary>Situation: who holds a place.</summary>
    Control,
    /// <summary>Situation: who is in a place.</summary>
    Presence,
    /// <summary>Situation: how many.</summary>
    Strength,
    /// <summary>Situation: quiet.</summary>
    Calm,
}

/// <summary>Names of event types in tables and output.</summary>
internal static class EventTypes
{
    private static readonly string[] s_names = ["none", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "control", "presence", "strength", "calm"];

    /// <summary>The name as tables and output spell it.</summary>
    public static string Name(this EventType type) => s_names[(int)type];

    /// <summary>The type of a name; <see cref="EventType.None"/> for any other word.</summary>
    public static EventType Parse(ReadOnlySpan<char> name)
    {
        for (int i = 1; i < s_names.Length; i++)
        {
            if (name.SequenceEqual(s_names[i])) return (EventType)i;
        }
        return EventType.None;
    }

    /// <summary>Whether it is a situation and no event.</summary>
    public static bool IsSituation(this EventType type) => type >= EventType.Control;

    /// <summary>Whether all parties are actors (meetings, agreements, exchanges).</summary>
    public static bool IsSymmetric(this EventType type) => type is EventType.Consult or EventType.Cooperate or EventType.Agree;
}
