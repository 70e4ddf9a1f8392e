using Isnad.Knowledge;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>The preposition before a time or a quantity: attached to its first word, or the word before it.</summary>
internal static class GoverningPreposition
{
    /// <summary>The preposition that governs what begins at a token.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="token">First token of the mention.</param>
    /// <param name="first">First token of the sentence.</param>
    public static Slot Of(Draft draft, int token, int first)
    {
        ref Analysis word = ref draft.Words[token];
        if (word.HasPreposition) return Prepositions.Attached(word);
        return token > first ? Slots.Parse(draft.Text.Form(draft.Text.Tokens[token - 1])) : Slot.None;
    }
}
