using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Isnad.Intake.Tests;

public sealed class PdfTests : IntakeFixture
{
    private const string Font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";

    private static byte[] Pdf(params string[] lines)
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddTrueTypeFont(File.ReadAllBytes(Font));
        PdfPageBuilder page = builder.AddPage(PageSize.A4);
        for (int i = 0; i < lines.Length; i++) page.AddText(lines[i], 12, new PdfPoint(40, 780 - 20 * i), font);
        return builder.Build();
    }

    [Fact]
    public void The_text_of_a_PDF_is_a_report()
    {
        NewReportOf(Pdf("تظاهر مئات المعلمين أمام مقر الوزارة في مدينة كركوك", "يوم الأحد للمطالبة بصرف رواتبهم المتأخرة."), "تظاهر مئات المعلمين أمام مقر الوزارة في مدينة كركوك يوم الأحد للمطالبة بصرف رواتبهم المتأخرة.");
    }

    [Fact]
    public void A_PDF_in_drawing_order_is_refused_and_one_in_Latin_letters_is_not_Arabic()
    {
        string[] reversed = [.. (Attack + "\n" + Protest).Split('\n').Select(l => new string([.. l.Reverse()]))];
        Take(Write("visual.pdf", Pdf(reversed)), Write("latin.pdf", Pdf("The quick brown fox jumps over the lazy dog.")));
        Assert.Equal(["ISN0604", "ISN0104"], Problems.Select(p => p.Code));
    }

    private void NewReportOf(byte[] pdf, string text) => Assert.Equal(text, Assert.Single(Take(Write("r.pdf", pdf))).Report.Text);
}
