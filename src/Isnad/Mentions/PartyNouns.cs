using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>Nouns that are no humans by their class and still act: «دول الجوار», «سفينة أعادت مهاجرين».</summary>
internal sealed class PartyNouns
{
    private readonly Dictionary<int, bool> _always = [];

    /// <summary>Reads the table.</summary>
    public PartyNouns(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("parties");
        for (int row = 0; row < table.Rows; row++)
        {
            int lemma = knowledge.Lexicon.Find(table.Text(row, 0), PartOfSpeech.NOUN);
            if (lemma >= 0) _always[lemma] = table.Span(row, 1) is "always";
        }
    }

    /// <summary>Whether a noun of a phrase stands for a party here.</summary>
    public bool Contains(Draft draft, int phraseIndex, int token)
    {
        ref Analysis word = ref draft.Words[token];
        if (word.Lemma < 0 || !_always.TryGetValue(word.Lemma, out bool always)) return false;
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        // «من جانبه», «في المدينة»: whereabouts and turns of phrase.
        if (word.Has(Features.Suffixed)) return false;
        if (!always) return token == phrase.Head && (IsArgument(draft, phraseIndex) || IsOfState(draft, phrase, token));
        return phrase.Preposition is not (Slot.In or Slot.On or Slot.To) && (token + 1 < phrase.End || word.IsDefinite || word.Has(Features.Plural));
    }

    /// <summary>«سفينة عسكرية إيطالية», «الطائرات التركية»: what belongs to a state acts for it.</summary>
    private static bool IsOfState(Draft draft, in NounPhrase phrase, int token)
    {
        if (draft.Words[token].Class != LemmaClass.Vehicle) return false;
        for (int t = token + 1; t < phrase.End; t++)
        {
            if (draft.Words[t].Class == LemmaClass.ANisba) return true;
        }
        return false;
    }

    private static bool IsArgument(Draft draft, int phraseIndex)
    {
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[draft.Phrases.Phrases[phraseIndex].First]];
        return clause.Subject == phraseIndex && clause.Verb >= 0 && draft.Words[clause.Verb].Class is LemmaClass.War or LemmaClass.Arrest or LemmaClass.Law or LemmaClass.Protest
            or LemmaClass.Diplomacy or LemmaClass.Politics or LemmaClass.Speech or LemmaClass.Request or LemmaClass.Motion or LemmaClass.Giving or LemmaClass.Taking;
    }
}
