namespace Isnad.Cli.Tests;

/// <summary>Reports written for the tests.</summary>
internal static class Reports
{
    public const string Attack =
        "شن مسلحون مجهولون هجوما على مركز للشرطة في بلدة الرمال فجر الثلاثاء، وقال مصدر أمني إن ثلاثة شرطيين قتلوا.\n";

    public const string Protest =
        "تظاهر مئات المعلمين أمام مقر الوزارة في العاصمة للمطالبة بصرف رواتبهم المتأخرة منذ خمسة أشهر.\n";

    public const string Meeting =
        "التقى وزير الخارجية نظيره في القصر الرئاسي 🙂 وبحثا سبل وقف القتال، بحسب بيان للوزارة.\r\nوأضاف البيان أن الوفدين اتفقا على لقاء ثان.\r\n";
}
