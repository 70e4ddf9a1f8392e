using System.Runtime.InteropServices;

namespace Isnad.Words;

/// <summary>
/// Reads a hashtag of several words («#حركة_الشباب») as one definite name with the gender and number of the word that heads it,
/// so that what follows can agree with it: «#حركة_الشباب المتطرفة».
/// </summary>
/// <param name="analyzer">Reads its first word.</param>
internal sealed class HashtagReader(WordAnalyzer analyzer)
{
    private const Features Inherited = Features.GenderMask | Features.Singular | Features.Dual | Features.Plural | Features.Broken;

    /// <summary>The analysis of the whole.</summary>
    /// <param name="form">The cleaned form without its sign, words joined by `_`.</param>
    /// <param name="scratch">Where analyses of the first word are put for a moment; left as it was.</param>
    public Analysis Read(ReadOnlySpan<char> form, List<Analysis> scratch)
    {
        Features features = Features.Definite;
        ReadOnlySpan<char> head = form[..Math.Max(0, form.IndexOf('_'))];
        if (head.Length is > 1 and < 64)
        {
            int first = scratch.Count, least = int.MaxValue;
            analyzer.Analyze(head, default, scratch);
            foreach (ref readonly Analysis word in CollectionsMarshal.AsSpan(scratch)[first..])
            {
                if (!word.IsNominal || word.Has(Features.Guessed) || word.Proclitics is not (Proclitics.None or Proclitics.Article) || word.Cost >= least) continue;
                (least, features) = (word.Cost, Features.Definite | (word.Features & Inherited));
            }
            CollectionsMarshal.SetCount(scratch, first);
        }
        WordTag tag = Tagging.Of(PartOfSpeech.PROPN, features, default);
        return new Analysis { Lemma = -1, Features = features, Pos = PartOfSpeech.PROPN, Tag = tag, FineTag = tag, EntryTag = tag, StemEnd = (byte)Math.Min(form.Length, byte.MaxValue) };
    }
}
