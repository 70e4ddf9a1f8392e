namespace Isnad.Events;

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
    /// <summary>The doer of an act within whose idafa this one stands: «عملية تحرير», «إعلان الجيش بدء».</summary>
    DoerOfOuter,
}
