using Isnad.Documents;

namespace Isnad.Tests.Documents;

/// <summary>Arabic, its neighbours in the same letters, and everything else.</summary>
public sealed class LanguageCheckTests
{
    [Theory]
    [InlineData("وصل الوفد إلى العاصمة مساء أمس، وقال رئيسه إن المحادثات ستبدأ غدا.")]
    [InlineData("اعلن وزیر الخارجیة فی مؤتمر صحفی ان بلاده لن تشارک فی القمة التی تعقد هذا الشهر")]
    [InlineData("قال متحدث باسم شركة Google في دبي إن خدمة Maps توقفت ساعة")]
    [InlineData("التقى پوتين رئيس شركة گازپروم في موسكو وبحثا نقل الغاز إلى أوروبا عن طريق تركيا")]
    public void Arabic_is_Arabic(string text) => Assert.Equal(DocumentProblem.None, LanguageCheck.Check(text));

    [Theory]
    [InlineData("وزیر امور خارجه گفت که این نشست در تهران برگزار شده است و نتایج آن را برای مردم اعلام می کنند")]
    [InlineData("وزیر خارجہ نے کہا ہے کہ مذاکرات اگلے ہفتے اسلام آباد میں ہوں گے اور ان کے نتائج کا اعلان کیا جائے گا")]
    public void Persian_and_Urdu_are_not(string text) => Assert.Equal(DocumentProblem.PersianOrUrdu, LanguageCheck.Check(text));

    [Theory]
    [InlineData("The ministry said on Monday that talks would resume next week in طرابلس.")]
    [InlineData("Министерство сообщило о начале переговоров")]
    [InlineData("12345 --- 67890")]
    public void Other_scripts_are_not(string text) => Assert.Equal(DocumentProblem.NotArabic, LanguageCheck.Check(text));

    [Fact]
    public void The_share_of_Arabic_letters_is_in_per_cent()
    {
        Assert.Equal(50, LanguageCheck.ArabicShare("باب abc"));
        Assert.Equal(0, LanguageCheck.ArabicShare("123"));
    }
}
