using Isnad.Text;
using Isnad.Words;

namespace Isnad.Tests.Words;

/// <summary>The cache of analyses: what it holds, and that it grows.</summary>
public sealed class AnalysisCacheTests
{
    private const string Letters = "ابتثجحخدذرزسشصضطظعغف";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void It_grows_however_its_words_fit(int analysesOfEach)
    {
        // With 1 or 4 of each the ring is filled to its very end at every size it takes.
        var cache = new AnalysisCache();
        var analyses = new Analysis[analysesOfEach];
        for (int word = 0; word < 20_000; word++)
        {
            Array.Fill(analyses, new Analysis { Lemma = word });
            cache.Keep(Key(word), analyses);
        }
        var found = new List<Analysis>();
        int held = Enumerable.Range(0, 20_000).Count(word => cache.TryCopy(Key(word), found));
        // A few find no room beside their like.
        Assert.InRange(held, 19_900, 20_000);
        Assert.Equal(held * analysesOfEach, found.Count);
    }

    [Fact]
    public void Each_word_comes_back_with_its_own_analyses()
    {
        var cache = new AnalysisCache();
        var found = new List<Analysis>();
        for (int word = 0; word < 400_000; word++)
        {
            cache.Keep(Key(word), [new Analysis { Lemma = word }, new Analysis { Lemma = -word }]);
            int older = word / 2 * 2 - word % 1000;
            if (older < 0) continue;
            found.Clear();
            if (cache.TryCopy(Key(older), found)) Assert.Equal([older, -older], found.Select(a => a.Lemma));
        }
    }

    [Fact]
    public void Marks_that_matter_and_other_signs_tell_words_apart()
    {
        Assert.NotEqual(AnalysisCache.Key("قتل", TokenMarks.None), AnalysisCache.Key("قتل", TokenMarks.DammaFirst));
        Assert.NotEqual(AnalysisCache.Key("عددا", TokenMarks.None), AnalysisCache.Key("عددا", TokenMarks.Tanween));
        Assert.Equal(AnalysisCache.Key("قتل", TokenMarks.None), AnalysisCache.Key("قتل", TokenMarks.SpaceBefore));
        Assert.Equal(UInt128.Zero, AnalysisCache.Key("گروه", TokenMarks.None));
        Assert.Equal(UInt128.Zero, AnalysisCache.Key(new string('ا', 21), TokenMarks.None));
    }

    private static UInt128 Key(int word)
    {
        Span<char> letters = stackalloc char[4];
        for (int i = 0; i < letters.Length; i++, word /= Letters.Length) letters[i] = Letters[word % Letters.Length];
        return AnalysisCache.Key(letters, word == 0 ? TokenMarks.None : TokenMarks.Tanween);
    }
}
