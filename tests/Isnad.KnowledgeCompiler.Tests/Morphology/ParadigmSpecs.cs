using Isnad.KnowledgeCompiler.Morphology;
using Isnad.Words;
using Xunit;

namespace Isnad.KnowledgeCompiler.Tests.Morphology;

/// <summary>Runs the paradigms that are specified under Specs/Morphology.</summary>
public sealed class ParadigmSpecs
{
    private const Features He = Features.Third | Features.Masculine | Features.Singular;
    private const Features She = Features.Third | Features.Feminine | Features.Singular;
    private const Features They = Features.Third | Features.Masculine | Features.Plural;
    private const Features TheyWomen = Features.Third | Features.Feminine | Features.Plural;
    private const Features I = Features.First | Features.Singular;
    private const Features You = Features.Second | Features.Masculine | Features.Singular;
    private const Features YouWoman = Features.Second | Features.Feminine | Features.Singular;
    private const Features Man = Features.Masculine | Features.Singular;
    private const Features Attachment = Features.NoArticle | Features.NoSuffix | Features.Absolute;

    private static readonly Features[][] VerbColumns =
    [
        [He | Features.Perfect, She | Features.Perfect, They | Features.Perfect, I | Features.Perfect],
        [He | Features.Imperfect, They | Features.Imperfect, TheyWomen | Features.Imperfect, I | Features.Imperfect],
        [He | Features.Imperfect | Features.Moody],
        [You | Features.Imperative, YouWoman | Features.Imperative],
        [He | Features.Perfect | Features.Passive, He | Features.Imperfect | Features.Passive],
        [Man | Features.ActiveParticiple, Man | Features.PassiveParticiple],
        [Features.Masdar | Features.Singular],
    ];

    private static readonly Predicate<Features>[] NominalColumns =
    [
        f => f.HasFlag(Features.Singular) && !IsSpecial(f),
        f => f.HasFlag(Features.Dual) && !IsSpecial(f),
        f => f.HasFlag(Features.Plural) && !f.HasFlag(Features.Broken) && !IsSpecial(f),
        f => f.HasFlag(Features.Broken) && !IsSpecial(f),
        f => f.HasFlag(Features.Construct),
        f => f.HasFlag(Features.NeedsSuffix),
        f => f.HasFlag(Features.Accusative),
    ];

    /// <summary>The verbs of verbs.md.</summary>
    public static TheoryData<string> Verbs => Names("verbs.md");

    /// <summary>The nouns and adjectives of nominals.md.</summary>
    public static TheoryData<string> Nominals => Names("nominals.md");

    /// <summary>Each cell holds the preferred form of its person.</summary>
    [Theory]
    [MemberData(nameof(Verbs))]
    public void VerbHasItsPrincipalParts(string entry)
    {
        string[] cells = Row("verbs.md", entry);
        string[] key = entry.Split(' ');
        var verb = new VerbRecord(key[0], key[1], key[2], key[3], key[4].Split('|'), Transitive: true);
        Assert.Null(VerbInflector.Check(verb));
        var forms = new List<WordForm>();
        VerbInflector.Inflect(verb, forms);
        for (int column = 0; column < VerbColumns.Length; column++)
        {
            string[] expected = cells[column + 1].Split(' ');
            for (int i = 0; i < expected.Length; i++)
                Assert.Equal(expected[i] is "-" or "=" ? "" : expected[i], First(forms, VerbColumns[column][i]));
        }
    }

    /// <summary>Each cell holds all forms of its kind and no other.</summary>
    [Theory]
    [MemberData(nameof(Nominals))]
    public void NominalHasItsForms(string entry)
    {
        string[] cells = Row("nominals.md", entry);
        string[] key = entry.Split(' ');
        PartOfSpeech pos = Enum.Parse<PartOfSpeech>(key[2]);
        var noun = new NominalRecord(key[0], key[1], pos, key[3], key[4].Split('|'), key[5], key[6], key[7]);
        var forms = new List<WordForm>();
        NominalInflector.Inflect(noun, forms);
        for (int column = 0; column < NominalColumns.Length; column++)
        {
            var expected = new SortedSet<string>(SpecTable.Words(cells[column + 1]), StringComparer.Ordinal);
            var actual = new SortedSet<string>(StringComparer.Ordinal);
            foreach (WordForm form in forms)
                if (NominalColumns[column](form.Features)) actual.Add(form.Surface);
            Assert.Equal(string.Join(' ', expected), string.Join(' ', actual));
        }
    }

    private static bool IsSpecial(Features f) => (f & (Features.Construct | Features.NeedsSuffix | Features.Accusative)) != 0;

    private static string First(List<WordForm> forms, Features wanted)
    {
        Features gender = wanted.HasFlag(Features.Masdar) ? Features.GenderMask : Features.None;
        foreach (WordForm form in forms)
            if ((form.Features & ~Attachment & ~gender) == wanted) return form.Vocalised;
        return "";
    }

    private static TheoryData<string> Names(string file)
    {
        var names = new TheoryData<string>();
        foreach (string[] cells in SpecTable.Rows(file)) names.Add(cells[0]);
        return names;
    }

    private static string[] Row(string file, string entry)
    {
        foreach (string[] cells in SpecTable.Rows(file))
            if (cells[0] == entry) return cells;
        throw new InvalidOperationException(entry);
    }
}
