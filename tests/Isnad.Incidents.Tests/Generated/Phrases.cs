namespace Isnad.Incidents.Tests.Generated;

/// <summary>How outlets tell each kind of incident. Slots: {K} killed, {W} wounded ({KQ}, {WQ} counted as such), {T} target, {P} town, {H} when, {A} who did it, {S} according to whom.</summary>
internal static class Phrases
{
    public static string[] Leads(IncidentKind kind) => kind switch
    {
        IncidentKind.CarBomb => [
            "قتل {K} وأصيب {W} في انفجار سيارة مفخخة قرب {T} في {P} {H}{S}.",
            "انفجرت سيارة مفخخة {H} أمام {T} وسط {P}، ما أدى إلى مقتل {K} وإصابة {W}{S}.",
            "هز انفجار سيارة ملغومة {T} في {P} {H}، وأسفر عن سقوط {KQ} وجرح {W}{S}.",
            "استهدف تفجير بسيارة مفخخة {T} في {P} {H} وخلف {KQ} و{WQ}{S}."],
        IncidentKind.Raid => [
            "هاجم {A} {T} في {P} {H}، ما أسفر عن مقتل {K} وإصابة {W}{S}.",
            "شن {A} هجوما على {T} في {P} {H} أدى إلى مقتل {K} وجرح {W}{S}.",
            "لقي {K} مصرعهم وجرح {W} عندما هاجم {A} {T} في {P} {H}{S}.",
            "قتل {K} في هجوم شنه {A} {H} على {T} في {P}{S}."],
        IncidentKind.AirStrike => [
            "قتل {K} وأصيب {W} في غارة جوية استهدفت {T} في {P} {H}{S}.",
            "قصفت طائرات حربية {T} في {P} {H}، ما أدى إلى مقتل {K} وإصابة {W}{S}.",
            "شنت مقاتلات تابعة ل{A} غارة على {T} في {P} {H} قتل فيها {K}{S}.",
            "أسفرت غارة جوية على {T} في {P} {H} عن سقوط {KQ} وإصابة {W}{S}."],
        IncidentKind.Shelling => [
            "قتل {K} وجرح {W} جراء قصف مدفعي طال {T} في {P} {H}{S}.",
            "سقطت قذائف هاون على {T} في {P} {H}، فقتل {K} وأصيب {W}{S}.",
            "قصف {A} {T} في {P} {H} بصواريخ أدت إلى مقتل {K} وإصابة {W}{S}."],
        IncidentKind.Assassination => [
            "اغتال مسلحون {T} بالرصاص في {P} {H}{S}.",
            "قتل {T} برصاص مسلحين في {P} {H}{S}.",
            "أطلق مسلحون النار على {T} في {P} {H} فأردوه قتيلا{S}."],
        IncidentKind.Abduction => [
            "خطف {A} {K} من {T} في {P} {H}{S}.",
            "اختطف {A} {K} يعملون في {T} في {P} {H}{S}.",
            "تعرض {K} من {T} للخطف على يد {A} في {P} {H}{S}."],
        IncidentKind.Clash => [
            "اندلعت اشتباكات عنيفة بين {A} و{T} في {P} {H}، أسفرت عن مقتل {K} وإصابة {W}{S}.",
            "قتل {K} وجرح {W} في اشتباكات بين {A} و{T} في {P} {H}{S}.",
            "دارت معارك بين {A} و{T} في {P} {H} وسقط فيها {KQ}{S}."],
        IncidentKind.Protest => [
            "تظاهر {K} أمام {T} في {P} {H} {A}{S}.",
            "خرج {K} في مظاهرة أمام {T} في {P} {H} {A}{S}.",
            "نظم {K} احتجاجا أمام {T} في {P} {H} {A}{S}."],
        IncidentKind.Arrests => [
            "اعتقلت {A} {K} خلال مداهمة {T} في {P} {H}{S}.",
            "ألقت {A} القبض على {K} في {T} في {P} {H}{S}.",
            "أوقفت {A} {K} في حملة على {T} في {P} {H}{S}."],
        IncidentKind.Seizure => [
            "سيطرت {A} على {P} {H} بعد معارك مع {T}{S}.",
            "استعادت {A} السيطرة على {P} {H} من أيدي {T}{S}.",
            "دخلت {A} {P} {H} وسيطرت عليها بعد انسحاب {T}{S}."],
        IncidentKind.RoadsideBomb => [
            "قتل {K} وأصيب {W} بانفجار عبوة ناسفة استهدفت {T} في {P} {H}{S}.",
            "انفجرت عبوة ناسفة لدى مرور {T} في {P} {H}، ما أوقع {KQ} و{WQ}{S}.",
            "استهدف {A} {T} بعبوة ناسفة في {P} {H} فقتل {K}{S}."],
        _ => [
            "فجر انتحاري نفسه داخل {T} في {P} {H}، ما أدى إلى مقتل {K} وإصابة {W}{S}.",
            "قتل {K} وأصيب {W} في هجوم انتحاري استهدف {T} في {P} {H}{S}.",
            "أوقع تفجير انتحاري داخل {T} في {P} {H} {KQ} وأكثر من {WQ}{S}."],
    };

    /// <summary>How the incident is called when it is known: for follow-ups and retellings.</summary>
    public static string Named(IncidentKind kind) => kind switch
    {
        IncidentKind.CarBomb => "تفجير السيارة المفخخة",
        IncidentKind.Raid => "الهجوم على {T}",
        IncidentKind.AirStrike => "الغارة على {T}",
        IncidentKind.Shelling => "القصف الذي طال {T}",
        IncidentKind.Assassination => "اغتيال {T}",
        IncidentKind.Abduction => "خطف {K}",
        IncidentKind.Clash => "الاشتباكات مع {T}",
        IncidentKind.Protest => "المظاهرة أمام {T}",
        IncidentKind.Arrests => "اعتقال {K}",
        IncidentKind.Seizure => "السيطرة على {P}",
        IncidentKind.RoadsideBomb => "تفجير العبوة الناسفة",
        _ => "التفجير الانتحاري",
    };

    /// <summary>Sentences about an incident in later reports on something else; {R} is when, reckoned from the later report.</summary>
    public static string[] Retellings(IncidentKind kind) => kind switch
    {
        IncidentKind.Assassination => ["وكان مسلحون قد اغتالوا {T} في {P} {R}.", "ويأتي ذلك بعد اغتيال {T} في {P} {R}."],
        IncidentKind.Abduction => ["وكان مسلحون قد خطفوا {K} من {T} في {P} {R}.", "وشهدت {P} {R} خطف {K} من {T}."],
        IncidentKind.Protest => ["وكان {K} قد تظاهروا أمام {T} في {P} {R}."],
        IncidentKind.Arrests => ["وكانت {A} قد اعتقلت {K} في {T} في {P} {R}."],
        IncidentKind.Seizure => ["وكانت {A} قد سيطرت على {P} {R}.", "وسبق أن سيطرت {A} على {P} {R} بعد انسحاب {T}."],
        IncidentKind.Clash => ["وكان {K} قد قتلوا في اشتباكات مع {T} في {P} {R}."],
        IncidentKind.AirStrike => ["وكان {K} قد قتلوا في غارة جوية على {T} في {P} {R}.", "وشهدت {P} {R} غارة جوية على {T} قتل فيها {K}."],
        IncidentKind.Shelling => ["وكان {K} قد قتلوا في قصف على {T} في {P} {R}."],
        _ => ["وكان {K} قد قتلوا في هجوم على {T} في {P} {R}.", "ويعيد ذلك إلى الأذهان الهجوم على {T} في {P} الذي قتل فيه {K} {R}."],
    };

    /// <summary>Further sentences on the same incident.</summary>
    public static string[] Details(IncidentKind kind) => kind switch
    {
        IncidentKind.Protest => ["وردد المتظاهرون هتافات تطالب برحيل المسؤولين.", "وفرقت الشرطة المتظاهرين بالغاز المسيل للدموع.", "ورفع المحتجون لافتات أمام المبنى لساعات."],
        IncidentKind.Arrests => ["وصادرت القوة خلال المداهمة أسلحة خفيفة.", "ونقل الموقوفون إلى جهة غير معلومة."],
        IncidentKind.Seizure => ["وانتشرت القوات في الشوارع الرئيسية وأقامت حواجز.", "ونزحت عشرات العائلات قبل وصول القوات."],
        IncidentKind.Abduction => ["واقتاد الخاطفون الرهائن إلى جهة مجهولة.", "ولم يطالب الخاطفون بفدية حتى الآن."],
        _ => ["ونقل الجرحى إلى المستشفى القريب وحالة بعضهم حرجة.", "وطوقت قوات الأمن المكان وأغلقت الطرق المؤدية إليه.", "وسمع دوي الانفجارات في أحياء بعيدة.", "وما زالت فرق الإنقاذ تبحث عن ضحايا بين الأنقاض."],
    };

    /// <summary>Sentences that tell of no incident.</summary>
    public static string[] Fillers { get; } = [
        "ودعا المجلس المحلي السكان إلى التعاون مع الجهات المختصة.", "وتعاني المنطقة منذ سنوات من نقص في الوقود والكهرباء.",
        "ومن المقرر أن يعقد البرلمان جلسة لمناقشة الملف الأمني.", "وارتفعت أسعار المواد الغذائية في الأسواق خلال الشهر الجاري.",
        "وأعربت الأمم المتحدة عن قلقها من تدهور الأوضاع الإنسانية.", "ولم يصدر تعليق فوري من الحكومة.",
        "وكان من المنتظر أن تصل لجنة وزارية لتقصي الحقائق.", "ويقول محللون إن غياب الخدمات يغذي حالة الاحتقان.",
        "وأكدت الوزارة استمرار الدراسة في المدارس كالمعتاد.", "وتضم المنطقة مخيمات للنازحين تديرها منظمات إغاثة."];
}
