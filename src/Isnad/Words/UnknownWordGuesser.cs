using Isnad.Text;

namespace Isnad.Words;

/// <summary>Readings of words the lexicon does not know, from their shape; each is marked as a guess.</summary>
internal sealed class UnknownWordGuesser(WordCosts costs)
{
    /// <summary>Guesses a name, a noun or adjective, and a verb where the shape allows one.</summary>
    public void Guess(ReadOnlySpan<char> form, TokenMarks marks, List<Analysis> into)
    {
        int wa = form.Length > 4 && form[0] is 'و' ? 1 : 0;
        for (int start = 0; start <= wa; start++)
        {
            Proclitics conjunction = start == 1 ? Proclitics.Wa : Proclitics.None;
            ReadOnlySpan<char> rest = form[start..];
            int conjunctionCost = start == 1 ? costs[WordCost.GuessedWa] : 0;
            Add(into, PartOfSpeech.PROPN, Features.Singular, conjunction, start, form.Length, costs[WordCost.GuessedName] + conjunctionCost);
            int prefix = rest switch
            {
                ['ا', 'ل', _, _, ..] => 2,
                ['ب', 'ا', 'ل', _, _, ..] or ['ك', 'ا', 'ل', _, _, ..] => 3,
                ['ل', 'ل', _, _, ..] => 2,
                _ => 0,
            };
            Proclitics clitics = conjunction | (prefix > 0 ? Proclitics.Article : Proclitics.None)
                | (prefix == 3 ? (rest[0] == 'ب' ? Proclitics.Ba : Proclitics.Ka) : rest[0] == 'ل' && prefix == 2 ? Proclitics.La : Proclitics.None);
            Features definite = prefix > 0 ? Features.Definite : Features.None;
            ReadOnlySpan<char> stem = rest[prefix..];
            Features number = stem switch
            {
                [.., 'ي', 'ن'] or [.., 'و', 'ن'] when stem.Length > 4 => Features.Plural | Features.Masculine,
                [.., 'ا', 'ت'] when stem.Length > 4 => Features.Plural | Features.Feminine,
                [.., 'ة'] => Features.Singular | Features.Feminine,
                _ => Features.Singular | Features.Masculine,
            };
            int nominal = costs[prefix > 0 ? WordCost.GuessedDefinite : WordCost.GuessedIndefinite];
            if (prefix == 0 && (number & Features.Plural) != 0) nominal += costs[WordCost.GuessedWithEnding];
            bool nisba = stem is [.., 'ي'] or [.., 'ي', 'ة'] or [.., 'ي', 'ي', 'ن'] or [.., 'ي', 'و', 'ن'];
            Add(into, nisba ? PartOfSpeech.ADJ : PartOfSpeech.NOUN, number | definite | (nisba ? Features.Nisba : Features.None), clitics, start + prefix, form.Length, nominal + conjunctionCost + (nisba ? costs[WordCost.GuessedNisba] : 0));
            if (prefix == 0 && rest.Length is >= 4 and <= 7) GuessVerb(rest, conjunction, start, form.Length, conjunctionCost, into);
        }
    }

    /// <summary>Adds the reading as a name to a word whose other readings are all unlikely.</summary>
    public void GuessName(ReadOnlySpan<char> form, List<Analysis> into) =>
        Add(into, PartOfSpeech.PROPN, Features.Singular, Proclitics.None, 0, form.Length, costs[WordCost.GuessedNameBesides]);

    private void GuessVerb(ReadOnlySpan<char> rest, Proclitics conjunction, int start, int end, int cost, List<Analysis> into)
    {
        if (rest[0] is 'ي') Add(into, PartOfSpeech.VERB, Features.Imperfect | Features.Third | Features.Masculine | Features.Singular, conjunction, start, end, costs[WordCost.GuessedVerb] + cost);
        else if (rest[0] is 'ت' && rest[^1] is not ('ة' or 'ت')) Add(into, PartOfSpeech.VERB, Features.Imperfect | Features.Third | Features.Feminine | Features.Singular, conjunction, start, end, costs[WordCost.GuessedVerb] + 6 + cost);
        else if (rest[^1] is 'ت' && rest.Length >= 5) Add(into, PartOfSpeech.VERB, Features.Perfect | Features.Third | Features.Feminine | Features.Singular, conjunction, start, end, costs[WordCost.GuessedVerb] + 4 + cost);
    }

    private static void Add(List<Analysis> into, PartOfSpeech pos, Features features, Proclitics clitics, int start, int end, int cost)
    {
        features |= Features.Guessed;
        WordTag tag = Tagging.Of(pos, features, default);
        into.Add(new Analysis
        {
            Lemma = -1, Features = features, Cost = cost + AnalysisCosts.Rare, Pos = pos, Tag = Tagging.Coarse(tag), FineTag = tag, Proclitics = clitics,
            StemStart = (byte)Math.Min(start, byte.MaxValue), StemEnd = (byte)Math.Min(end, byte.MaxValue),
        });
    }
}
