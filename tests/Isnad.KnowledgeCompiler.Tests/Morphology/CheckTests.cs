using Isnad.KnowledgeCompiler.Morphology;
using Isnad.Words;
using Xunit;

namespace Isnad.KnowledgeCompiler.Tests.Morphology;

/// <summary>What the checks of verb and noun rows accept and reject, and what is generated of doubtful rows.</summary>
public sealed class CheckTests
{
    /// <summary>The message names the lemma that would fit.</summary>
    [Theory]
    [InlineData("كتب", "كتب", "II", "-", "*", "كتّب")]
    [InlineData("أستعاد", "عود", "X", "-", "*", "استعاد")]
    [InlineData("اتّخذ", "ءخذ", "VIII", "-", "*", "اتخذ")]
    [InlineData("دعى", "دعو", "I", "a-u", "دعوة", "دعا")]
    [InlineData("رما", "رمي", "I", "a-i", "رمي", "رمى")]
    [InlineData("قال", "قول", "I", "a-i", "قول", "a-u")]
    [InlineData("كتب", "كتب", "I", "-", "كتابة", "vowels")]
    [InlineData("كتب", "كتب", "I", "a-u", "*", "masdar")]
    [InlineData("كتب", "كتب", "I", "a-u", "قراءة", "قراءة")]
    [InlineData("أكل", "أكل", "I", "a-u", "أكل", "root")]
    [InlineData("ببت", "ببت", "I", "a-u", "ببت", "twice")]
    [InlineData("كتب", "كت", "I", "a-u", "كتابة", "root")]
    [InlineData("سيطر", "سيطر", "II", "-", "*", "radicals")]
    [InlineData("كتب", "كتب", "XI", "-", "*", "form")]
    public void RejectsAndSaysWhy(string lemma, string root, string form, string vowels, string masdars, string mentions)
    {
        string? problem = VerbInflector.Check(new VerbRecord(lemma, root, form, vowels, masdars.Split('|'), true));
        Assert.NotNull(problem);
        Assert.Contains(mentions, problem, StringComparison.Ordinal);
    }

    /// <summary>Namesakes and rarer shapes pass.</summary>
    [Theory]
    [InlineData("دعا#2", "دعو", "I", "a-u", "دعاء")]
    [InlineData("طغى", "طغو", "I", "a-a", "طغيان")]
    [InlineData("امحى", "محو", "VII", "-", "*")]
    [InlineData("استصوب", "صوب", "X", "-", "*")]
    [InlineData("ادخر", "ذخر", "VIII", "-", "*")]
    public void Accepts(string lemma, string root, string form, string vowels, string masdars) =>
        Assert.Null(VerbInflector.Check(new VerbRecord(lemma, root, form, vowels, masdars.Split('|'), true)));

    /// <summary>No form comes from a row that does not agree with itself.</summary>
    [Fact]
    public void InflectsNothingOfAWrongRow()
    {
        var forms = new List<WordForm>();
        VerbInflector.Inflect(new VerbRecord("كتب", "كتب", "II", "-", ["*"], true), forms);
        Assert.Empty(forms);
    }

    /// <summary>Nominal rows: letters, root, plurals with tanween.</summary>
    [Theory]
    [InlineData("مَدينة", "مدن", "مدن", "vowel signs")]
    [InlineData("مدينة", "حضر", "مدن", "root")]
    [InlineData("مبنى", "بني", "مباني", "مبان")]
    [InlineData("كتاب", "كتب", "أقلام", "plural 'أقلام'")]
    [InlineData("كتاب", "كتبصد", "كتب", "does not hold the root")]
    [InlineData("كتاب", "كأب", "كتب", "root 'كأب'")]
    [InlineData("لاجئون", "لجء", "-", "without its singular", "h")]
    [InlineData("م", "-", "ات", "no plural")]
    public void RejectsNouns(string lemma, string root, string plural, string mentions, string kind = "n")
    {
        var noun = new NominalRecord(lemma, root, PartOfSpeech.NOUN, lemma.EndsWith('ة') ? "f" : "m", [plural], "-", "-", kind);
        Assert.Contains(mentions, NominalInflector.Check(noun), StringComparison.Ordinal);
    }

    /// <summary>Women of another root, people whose singular ends like a plural, letters that stand for words.</summary>
    [Theory]
    [InlineData("امرأة", "مرء", "f", "نساء", "h")]
    [InlineData("زبون", "زبن", "m", "زبائن", "h")]
    [InlineData("م", "-", "m", "-", "n")]
    public void AcceptsNouns(string lemma, string root, string gender, string plural, string kind) =>
        Assert.Null(NominalInflector.Check(new NominalRecord(lemma, root, PartOfSpeech.NOUN, gender, [plural], "-", "-", kind)));

    /// <summary>Intransitive verbs have the passive of the third person only (عُثر عليه, المعثور عليه).</summary>
    [Fact]
    public void IntransitivesHaveAnImpersonalPassive()
    {
        var forms = new List<WordForm>();
        VerbInflector.Inflect(new VerbRecord("عثر", "عثر", "I", "a-u", ["عثور"], false), forms);
        List<string> passive = [];
        foreach (WordForm form in forms)
            if (form.Features.HasFlag(Features.Passive) || form.Features.HasFlag(Features.PassiveParticiple)) passive.Add(form.Vocalised);
        Assert.Equal(["عُثِرَ", "يُعْثَرُ", "مَعْثُور", "مَعْثُورًا"], passive);
    }

    /// <summary>No two forms of a lemma agree in spelling, part of speech and features.</summary>
    [Fact]
    public void NothingIsListedTwice()
    {
        var forms = new List<WordForm>();
        VerbInflector.Inflect(new VerbRecord("قرأ", "قرء", "I", "a-a", ["قراءة"], true), forms);
        var seen = new HashSet<(string, PartOfSpeech, Features)>();
        foreach (WordForm form in forms) Assert.True(seen.Add((form.Surface, form.Pos, form.Features)), form.Surface);
    }
}
