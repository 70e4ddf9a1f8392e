using System.Text;

namespace Isnad.Cli.Tests.Morphology;

/// <summary>`isnad words` in its schemes.</summary>
public sealed class WordsCommandTests
{
    [Theory]
    [InlineData("وبالمدينة", "و+ب+ال+مدين+ة", "CONJ+PREP+DET+NOUN+NSUFF")]
    [InlineData("للجنة", "ل+ال+لجن+ة", "PREP+DET+NOUN+NSUFF")]
    [InlineData("مدينتها", "مدين+ت+ها", "NOUN+NSUFF+PRON")]
    [InlineData("وأعلنت", "و+أعلن+ت", "CONJ+V+PRON")]
    [InlineData("سيزورون", "س+يزور+ون", "FUT_PART+V+PRON")]
    [InlineData("لأنه", "ل+أن+ه", "PREP+PART+PRON")]
    [InlineData("لديهم", "لدي+هم", "NOUN+PRON")]
    [InlineData("بسبب", "ب+سبب", "PREP+NOUN")]
    [InlineData("مما", "من+ما", "PREP+PART")]
    public void Farasa_cuts_endings_too(string word, string segments, string tags)
    {
        string[] columns = Columns(word, "--scheme", "farasa", "--tags", "farasa");
        Assert.Equal(segments, columns[3]);
        Assert.Equal(tags, columns[5]);
    }

    [Theory]
    [InlineData("وبالمدينة", "و+ب+المدينة", "CCONJ+ADP+NOUN", "مدينة")]
    [InlineData("القاضي", "القاضي", "NOUN", "قاضي")]
    [InlineData("هذه", "هذه", "PRON", "هذا")]
    public void Ud_leaves_the_article_on(string word, string segments, string tags, string lemma)
    {
        string[] columns = Columns(word, "--scheme", "ud");
        Assert.Equal(segments, columns[3]);
        Assert.Equal(tags, columns[5]);
        Assert.Equal(lemma, columns[4]);
    }

    [Fact]
    public void Lines_stay_words_and_empty_lines_part_sentences()
    {
        var run = CommandRun.With(Encoding.UTF8.GetBytes("زار\nالوزير\n10:30\n\nثم\nغادر\n"), "words", "-", "--pretokenized");
        string[] lines = run.Output.Split('\n');
        Assert.Equal(["زار", "الوزير", "10:30", "", "ثم", "غادر"], lines[1..7].Select(l => l.Split('\t')[0]));
    }

    private static string[] Columns(string word, params string[] options) =>
        CommandRun.With(Encoding.UTF8.GetBytes(word + "\n"), ["words", "-", "--pretokenized", .. options]).Lines[1].Split('\t');
}
