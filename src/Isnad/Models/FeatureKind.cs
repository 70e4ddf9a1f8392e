namespace Isnad.Models;

/// <summary>The abstract features that the fitted models weigh. None is a word: only grammar, class, distance and frame.</summary>
internal enum FeatureKind : byte
{
    // Of a trigger
    Bias, Prior, Form, Type, Definite, Plural, Suffixed, ActorSlot, RecipientSlot, PlaceInClause, PlaceInSentence, TimeInSentence, Light,
    SentenceKind, ClauseKind, Tense, Negated, GovernedBy, IdafaBefore, IdafaAfter, Quoted, InName, AfterQuantifier, StatusWord, Repeated,
    Number, LemmaClass, Ambiguous, Story, Position, TypePrior, Adjective, Reporting, TypeForm, RowCount, Fit, FitForm, FitType, TypeTense, TypeRole, Rivals, Toll,

    // Of a candidate for an argument
    SlotRank, OtherSlotRank, Grammar, Direction, Distance, SentenceDistance, Preposition, ActorForm, Person, Speaker, Recency, TypeClass,
    Nested, SameEntityBefore, None, NoneForm, NoneType, NonePassive, IsPlace, PlaceKind, TimeKind, Headline, Salience, Coordinated, FormRank,
    Country, PublicationChoice, BetweenVerb, PrepositionForm, GrammarForm, Sameness, Status, NoneSlot, SpeakerType, AfterComma, Prior2, PriorForm, PriorNone, Inner, RoleGrammar, RoleVerb, SameCountry, LeadSubject, Chosen, SectorKind, ClassKind,
    Tie, TieForm, TieType, NoneTie, Sides, TieVerb, InActs, InActsForm, TieSide, NoneSide, Telling, Evidence, Governor, Described,

    // Of an earlier telling of the same act
    Nearness, Amounts, Told,

    /// <summary>Number of kinds.</summary>
    Count,
}
