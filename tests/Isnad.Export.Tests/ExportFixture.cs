using Isnad.Archive;
using Isnad.Documents;

namespace Isnad.Export.Tests;

/// <summary>An archive with reports written for the tests, and a folder to export to. One for each test.</summary>
public abstract class ExportFixture : IAsyncLifetime
{
    protected const string PrivateName = "زينب القطراني";

    // Names a person that no table knows, in full and by the last name alone; titles and addresses repeat it.
    private const string Arrest =
        "اعتقلت الشرطة المواطنة زينب القطراني في مدينة سبها يوم الاثنين، وقالت القطراني إن الشرطة ضربتها.\nوأصيب ثلاثة أشخاص في هجوم على بعد 60 كيلومترا جنوب مدينة سرت فجر الثلاثاء.\n";

    private const string Protest = "تظاهر مئات المعلمين أمام مقر الوزارة في مدينة كركوك يوم الأحد للمطالبة بصرف رواتبهم المتأخرة.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-export-").FullName;
    private IArchiveStore? _store;

    internal static ArchiveReader Reader { get; } = new(Isnad.Reader.Open());

    internal static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal IArchiveStore Store => _store!;

    internal string At(string name) => Path.Combine(_folder, name);

    public async ValueTask InitializeAsync()
    {
        _store = ArchiveStore.Open(At("isnad.db"), Reader);
        await AddAsync("arrest", Arrest, "2021-06-09", "اعتقال زينب القطراني", "https://news.example/2021/%D8%B2%D9%8A%D9%86%D8%A8-%D8%A7%D9%84%D9%82%D8%B7%D8%B1%D8%A7%D9%86%D9%8A");
        await AddAsync("protest", Protest, "2021-07-01", "=cmd|' /C calc'!A0", "https://news.example/protest");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _store!.DisposeAsync();
        foreach (string file in Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    internal Task<AddOutcome> AddAsync(string id, string text, string? published, string? title = null, string? url = null) =>
        Store.AddAsync([Reader.Read(new NewReport { Report = new Report { Id = id, Text = text, Published = published, Outlet = "وكالة الاختبار", Title = title, Url = url }, Source = id })], Cancel);

    internal async Task<string> ExportAsync(ExportOptions options, string name)
    {
        await new Exporter(Store, Reader).WriteFileAsync(options, At(name), Cancel);
        return At(name);
    }
}
