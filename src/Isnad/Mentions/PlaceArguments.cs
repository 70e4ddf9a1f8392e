using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Tells where something is done to what a noun of place names: «استهدف القصف قرية», «اقتحام مبنى البلدية».</summary>
internal static class PlaceArguments
{
    /// <summary>Whether the words from a token on are the object of an act, or its second term.</summary>
    public static bool IsArgument(Draft draft, int first)
    {
        int index = draft.Phrases.PhraseOf[first];
        if (index < 0) return false;
        NounPhrase phrase = draft.Phrases.Phrases[index];
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[first]];
        // «اقتحم مسلحون نقطة تفتيش»: a plural that shows its ending has no second term.
        if (first > phrase.First && draft.Words[first - 1] is { IsDefinite: false } before && before.Has(Features.Plural | Features.Masculine) && draft.Text.Form(draft.Text.Tokens[first - 1]).EndsWith("ون")) return clause.Verb >= 0 && IsHostile(draft, clause.Verb);
        if (first > phrase.First) return draft.Words[first - 1] is { Pos: PartOfSpeech.NOUN, Class: LemmaClass.Act, IsDefinite: false };
        if (phrase.Preposition == Slot.On) return IsHostile(draft, phrase.PrepositionToken - 1);
        if (clause.Verb < 0 || draft.Words[first].HasPreposition) return false;
        bool passive = draft.Words[clause.Verb].Has(Features.Passive);
        return (clause.Object == index || (passive && clause.Subject == index)) && IsHostile(draft, clause.Verb);
    }

    private static bool IsHostile(Draft draft, int token) =>
        token >= 0 && draft.Words[token] is { Class: LemmaClass.War or LemmaClass.Arrest or LemmaClass.Protest or LemmaClass.Motion or LemmaClass.Position or LemmaClass.Taking or LemmaClass.Act, Pos: PartOfSpeech.VERB or PartOfSpeech.NOUN };
}
