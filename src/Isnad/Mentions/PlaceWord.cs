namespace Isnad.Mentions;

/// <summary>What a word does in a phrase of place, whatever its part of speech.</summary>
internal enum PlaceWord : byte
{
    /// <summary>Nothing.</summary>
    None,
    North, South, East, West,
    /// <summary>وسط, قلب: the middle of.</summary>
    Middle,
    /// <summary>قرب, ضواحي, مشارف, محيط: close to, around.</summary>
    Near,
    /// <summary>داخل, أرجاء, أنحاء: within.</summary>
    Inside,
    /// <summary>أمام, خلف, تحت, مدخل: at, close by.</summary>
    At,
    /// <summary>بين.</summary>
    Between,
    /// <summary>في, ب, ضمن, عبر.</summary>
    In,
    /// <summary>من, عن, ل.</summary>
    Of,
    /// <summary>إلى, حتى, نحو.</summary>
    To,
    /// <summary>بعد, مسافة before a distance.</summary>
    Distance,
    /// <summary>كلم, ميل, متر.</summary>
    Unit,
    /// <summary>حوالي, نحو, أكثر, أقل: about.</summary>
    About,
    /// <summary>الواقعة, الرابط, الفاصل, التي: what links a place to its whereabouts.</summary>
    Link,
    /// <summary>تقع, تبعد, يربط: the verb of such a link.</summary>
    LinkVerb,
    /// <summary>جميع, بعض, عدد من: how many of the places.</summary>
    Quantity,
    /// <summary>هذه, تلك.</summary>
    This,
}
