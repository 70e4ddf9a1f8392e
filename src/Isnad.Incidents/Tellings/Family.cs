namespace Isnad.Incidents.Tellings;

/// <summary>Types of acts that different reports may take one act for: only tellings of one family can tell the same incident.</summary>
public enum Family : byte
{
    /// <summary>Not linked.</summary>
    None,
    /// <summary>ASSAULT.</summary>
    Violence,
    /// <summary>COERCE-seize and RETREAT-withdraw: a place or property changes hands.</summary>
    Control,
    /// <summary>Other COERCE, and SANCTION: arrests, restrictions, expulsions, verdicts.</summary>
    Coercion,
    /// <summary>PROTEST.</summary>
    Protest,
    /// <summary>MOBILIZE.</summary>
    Mobilization,
    /// <summary>CONSULT, AGREE, COOPERATE, CONCEDE, SUPPORT and other RETREAT: talks, visits, deals, releases.</summary>
    Talks,
    /// <summary>AID.</summary>
    Aid,
    /// <summary>ACCUSE, REJECT, REQUEST, THREATEN: acts of words.</summary>
    Words,
}

/// <summary>Families of types.</summary>
public static class Families
{
    /// <summary>The family of a PLOVER type with its mode.</summary>
    /// <param name="type">As in the output contract.</param>
    /// <param name="mode">Mode, or null.</param>
    public static Family Of(string type, string? mode) => type switch
    {
        "ASSAULT" => Family.Violence,
        "COERCE" => mode == "seize" ? Family.Control : Family.Coercion,
        "RETREAT" => mode == "withdraw" ? Family.Control : Family.Talks,
        "SANCTION" => Family.Coercion,
        "PROTEST" => Family.Protest,
        "MOBILIZE" => Family.Mobilization,
        "CONSULT" or "AGREE" or "COOPERATE" or "CONCEDE" or "SUPPORT" => Family.Talks,
        "AID" => Family.Aid,
        "ACCUSE" or "REJECT" or "REQUEST" or "THREATEN" => Family.Words,
        _ => Family.None,
    };
}
