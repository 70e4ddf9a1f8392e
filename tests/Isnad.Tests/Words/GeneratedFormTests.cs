using CsCheck;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Words;

/// <summary>What always holds between the inflected lexicon and look-up.</summary>
public sealed class GeneratedFormTests
{
    private static readonly Lexicon s_lexicon = KnowledgeBase.Embedded.Lexicon;
    private static readonly WordAnalyzer s_analyzer = new(s_lexicon, new WordCosts(KnowledgeBase.Embedded));
    private static readonly List<(string Surface, FormEntry Entry)> s_forms = AllForms();

    [Fact]
    public void Every_form_analyses_back_to_its_lemma_and_features()
    {
        Assert.True(s_forms.Count > 300_000);
        var found = new List<Analysis>();
        var lost = new List<string>();
        foreach ((string surface, FormEntry entry) in s_forms)
        {
            var features = (Features)entry.Features;
            bool bound = (features & Features.NeedsSuffix) != 0;
            found.Clear();
            s_analyzer.Analyze(bound ? surface + "ه" : surface, TokenMarks.None, found);
            Features wanted = bound ? features | Features.Suffixed : features;
            if (!found.Exists(a => a.Lemma == entry.Lemma && a.Features == wanted && a.StemStart == 0 && a.StemEnd == surface.Length)) lost.Add($"{surface} {features}");
        }
        Assert.Empty(lost);
    }

    [Fact]
    public void The_exact_spelling_costs_least()
    {
        var found = new List<Analysis>();
        Gen.Int[0, s_forms.Count - 1].Sample(
            i =>
            {
                (string surface, FormEntry entry) = s_forms[i];
                if (((Features)entry.Features & Features.NeedsSuffix) != 0) return;
                int exact = Cost(surface, entry), folded = Cost(string.Concat(surface.Select(Folding.Fold)), entry);
                Assert.True(exact <= folded, surface);
            },
            iter: 2000, threads: 1);

        int Cost(string spelled, FormEntry entry)
        {
            found.Clear();
            s_analyzer.Analyze(spelled, TokenMarks.None, found);
            return found.Where(a => a.Lemma == entry.Lemma && (uint)a.Features == entry.Features).Min(a => a.Cost);
        }
    }

    [Fact]
    public void Conjunction_and_article_come_off_again()
    {
        var found = new List<Analysis>();
        Gen.Int[0, s_forms.Count - 1].Sample(
            i =>
            {
                (string surface, FormEntry entry) = s_forms[i];
                var features = (Features)entry.Features;
                if ((features & Features.NeedsSuffix) != 0) return;
                bool article = s_lexicon.Lemma(entry.Lemma).Pos is (byte)PartOfSpeech.NOUN or (byte)PartOfSpeech.ADJ
                    && (features & (Features.NoArticle | Features.Construct | Features.Accusative | Features.HasArticle)) == 0;
                found.Clear();
                s_analyzer.Analyze((article ? "وال" : "و") + surface, TokenMarks.None, found);
                Proclitics clitics = article ? Proclitics.Wa | Proclitics.Article : Proclitics.Wa;
                Features wanted = article ? features | Features.Definite : features;
                Assert.True(found.Exists(a => a.Lemma == entry.Lemma && a.Features == wanted && a.Proclitics == clitics), surface);
            },
            iter: 5000, threads: 1);
    }

    // Walks the whole trie and spells out what the folding hides.
    private static List<(string, FormEntry)> AllForms()
    {
        const string letters = "ءابةتثجحخدذرزسشصضطظعغفقكلمنهوي";
        var forms = new List<(string, FormEntry)>();
        var word = new List<char>();
        Walk(DoubleArray.Root);
        return forms;

        void Walk(int node)
        {
            for (int i = s_lexicon.Forms.Value(node); i >= 0; i++)
            {
                forms.Add((Spell(s_lexicon.Entry(i).Spelling), s_lexicon.Entry(i)));
                if (s_lexicon.Entry(i).IsLast) break;
            }
            foreach (char letter in letters)
            {
                int child = node;
                if (!s_lexicon.Forms.Step(ref child, letter)) continue;
                word.Add(letter);
                Walk(child);
                word.RemoveAt(word.Count - 1);
            }
        }

        string Spell(uint code)
        {
            char[] spelled = [.. word];
            for (int i = 0; i < spelled.Length; i++)
            {
                if (!Folding.IsFoldable(spelled[i])) continue;
                spelled[i] = (spelled[i], code & 3) switch { ('ا', 1) => 'أ', ('ا', 2) => 'إ', ('ا', 3) => 'آ', ('ي', 1) => 'ى', ('ي', 2) => 'ئ', ('ه', 1) => 'ة', ('و', 1) => 'ؤ', (var plain, _) => plain };
                code >>= 2;
            }
            return new string(spelled);
        }
    }
}
