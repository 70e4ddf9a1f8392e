using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Phrases;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>The empty verb that carries an event noun: «شنّ هجوماً», «تعرض لقصف», «تم اعتقال».</summary>
/// <param name="Verb">Token of the verb, −1 for none.</param>
/// <param name="Actor">Argument of the verb that is the noun's actor.</param>
/// <param name="Recipient">Argument of the verb that is the noun's recipient.</param>
/// <param name="Status">Status it gives, or empty.</param>
internal readonly record struct LightLink(int Verb, Slot Actor, Slot Recipient, string Status)
{
    /// <summary>No empty verb.</summary>
    public static readonly LightLink None = new(-1, Slot.None, Slot.None, "");
}

/// <summary>Finds empty verbs.</summary>
internal sealed class LightVerbs(KnowledgeBase knowledge)
{
    /// <summary>How far, in tokens, the noun may stand behind its empty verb.</summary>
    private const int Reach = 16;

    private readonly Table _table = knowledge.Table("light");

    /// <summary>The empty verb that an event noun hangs on, or <see cref="LightLink.None"/>.</summary>
    public LightLink Of(Draft draft, int noun)
    {
        int phraseIndex = draft.Phrases.PhraseOf[noun];
        if (phraseIndex < 0 || draft.Words[noun].IsVerb) return LightLink.None;
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        if (FirstNominal(draft, phrase) != noun && phrase.Head != noun) return LightLink.None;
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[noun]];
        LightLink main = OfClause(draft, noun, clause, phraseIndex, phrase);
        return main.Verb >= 0 ? main : OfRelative(draft, phrase);
    }

    /// <summary>«الغارة التي نفذها الجيش», «هجوما شنه مسلحون»: the empty verb stands in the relative clause behind the noun.</summary>
    private LightLink OfRelative(Draft draft, in NounPhrase phrase)
    {
        for (int t = phrase.End; t < Math.Min(draft.Text.Tokens.Count, phrase.End + 2); t++)
        {
            Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]];
            if (clause.Kind != ClauseKind.Relative || clause.First < phrase.End || clause.Verb < 0 || draft.Words[clause.Verb].Lemma < 0) continue;
            RowRange rows = knowledge.Lexicon.Lemma(draft.Words[clause.Verb].Lemma).Light;
            for (int i = 0; i < rows.Count; i++)
            {
                if (_table.Span(rows.First + i, 1).Contains("obj", StringComparison.Ordinal) && draft.Words[clause.Verb].Has(Features.Suffixed)) return new LightLink(clause.Verb, FirstSlot(rows.First + i, 2), FirstSlot(rows.First + i, 3), "");
            }
            return LightLink.None;
        }
        return LightLink.None;
    }

    private LightLink OfClause(Draft draft, int noun, in Clause clause, int phraseIndex, in NounPhrase phrase)
    {
        int verb = clause.Verb;
        if (verb < 0) return LightLink.None;
        int lemma = draft.Words[verb].Lemma;
        if (lemma < 0) return LightLink.None;
        RowRange rows = knowledge.Lexicon.Lemma(lemma).Light;
        if (rows.Count == 0 && knowledge.Lexicon.Lemma(lemma).Verb is >= 0 and var of) rows = knowledge.Lexicon.Lemma(of).Light;
        for (int i = 0; i < rows.Count; i++)
        {
            int row = rows.First + i;
            foreach (Range part in _table.Span(row, 1).Split('|'))
            {
                Slot slot = Slots.Parse(_table.Span(row, 1)[part]);
                bool stands = slot switch
                {
                    Slot.Subject => clause.Subject == phraseIndex && verb < noun || (draft.Words[verb].Has(Features.Passive) && clause.Object == phraseIndex),
                    // «شن الرئيس التركي، رجب طيب أردوغان، هجوماً»: words set off by commas may stand between.
                    Slot.Object => clause.Object == phraseIndex || (phrase.Preposition == Slot.None && phrase.CoordinatedWith < 0 && clause.Subject != phraseIndex && noun > verb && noun - verb < Reach),
                    _ => phrase.Preposition == slot && noun > verb && noun - verb < 14,
                };
                if (stands) return new LightLink(verb, FirstSlot(row, 2), FirstSlot(row, 3), _table.Text(row, 4));
            }
        }
        return LightLink.None;
    }

    /// <summary>The row of an empty verb (or its masdar) by which the event noun stands in a slot, or −1.</summary>
    public int RowOf(int lemma, Slot slot)
    {
        if (lemma < 0) return -1;
        RowRange rows = knowledge.Lexicon.Lemma(lemma).Light;
        if (rows.Count == 0 && knowledge.Lexicon.Lemma(lemma).Verb is >= 0 and var of) rows = knowledge.Lexicon.Lemma(of).Light;
        for (int row = rows.First; row < rows.First + rows.Count; row++)
        {
            foreach (Range part in _table.Span(row, 1).Split('|'))
            {
                if (Slots.Parse(_table.Span(row, 1)[part]) == slot) return row;
            }
        }
        return -1;
    }

    /// <summary>Whether by a row the subject of the empty verb is the doer (or the sufferer) of the act.</summary>
    public bool IsSubject(int row, bool recipient) => FirstSlot(row, recipient ? 3 : 2) == Slot.Subject;

    private Slot FirstSlot(int row, int column)
    {
        ReadOnlySpan<char> cell = _table.Span(row, column);
        int bar = cell.IndexOf('|');
        return Slots.Parse(bar < 0 ? cell : cell[..bar]);
    }

    private static int FirstNominal(Draft draft, in NounPhrase phrase)
    {
        for (int t = phrase.First; t < phrase.End; t++)
        {
            if (draft.Words[t].Pos is PartOfSpeech.NOUN) return t;
        }
        return phrase.Head;
    }
}
