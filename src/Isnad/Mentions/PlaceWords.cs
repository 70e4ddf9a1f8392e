using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Mentions;

/// <summary>
/// The closed vocabulary of phrases of place: directions, nearness, links, units, and which kinds of places a head noun names.
/// Looked up by folded letters, so that it does not depend on the reading chosen in context.
/// </summary>
internal static class PlaceWords
{
    /// <summary>Longest word looked up.</summary>
    private const int Longest = 24;

    private static readonly WordMap<PlaceWord> s_words = Build(
        (PlaceWord.North, "شمال شمالي شماليه شمالا شماليها"),
        (PlaceWord.South, "جنوب جنوبي جنوبيه جنوبا"),
        (PlaceWord.East, "شرق شرقي شرقيه شرقا"),
        (PlaceWord.West, "غرب غربي غربيه غربا"),
        (PlaceWord.Middle, "وسط قلب منتصف اواسط وسطي"),
        (PlaceWord.Near, "قرب مقربه جوار محيط مشارف تخوم ضواحي ضواحيها ضواح ضاحيه اطراف اطرافها محاذاه قباله قريبا قريبه قريب مجاوره مجاور محاذيه محاذي متاخمه متاخم محيطه محيطها ريفها جوارها"),
        (PlaceWord.Inside, "داخل ارجاء انحاء كامل عموم عمق باقي بقيه كافه"),
        (PlaceWord.At, "امام خلف تحت فوق عند لدي مدخل مداخل جانب بجانب بمحاذاه خارج"),
        (PlaceWord.Between, "بين"),
        (PlaceWord.In, "في ضمن عبر"),
        (PlaceWord.Of, "من عن"),
        (PlaceWord.To, "الي حتي"),
        (PlaceWord.Distance, "بعد مسافه"),
        (PlaceWord.Unit, "كلم كم كيلومتر كيلومترا كيلومترات كيلومترين كيلو متر مترا امتار ميل ميلا اميال"),
        (PlaceWord.About, "حوالي نحو قرابه زهاء اكثر اقل يقارب قدرها تقدر بحوالي"),
        (PlaceWord.Link, "واقعه واقع واقعتين رابط رابطه فاصل فاصله واصل واصله ممتد ممتده مطله مطل كائن كائنه تابعه تابع موديه مودي التي الذي حدوديه حدودي"),
        (PlaceWord.LinkVerb, "تقع يقع تبعد يبعد يربط تربط يصل يفصل تفصل"),
        (PlaceWord.Quantity, "جميع مختلف معظم بعض عده كل سائر عدد عديد اجزاء غالبيه"),
        (PlaceWord.This, "هذه تلك هذا"));

    private static readonly WordMap<PlaceKind> s_heads = Build(
        (PlaceKind.City | PlaceKind.Town, "مدينه مدن مدينتي مدينتين حاضره مدينتهم مدينته"),
        (PlaceKind.Town | PlaceKind.Village, "بلده بلدات بلدتي بلدتين ناحيه"),
        (PlaceKind.Village, "قريه قري قريتي قريتين ضيعه دشره نجع عزبه ديار"),
        (PlaceKind.District, "حي احياء حيي شارع حاره ضاحيه محور محاور محوري جبهه جبهات مديريه مربع"),
        (PlaceKind.Area | PlaceKind.District | PlaceKind.Settlement, "منطقه مناطق منطقتي منطقتين جهه"),
        (PlaceKind.Admin1 | PlaceKind.Region, "محافظه محافظات محافظتي محافظتين ولايه ولايات ولايتي اقليم اقاليم مقاطعه مقاطعات شعبيه اماره"),
        (PlaceKind.Admin2 | PlaceKind.City | PlaceKind.Town | PlaceKind.District, "قضاء مركز بلديه معتمديه"),
        (PlaceKind.Country, "دوله دول بلد بلاد جمهوريه مملكه سلطنه"),
        (PlaceKind.City, "عاصمه عواصم"),
        (PlaceKind.Airport | PlaceKind.Base, "مطار مطارات مطاري"),
        (PlaceKind.Base | PlaceKind.Airport, "قاعده قواعد"),
        (PlaceKind.Base | PlaceKind.Camp, "معسكر معسكرات ثكنه"),
        (PlaceKind.Port, "ميناء مرفا موانئ موانيء ميناءي ميناء مرافئ موانيي"),
        (PlaceKind.Oilfield, "حقل حقول حقلي"),
        (PlaceKind.Border, "معبر منفذ معابر منافذ حدود"),
        (PlaceKind.Gate, "بوابه بوابات حاجز كمين"),
        (PlaceKind.Road, "طريق طرق"),
        (PlaceKind.Camp, "مخيم مخيمات مخيمي"),
        (PlaceKind.Island, "جزيره جزر ارخبيل"),
        (PlaceKind.Sea, "بحر"), (PlaceKind.Gulf, "خليج"), (PlaceKind.Strait, "مضيق قناه"),
        (PlaceKind.River, "نهر"), (PlaceKind.Lake, "بحيره"), (PlaceKind.Dam, "سد"),
        (PlaceKind.Mountain | PlaceKind.Region, "جبل جبال مرتفعات هضبه تلال تله"),
        (PlaceKind.Desert, "صحراء باديه"), (PlaceKind.Valley, "وادي واد سهل غور"), (PlaceKind.Oasis, "واحه واحات"),
        (PlaceKind.Region | PlaceKind.Admin1, "ريف قطاع ضفه"),
        (PlaceKind.Region, "اراضي تراب مياه سواحل"),
        (PlaceKind.Facility, "ساحه ميدان مسجد قصر فندق سجن مستشفي مصفاه محطه مجمع مفاعل منشاه مقر مقار مقرات مبني مباني مخفر قسم"));

    /// <summary>Heads too vague to be a place without a name: «مجال», «جهة», «مكان».</summary>
    private static readonly WordMap<bool> s_weak = Build(
        (true, "مجال مجالات قضاء جو سماء فضاء افق عالم كون نطاق وجهه جهه خط مسار قناه مكان بطن صدر ظهر باطن يمين يسار دور ذيل مقدمه موخره عرض متناول مسافه مساحه قطر اتجاه صوب جزء ركن سطح طابق باب مساحه حيز قطب ارض وطن ملاذ مقصد متر ناحيه جنه جحيم دنيا مربع ملف كتاب مساء قمه مجري معترك مصب نافذه بيئه حاضنه منصه طوق حافه شطر بنك مصرف مناسبه مقام مطب خلف مامن"));

    /// <summary>Heads that are a place only with more words: «نقطة تفتيش», «مركز الشرطة».</summary>
    private static readonly WordMap<bool> s_bare = Build((true, "نقطه موقع مواقع قاعده دار بيت مركز مسرح كليه معهد قسم صف مياه تراب"));

    /// <summary>What makes a site of a word that is none alone: «نقطة تفتيش», «قسم الشرطة», «المياه الدولية», «تراب الجمهورية».</summary>
    private static readonly WordMap<bool> s_sites = Build((true, "تفتيش عبور مراقبه شرطه دوليه اقليميه وطني جمهوريه"));

    /// <summary>Whether a word behind it makes a site of one that is none alone.</summary>
    public static bool MakesSite(ReadOnlySpan<char> form) => Contains(s_sites, form);

    /// <summary>What a cleaned form does in a phrase of place.</summary>
    /// <param name="form">The form with its clitics.</param>
    public static PlaceWord Of(ReadOnlySpan<char> form) => Find(s_words, form, out _);

    /// <summary>What a cleaned form does, and whether it bears the article.</summary>
    public static PlaceWord Of(ReadOnlySpan<char> form, out bool hasArticle) => Find(s_words, form, out hasArticle);

    /// <summary>The kinds of places a head noun names, or none.</summary>
    public static PlaceKind Head(ReadOnlySpan<char> form) => Find(s_heads, form, out _);

    /// <summary>The kinds a head noun names, and whether it bears the article.</summary>
    public static PlaceKind Head(ReadOnlySpan<char> form, out bool hasArticle) => Find(s_heads, form, out hasArticle);

    /// <summary>Whether a head noun is too vague to be a place without a name.</summary>
    public static bool IsWeak(ReadOnlySpan<char> form) => Contains(s_weak, form);

    /// <summary>Whether a head noun is a place only with more words.</summary>
    public static bool IsBare(ReadOnlySpan<char> form) => Contains(s_bare, form);

    private static bool Contains(WordMap<bool> set, ReadOnlySpan<char> form) => form.Length >= 2 && Find(set, form, out _);

    /// <summary>Whether a word is one of the four directions.</summary>
    public static bool IsDirection(PlaceWord word) => word is >= PlaceWord.North and <= PlaceWord.West;

    private static T Find<T>(WordMap<T> table, ReadOnlySpan<char> form, out bool hasArticle) where T : struct
    {
        hasArticle = false;
        if (form.Length is < 2 or > Longest) return default;
        Span<char> folded = stackalloc char[Longest];
        Fold(form, folded);
        for (int start = 0; start >= 0;)
        {
            if (table.TryGet(folded[start..form.Length], out T value))
            {
                hasArticle = start >= 2 && folded[start - 1] == 'ل' && folded[start - 2] is 'ا' or 'ل';
                return value;
            }
            start = Next(folded[..form.Length], start);
        }
        return default;
    }

    /// <summary>Where the word begins with one more clitic taken off, or −1.</summary>
    private static int Next(ReadOnlySpan<char> folded, int start)
    {
        ReadOnlySpan<char> rest = folded[start..];
        if (rest.Length < 3) return -1;
        if (start == 0 && rest[0] is 'و' or 'ف') return 1;
        if (start <= 1 && rest.Length > 3 && rest.StartsWith("لل")) return start + 2;
        if (start <= 1 && rest[0] is 'ب' or 'ل' or 'ك') return start + 1;
        if (rest.Length > 3 && rest.StartsWith("ال")) return start + 2;
        return -1;
    }

    private static void Fold(ReadOnlySpan<char> form, Span<char> folded)
    {
        for (int i = 0; i < form.Length; i++) folded[i] = Folding.Fold(form[i]);
    }

    private static WordMap<T> Build<T>(params ReadOnlySpan<(T Value, string Words)> rows) where T : struct
    {
        var table = new WordMap<T>();
        Span<char> folded = stackalloc char[Longest];
        foreach ((T value, string words) in rows)
        {
            foreach (string word in words.Split(' '))
            {
                Fold(word, folded);
                // The first of equal spellings stays.
                if (!table.TryGet(folded[..word.Length], out _)) table.Set(folded[..word.Length].ToString(), value);
            }
        }
        return table;
    }
}
