using Isnad.KnowledgeCompiler.Compiling;
using Xunit;

namespace Isnad.KnowledgeCompiler.Tests.Morphology;

/// <summary>Tables with one bad row each, compiled as `isnad knowledge check` does: the row is found, with its file and line.</summary>
public sealed class BadRowTests : IDisposable
{
    private const string Nouns = "lemma\troot\tgender\tplurals\tkind\tclass\tgloss\nكتاب\tكتب\tm\tكتب\tn\tdocument\tbook\n";
    private const string Verbs = "lemma\troot\tform\tvowels\tmasdars\tgov\tclass\tgloss\nكتب\tكتب\tI\ta-u\tكتابة\tt\tspeech\twrite\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-rows-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Impossible roots, lemmas listed twice, plurals without a singular, pattern or plural against the root.</summary>
    [Theory]
    [InlineData("nouns", "قلم\tقلمصع\tm\tأقلام\tn\tthing\tpen", "root")]
    [InlineData("nouns", "قلم\tق1م\tm\tأقلام\tn\tthing\tpen", "root")]
    [InlineData("nouns", "كتاب\tكتب\tm\tكتب\tn\tdocument\tbook", "stands already at lexicon/nouns/test.tsv:2")]
    [InlineData("nouns", "مدرسون\tدرس\tm\t-\th\trole\tteachers", "plural without its singular")]
    [InlineData("nouns", "قلم\tقلم\tm\tدفاتر\tn\tthing\tpen", "plural 'دفاتر'")]
    [InlineData("nouns", "دفتر\tقلم\tm\tدفاتر\tn\tthing\tnotebook", "does not hold the root")]
    [InlineData("verbs", "ببت\tببت\tI\ta-u\tببت\tt\tother\tno such verb", "same consonant twice")]
    [InlineData("verbs", "كتب\tكتب\tI\ta-u\tكتابة\tt\tspeech\twrite", "stands already at lexicon/verbs/test.tsv:2")]
    [InlineData("verbs", "هاجم\tهجم\tII\t-\t*\tt\twar\tattack", "expected هجّم")]
    [InlineData("verbs", "هاجم\tقتل\tIII\t-\t*\tt\twar\tattack", "expected قاتل")]
    [InlineData("verbs", "هجم\tهجم\tI\ta-u\tقتال\tt\twar\tattack", "masdar 'قتال'")]
    public void ABadRowIsFound(string table, string row, string mentions)
    {
        Add(table, (table == "nouns" ? Nouns : Verbs) + row + "\n");
        string problem = Assert.Single(new KnowledgeCompilation([_folder]).Problems.Select(p => p.ToString()));
        Assert.StartsWith($"lexicon/{table}/test.tsv:3:", problem, StringComparison.Ordinal);
        Assert.Contains(mentions, problem, StringComparison.Ordinal);
    }

    /// <summary>The same tables without the bad row have no problem.</summary>
    [Fact]
    public void GoodRowsAreNot()
    {
        Add("nouns", Nouns);
        Add("verbs", Verbs);
        Assert.Empty(new KnowledgeCompilation([_folder]).Problems);
    }

    private void Add(string table, string content)
    {
        string file = Path.Combine(_folder, "lexicon", table, "test.tsv");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
