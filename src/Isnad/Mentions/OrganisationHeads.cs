using Isnad.Knowledge.Format;

namespace Isnad.Mentions;

/// <summary>What kind of organisation bears its name behind a noun.</summary>
internal enum OrganisationHead : byte
{
    /// <summary>None.</summary>
    None,
    /// <summary>A newspaper, channel or agency: «صحيفة», «قناة».</summary>
    Medium,
    /// <summary>A firm or bank: «شركة», «مصرف».</summary>
    Firm,
    /// <summary>A sports club: «نادي», «فريق».</summary>
    Club,
    /// <summary>Who plays for a club or leads it: «مدرب», «حارس».</summary>
    Player,
    /// <summary>A school or institute: «جامعة», «معهد».</summary>
    School,
    /// <summary>A standing body whose article, adjective and purpose make its name: «المنظمة العالمية للملكية الفكرية».</summary>
    Body,
}

/// <summary>Head nouns of organisations by their bare form, with an attached و ب ل ف.</summary>
internal static class OrganisationHeads
{
    /// <summary>The kind a word heads, or <see cref="OrganisationHead.None"/>.</summary>
    public static OrganisationHead Of(ReadOnlySpan<char> form)
    {
        OrganisationHead head = Bare(form);
        for (int cut = 1; head == OrganisationHead.None && cut <= 2 && form.Length > cut + 3 && form[cut - 1] is 'و' or 'ف' or 'ب' or 'ل'; cut++) head = Bare(form[cut..]);
        return head;
    }

    private static OrganisationHead Bare(ReadOnlySpan<char> form) => form switch
    {
        "صحيفة" or "جريدة" or "مجلة" or "قناة" or "محطة" or "شبكة" or "إذاعة" or "اذاعة" or "راديو" or "تلفزيون" or "فضائية" or "وكالة" or "مراسل" or "مراسلة" or "موفد" => OrganisationHead.Medium,
        "شركة" or "مصرف" or "بنك" or "مجموعة" or "شركتي" or "سهم" => OrganisationHead.Firm,
        "نادي" or "فريق" or "ناديي" or "فريقي" => OrganisationHead.Club,
        "مدرب" or "لاعب" or "حارس" or "مهاجم" or "مدافع" or "صفوف" or "جماهير" or "مرمى" or "مرمي" or "لاعبي" or "لاعبو" or "نجم" => OrganisationHead.Player,
        "المنظمة" or "الوكالة" or "المعهد" or "البنك" or "الاتحاد" or "اللجنة" or "الهيئة" or "المركز" or "الصندوق" or "المكتب" or "المؤسسة" or "المجلس" or "الرابطة" => OrganisationHead.Body,
        "جامعة" or "معهد" or "كلية" => OrganisationHead.School,
        _ => OrganisationHead.None,
    };
}
