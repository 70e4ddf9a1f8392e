namespace Isnad.Events;

/// <summary>What ties have in common: what they say of who is tied.</summary>
internal static class Ties
{
    /// <summary>0 no tie, 1 of one who does, 2 of one who suffers, 3 of one who is only near.</summary>
    public static int Side(this TieKind tie) => tie switch
    {
        TieKind.None => 0,
        TieKind.Agent or TieKind.Owner or TieKind.SubjectOfObject or TieKind.SubjectOfSelected or TieKind.DoerOfNoun or TieKind.DescribedByGovernor or TieKind.SubjectOfRelative
            or TieKind.DoerOfEmpty or TieKind.Doer or TieKind.SubjectOfPurpose or TieKind.DoerOfOuter => 1,
        TieKind.ObjectOfPredicate or TieKind.ObjectOfRelative or TieKind.Struck or TieKind.OfCoordinate or TieKind.SuffererOfEmpty or TieKind.Sufferer or TieKind.OwnerOfThing
            or TieKind.ObjectByLam or TieKind.DoerOfThing or TieKind.OfPurpose => 2,
        _ => 3,
    };
}

/// <summary>How a mention is tied to a trigger by grammar, outside the slots of its frame.</summary>
internal enum TieKind : byte
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>The noun that a participle describes: «المحتجزون في», «المتهمة بقتل» of the participle itself.</summary>
    Described,
    /// <summary>Behind ل right after the noun: «غارة للتحالف».</summary>
    Owner,
    /// <summary>The doer named behind من قبل, على يد, من جانب.</summary>
    Agent,
    /// <summary>Subject of the verb of which the noun is the object: «قررت النيابة حبس».</summary>
    SubjectOfObject,
    /// <summary>Subject of the verb that selects the preposition before the noun: «نجح الجيش في طرد».</summary>
    SubjectOfSelected,
    /// <summary>Subject of the verb with the noun behind some other preposition: «قُتل خمسة في هجوم».</summary>
    SubjectOfOther,
    /// <summary>Object of the verb that governs the noun by a preposition: «اتهم الجيش بقصف».</summary>
    ObjectOfGovernor,
    /// <summary>Object of the verb whose subject the noun is: «استهدف الهجوم بوابة».</summary>
    ObjectOfPredicate,
    /// <summary>Who does what a governing noun tells: «مشاركة القوات في تحرير», «محاولة التنظيم اقتحام».</summary>
    DoerOfNoun,
    /// <summary>The noun that a governing participle describes: «شاب متهم باغتصاب».</summary>
    DescribedByGovernor,
    /// <summary>Subject of the relative clause on the noun: «هجوم شنه عناصر», «تظاهرة دعت إليها منظمات».</summary>
    SubjectOfRelative,
    /// <summary>Object of the relative clause whose subject the noun is: «الهجوم الذي استهدف حافلة».</summary>
    ObjectOfRelative,
    /// <summary>Whom a result of the act struck: «أسفر الهجوم عن مقتل خمسة».</summary>
    Struck,
    /// <summary>A party of an act coordinated with this one: «قتل وإصابة خمسة».</summary>
    OfCoordinate,
    /// <summary>Subject of the passive verb behind which the noun stands: «قُتل خمسة في هجوم».</summary>
    SubjectOfPassive,
    /// <summary>Who does what the masdar of an empty verb tells: «تنفيذ التنظيم هجمات».</summary>
    DoerOfEmpty,
    /// <summary>Who suffers it: «تعرضه لهجوم».</summary>
    SuffererOfEmpty,
    /// <summary>The doer by the control table: «نجح الجيش في طرد», «اتهم الجيش التنظيم بقصف».</summary>
    Doer,
    /// <summary>The sufferer by the control table: «تعرضت المدينة لقصف».</summary>
    Sufferer,
    /// <summary>Who by the control table only speaks of the act, judges or meets it: «أدان الوزير الهجوم».</summary>
    Onlooker,
    /// <summary>Subject of the verb whose purpose the act is: «اجتمع الوزراء لمناقشة».</summary>
    SubjectOfPurpose,
    /// <summary>The owner of a thing that stands in a slot: «تدمير سيارتين للمهاجمين».</summary>
    OwnerOfThing,
    /// <summary>The object of a masdar behind ل: «طرد أنقرة للسفير».</summary>
    ObjectByLam,
    /// <summary>Who does or holds what stands in the slot of the recipient: «أشاد بالجهود التي تبذلها تونس», «بوابة يسيطر عليها الجيش».</summary>
    DoerOfThing,
    /// <summary>Who suffers what the act is for: «معركة تحرير درنة من التنظيم».</summary>
    OfPurpose,
    /// <summary>The doer of an act within whose idafa this one stands: «عملية تحرير», «إعلان الجيش بدء».</summary>
    DoerOfOuter,
}
