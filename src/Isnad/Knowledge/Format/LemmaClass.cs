namespace Isnad.Knowledge.Format;

/// <summary>
/// What a lemma is about: the `class` column of the lexicon tables, the `function` of particles (prefix P), the `kind` of names
/// (prefix N). The compiler reads the table's word as the member's name, with «-» left out.
/// </summary>
internal enum LemmaClass : byte
{
    None,
    // Verbs
    War, Arrest, Law, Protest, Diplomacy, Politics, Speech, Request, Mental, Motion, Position, Giving, Taking, Economy, Work,
    Change, Start, End, Aux, Social, Religion, Sport, Health, Weather, Culture, Science, Body, Other,
    // Nouns
    Role, Person, Group, Org, Title, Place, Facility, Part, Time, Unit, Count, Weapon, Vehicle, Money, Document, Media, Act,
    Event, State, Energy, Disaster, Education, Food, Animal, Nature, Thing, Abstract,
    // Adjectives
    ANisba, AParticiple, AQuality, AOrdinal, AColour, AElative,
    // Particles
    PPrep, PConj, PComp, PRelative, PDemonstrative, PPronoun, PNegation, PFuture, PQad, PCondition, PQuestion, PException,
    PTimeafter, PTimebefore, PTimeduring, PTimesince, PTimeuntil, PCause, PPurpose, PResult, PContrast, PAddition,
    PComparison, PAccording, PEmphasis, PModal, PQuantity, PPlace, PManner, PTime, PVocative, PNumber, PKana, POther,
    // Names
    NGiven, NFamily, NPlace, NOrg, NNickname,
}
