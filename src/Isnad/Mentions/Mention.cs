using Isnad.Knowledge;

namespace Isnad.Mentions;

/// <summary>What all mentions share: the tokens, and the words without attached conjunction and preposition.</summary>
internal abstract class Mention
{
    /// <summary>First token.</summary>
    public int First { get; set; }
    /// <summary>Token after the last.</summary>
    public int End { get; set; }
    /// <summary>Head token.</summary>
    public int Head { get; set; }
    /// <summary>The words in the original text; begins behind an attached conjunction or preposition where letters allow it.</summary>
    public TextSpan Span { get; set; }
    /// <summary>Index of the sentence.</summary>
    public int Sentence { get; set; }
    /// <summary>Preposition that governs it.</summary>
    public Slot Preposition { get; set; }
}

/// <summary>What an actor mention is.</summary>
internal enum ActorForm : byte
{
    /// <summary>A name, or a noun phrase with a name.</summary>
    Named,
    /// <summary>An office or role without a name.</summary>
    Role,
    /// <summary>A group or organisation by a common noun.</summary>
    Common,
    /// <summary>A state or its government by the country's name.</summary>
    State,
    /// <summary>A pronoun, or a suffix pronoun.</summary>
    Pronoun,
    /// <summary>A thing that something is done to.</summary>
    Thing,
}

/// <summary>A mention of somebody who can act, suffer or speak.</summary>
internal sealed class ActorMention : Mention
{
    /// <summary>What it is.</summary>
    public ActorForm Form { get; set; }
    /// <summary>Row in the actors table, or −1.</summary>
    public int Actor { get; set; } = -1;
    /// <summary>Row in the places table for a state, or −1.</summary>
    public int Place { get; set; } = -1;
    /// <summary>Whether it is one human being (or several), not a body.</summary>
    public bool IsPerson { get; set; }
    /// <summary>Index of its fullest mention in the list, itself included.</summary>
    public int Fullest { get; set; } = -1;
    /// <summary>Index of the phrase it comes from, or −1.</summary>
    public int Phrase { get; set; } = -1;
    /// <summary>ISO code of its country, or null.</summary>
    public string? Country { get; set; }
    /// <summary>PLOVER sector, or null.</summary>
    public string? Sector { get; set; }
    /// <summary>Whether it has a plural or collective head.</summary>
    public bool IsPlural { get; set; }
    /// <summary>Whether the head is grammatically feminine singular.</summary>
    public bool IsFeminine { get; set; }
    /// <summary>Whether it is a thing and no actor: only an argument of its verb or noun, never somebody referred to.</summary>
    public bool IsThing { get; set; }
    /// <summary>Whether it is a nisba that stands for its people: only an argument of its noun, never somebody referred to.</summary>
    public bool IsAdjective { get; set; }
    /// <summary>Whether it is an anonymous source by its words (مصدر, شهود, مسؤول without a name).</summary>
    public bool IsAnonymous { get; set; }
}

/// <summary>How exactly a place is told.</summary>
internal enum PlacePrecision : byte
{
    /// <summary>Not resolved.</summary>
    Unknown, Site, District, Town, Near, Offset, Between, Area, Admin1, Country,
}

/// <summary>A mention of a place, possibly with operators: «60 كلم جنوب مدينة سرت».</summary>
internal sealed class PlaceMention : Mention
{
    /// <summary>Row of the anchor in the places table, or −1.</summary>
    public int Place { get; set; } = -1;
    /// <summary>Rows of further anchors («بين أ وب»), in order.</summary>
    public List<int> Anchors { get; } = [];
    /// <summary>Rows of namesakes set aside.</summary>
    public List<int> Alternatives { get; } = [];
    /// <summary>Point, or null where unresolved.</summary>
    public (double Lat, double Lon)? Point { get; set; }
    /// <summary>Radius in kilometres that says how sure the point is.</summary>
    public double RadiusKm { get; set; }
    /// <summary>How exactly it is told.</summary>
    public PlacePrecision Precision { get; set; }
    /// <summary>GeoJSON geometry for corridors, sectors and areas, or null for a disc.</summary>
    public string? Geometry { get; set; }
    /// <summary>Whether it refers back («المدينة», «المنطقة»): index of the mention it refers to, or −1.</summary>
    public int RefersTo { get; set; } = -1;
    /// <summary>Whether the words are a country used for its government («أعلنت فرنسا»).</summary>
    public bool ActsAsState { get; set; }
}

/// <summary>A mention of a time.</summary>
internal sealed class TimeMention : Mention
{
    /// <summary>EDTF, or null where unresolved.</summary>
    public string? Edtf { get; set; }
    /// <summary>First day, inclusive.</summary>
    public DateOnly? Start { get; set; }
    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Stop { get; set; }
    /// <summary>`stated`, `relative`, `weekday` or `unresolved`.</summary>
    public string Basis { get; set; } = "unresolved";
    /// <summary>Whether it tells a duration or a repetition and no point in time («منذ أسابيع» is a time, «لساعات» is not).</summary>
    public bool IsDuration { get; set; }
}

/// <summary>A mention of a number of something.</summary>
internal sealed class QuantityMention : Mention
{
    /// <summary>`killed`, `wounded`, `arrested`, `abducted`, `displaced`, `fighters`, `vehicles`, `weapons`, `strikes`, `money`, `other`, or null where only the act can tell.</summary>
    public string? What { get; set; }
    /// <summary>Least number, or null.</summary>
    public double? Low { get; set; }
    /// <summary>Greatest number, or null.</summary>
    public double? High { get; set; }
    /// <summary>Token of the thing counted, or −1.</summary>
    public int Noun { get; set; } = -1;
    /// <summary>Whether it is part of another number and not in addition («بينهم ثلاثة أطفال»).</summary>
    public bool IsPartOf { get; set; }
}

/// <summary>What the mentions step writes and the resolution step completes.</summary>
internal sealed class MentionLayer
{
    /// <summary>Names and fixed expressions of the tables, in text order.</summary>
    public List<NameMatch> Names { get; } = [];
    /// <summary>Names of human beings in text order, without titles and offices.</summary>
    public List<PersonName> PersonNames { get; } = [];
    /// <summary>Names of organisations that no table holds, in text order.</summary>
    public List<OrganisationName> OrganisationNames { get; } = [];
    /// <summary>Actors in text order.</summary>
    public List<ActorMention> Actors { get; } = [];
    /// <summary>Who the subject of each clause is, dropped subjects included; null where untold or no actor.</summary>
    public List<ActorMention?> Subjects { get; } = [];
    /// <summary>Places in text order.</summary>
    public List<PlaceMention> Places { get; } = [];
    /// <summary>Places named within a longer place, each by itself («درنة» of «عدة مواقع في درنة»), in text order.</summary>
    public List<PlaceMention> InnerPlaces { get; } = [];
    /// <summary>Times in text order.</summary>
    public List<TimeMention> Times { get; } = [];
    /// <summary>Quantities in text order.</summary>
    public List<QuantityMention> Quantities { get; } = [];

    /// <summary>Index of the first name that begins at a token or after it.</summary>
    public int FirstName(int token)
    {
        int low = 0, high = Names.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Names[middle].First < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The end of the person's name that holds a token or begins there; the token itself where there is none.</summary>
    public int EndOfPerson(int token)
    {
        int low = 0, high = PersonNames.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (PersonNames[middle].End <= token) low = middle + 1;
            else high = middle;
        }
        return low < PersonNames.Count && PersonNames[low].First <= token ? PersonNames[low].End : token;
    }

    /// <summary>The end of the organisation's name that a head noun at a token bears, «شركة بترولينا»; the token itself where it bears none.</summary>
    public int EndOfOrganisation(int token)
    {
        int low = 0, high = OrganisationNames.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (OrganisationNames[middle].First < token) low = middle + 1;
            else high = middle;
        }
        return low < OrganisationNames.Count && OrganisationNames[low].Head == token ? OrganisationNames[low].End : token;
    }

    /// <summary>Empties it for the next report.</summary>
    public void Reset()
    {
        Names.Clear();
        PersonNames.Clear();
        OrganisationNames.Clear();
        Actors.Clear();
        Subjects.Clear();
        Places.Clear();
        InnerPlaces.Clear();
        Times.Clear();
        Quantities.Clear();
    }
}
