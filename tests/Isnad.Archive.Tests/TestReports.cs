using Isnad.Documents;

namespace Isnad.Archive.Tests;

/// <summary>Reports written for the tests, and the one reader all tests share.</summary>
internal static class TestReports
{
    public const string Attack =
        "شن مسلحون مجهولون هجوما على مركز للشرطة في مدينة سبها فجر الثلاثاء، وقال مصدر أمني إن ثلاثة شرطيين قتلوا.\nوقال شهود إن المسلحين عادوا إلى المنطقة وهاجموها مساء الثلاثاء، واعتقلت قوات الأمن خمسة منهم.\n";

    public const string Protest =
        "تظاهر مئات المعلمين أمام مقر الوزارة في مدينة كركوك يوم الأحد للمطالبة بصرف رواتبهم المتأخرة.\n";

    public const string Meeting =
        "التقى وزير الخارجية نظيره في القاهرة 🙂 وبحثا سبل وقف القتال، بحسب بيان للوزارة.\r\nوأضاف البيان أن الوفدين اتفقا على لقاء ثان.\r\n";

    public static ArchiveReader Reader { get; } = new(Isnad.Reader.Open());

    public static NewReport New(string id, string text, string? published = "2021-06-09", string? outlet = "وكالة الاختبار", string? title = null, string? url = null) => new()
    {
        Report = new Report { Id = id, Text = text, Published = published, Outlet = outlet, Title = title, Url = url },
        Source = id + ".txt",
        Original = System.Text.Encoding.UTF8.GetBytes(text),
        MediaType = "text/plain",
    };

    public static ReadReport Read(string id, string text, string? published = "2021-06-09", string? outlet = "وكالة الاختبار", string? title = null, string? url = null) =>
        Reader.Read(New(id, text, published, outlet, title, url));
}
