using Isnad.Archive;
using Isnad.Documents;

namespace Isnad.Desk.Tests;

/// <summary>Reports written for the tests.</summary>
internal static class TestReports
{
    public const string Attack =
        "شن مسلحون مجهولون هجوما على مركز للشرطة في مدينة سبها فجر الثلاثاء، وقال مصدر أمني إن ثلاثة شرطيين قتلوا.\nوقال شهود إن المسلحين عادوا إلى المنطقة وهاجموها مساء الثلاثاء، واعتقلت قوات الأمن خمسة منهم.\n";

    public const string Protest = "تظاهر مئات المعلمين أمام مقر الوزارة في مدينة كركوك يوم الأحد للمطالبة بصرف رواتبهم المتأخرة.\n";

    /// <summary>Outlet of the reports that no test changes: the others write beside them.</summary>
    public const string Outlet = "وكالة الاختبار";

    /// <summary>Narrows to them.</summary>
    public static string OnlyThese => "outlet=" + Uri.EscapeDataString(Outlet);

    /// <summary>CR LF and signs beyond the first plane before the words that fields point to.</summary>
    public const string Meeting = "بيان 🙂🙂\r\n\r\nالتقى وزير الخارجية نظيره في القاهرة 🙂 وبحثا سبل وقف القتال، بحسب بيان للوزارة.\r\nوأضاف البيان أن مسلحين خطفوا مهندسا في مدينة طرابلس يوم السبت.\r\n";

    /// <summary>What would run if any page took it for markup.</summary>
    public const string Script = "<script>window.broken=1</script><img src=x onerror=\"window.broken=1\">";

    public static string Hostile => $"هاجم مسلحون {Script} مركزا للشرطة في مدينة سبها يوم الاثنين، وقال الناطق {Script} إن شرطيا قتل.\n</script><script>window.broken=1</script>\n";

    public static IReadOnlyList<NewReport> All =>
    [
        New("attack", Attack, "هجوم في سبها"), New("protest", Protest, "احتجاج المعلمين"), New("meeting", Meeting, "لقاء في القاهرة"),
        New("hostile", Hostile, "عنوان " + Script, "وكالة " + Script), New("a/b?c=1&d=%2F", "قتل مسلحون جنديا في مدينة بنغازي يوم الجمعة.\n", "معرف غريب"),
    ];

    private static NewReport New(string id, string text, string title, string outlet = Outlet) =>
        new() { Report = new Report { Id = id, Text = text, Title = title, Published = "2021-06-09", Outlet = outlet }, Source = id };
}
