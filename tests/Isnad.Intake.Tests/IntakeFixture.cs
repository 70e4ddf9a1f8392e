using System.Text;
using Isnad.Archive;
using Isnad.Intake.Walking;

namespace Isnad.Intake.Tests;

/// <summary>A folder of its own for a test, with what is taken in from it.</summary>
public abstract class IntakeFixture : IDisposable
{
    internal const string Attack = "شن مسلحون مجهولون هجوما على مركز للشرطة في مدينة سبها فجر الثلاثاء، وقال مصدر أمني إن ثلاثة شرطيين قتلوا.";
    internal const string Protest = "تظاهر مئات المعلمين أمام مقر الوزارة في مدينة كركوك يوم الأحد للمطالبة بصرف رواتبهم المتأخرة.";

    protected string Folder { get; } = Directory.CreateTempSubdirectory("isnad-intake-").FullName;

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal List<ArchiveProblem> Problems { get; } = [];

    internal List<IntakeItem> Crawled { get; } = [];

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(Folder, recursive: true);
    }

    internal string At(string name) => Path.Combine(Folder, name);

    internal string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    internal string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), content);
        return At(name);
    }

    internal IntakeLoader Loader() => new((problem, item) =>
    {
        Problems.Add(problem);
        if (item.IsCrawled) Crawled.Add(item);
    }, _ => default);

    internal List<NewReport> Take(params string[] paths)
    {
        IntakeLoader loader = Loader();
        return [.. new IntakeWalker(Stream.Null).Walk(paths).Select(loader.Load).OfType<NewReport>()];
    }

    internal static string Page(string title, string published, params string[] paragraphs) => $$"""
        <html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{title}} - موقع</title><meta property="og:site_name" content="وكالة الاختبار"><meta property="og:title" content="{{title}}">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"{{published}}"}]}</script></head>
        <body><nav><ul><li><a href="/a">الرئيسية</a></li><li><a href="/b">رياضة</a></li><li><a href="/c">اتصل بنا</a></li></ul></nav>
        <article><h1>{{title}}</h1>{{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}}</article>
        <footer><a href="/d">حقوق النشر محفوظة</a></footer><script>var x = "إعلان";</script></body></html>
        """;

    internal static string[] Paragraphs => [.. Enumerable.Range(1, 6).Select(i => $"{Attack} وهذه هي الفقرة رقم {i} من التقرير الذي كتب لهذا الاختبار.")];
}
