using Isnad.KnowledgeCompiler.Morphology;
using Isnad.Words;
using Xunit;

namespace Isnad.KnowledgeCompiler.Tests.Morphology;

/// <summary>Runs Specs/Morphology/verbs-in-full.md: every finite form of the model verbs, in order, and no other.</summary>
public sealed class FullParadigmSpecs
{
    private static readonly (string Line, Features With, Features Without)[] Lines =
    [
        ("perfect", Features.Perfect, Features.Passive | Features.NeedsSuffix),
        ("imperfect", Features.Imperfect, Features.Moody | Features.Passive | Features.NeedsSuffix),
        ("subjunctive, jussive", Features.Imperfect | Features.Moody, Features.Passive | Features.NeedsSuffix),
        ("imperative", Features.Imperative, Features.NeedsSuffix),
        ("before pronouns", Features.NeedsSuffix, Features.None),
        ("perfect passive", Features.Perfect | Features.Passive, Features.None),
        ("imperfect passive", Features.Imperfect | Features.Passive, Features.Moody),
        ("subjunctive, jussive passive", Features.Imperfect | Features.Passive | Features.Moody, Features.None),
    ];

    /// <summary>Titles of the model verbs.</summary>
    public static TheoryData<string> Verbs
    {
        get
        {
            var titles = new TheoryData<string>();
            foreach (string title in Read().Keys) titles.Add(title);
            return titles;
        }
    }

    /// <summary>Each line holds the forms of its kind.</summary>
    [Theory]
    [MemberData(nameof(Verbs))]
    public void VerbHasItsParadigm(string title)
    {
        string[] key = title.Split(' ');
        var forms = new List<WordForm>();
        VerbInflector.Inflect(new VerbRecord(key[0], key[1], key[2], key[3], key[4].Split('|'), Transitive: true), forms);
        Dictionary<string, string> expected = Read()[title];
        foreach ((string line, Features with, Features without) in Lines)
        {
            var actual = new List<string>();
            foreach (WordForm form in forms)
            {
                bool wanted = form.Pos == PartOfSpeech.VERB && (form.Features & with) == with && (form.Features & without) == 0;
                if (wanted) actual.Add(form.Vocalised);
            }
            Assert.Equal(expected[line], actual.Count == 0 ? "-" : string.Join(' ', actual));
        }
    }

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        var verbs = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        Dictionary<string, string> current = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "Morphology", "verbs-in-full.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) verbs[line[3..]] = current = new(StringComparer.Ordinal);
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.StartsWith("- ", StringComparison.Ordinal) && colon > 0) current[line[2..colon]] = line[(colon + 2)..];
        }
        return verbs;
    }
}
