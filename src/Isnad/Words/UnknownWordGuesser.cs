using Isnad.Text;

namespace Isnad.Words;

/// <summary>Readings of words the lexicon does not know, from their shape; each is marked as a guess.</summary>
internal static class UnknownWordGuesser
{
    /// <summary>Guesses a name, a noun or adjective, and a verb where the shape allows one.</summary>
    public static void Guess(ReadOnlySpan<char> form, TokenMarks marks, List<Analysis> into)
    {
        int wa = form.Length > 4 && form[0] is 'و' ? 1 : 0;
        for (int start = 0; start <= wa; start++)
        {
            Proclitics conjunction = start == 1 ? Proclitics.Wa : Proclitics.None;
            ReadOnlySpan<char> rest = form[start..];
            int conjunctionCost = start == 1 ? 3 : 0;
            Add(into, PartOfSpeech.PROPN, Features.Singular, conjunction, start, form.Length, 30 + conjunctionCost);
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
            int nominal = prefix > 0 ? 22 : 30;
            bool nisba = stem is [.., 'ي'] or [.., 'ي', 'ة'] or [.., 'ي', 'ي', 'ن'] or [.., 'ي', 'و', 'ن'];
            Add(into, nisba ? PartOfSpeech.ADJ : PartOfSpeech.NOUN, number | definite | (nisba ? Features.Nisba : Features.None), clitics, start + prefix, form.Length, nominal + conjunctionCost);
            if (prefix == 0 && rest.Length is >= 4 and <= 7) GuessVerb(rest, conjunction, start, form.Length, conjunctionCost, into);
        }
    }

    /// <summary>Adds the reading as a name to a word whose other readings are all unlikely.</summary>
    public static void GuessName(ReadOnlySpan<char> form, List<Analysis> into) =>
        Add(into, PartOfSpeech.PROPN, Features.Singular, Proclitics.None, 0, form.Length, 34);

    private static void GuessVerb(ReadOnlySpan<char> rest, Proclitics conjunction, int start, int end, int cost, List<Analysis> into)
    {
        if (rest[0] is 'ي') Add(into, PartOfSpeech.VERB, Features.Imperfect | Features.Third | Features.Masculine | Features.Singular, conjunction, start, end, 38 + cost);
        else if (rest[0] is 'ت' && rest[^1] is not ('ة' or 'ت')) Add(into, PartOfSpeech.VERB, Features.Imperfect | Features.Third | Features.Feminine | Features.Singular, conjunction, start, end, 44 + cost);
        else if (rest[^1] is 'ت' && rest.Length >= 5) Add(into, PartOfSpeech.VERB, Features.Perfect | Features.Third | Features.Feminine | Features.Singular, conjunction, start, end, 42 + cost);
    }

    private static void Add(List<Analysis> into, PartOfSpeech pos, Features features, Proclitics clitics, int start, int end, int cost)
    {
        features |= Features.Guessed;
        into.Add(new Analysis
        {
            Lemma = -1, Features = features, Cost = cost + AnalysisCosts.Rare, Pos = pos, Tag = Tagging.Of(pos, features, default), Proclitics = clitics,
            StemStart = (byte)Math.Min(start, byte.MaxValue), StemEnd = (byte)Math.Min(end, byte.MaxValue),
        });
    }
}
