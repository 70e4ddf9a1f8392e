using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>
/// Without vowel signs «طرد» is both "expelled" and "expulsion". Where the sentence has no room for another verb, the reading as a
/// verb that the words alone suggest is changed to the noun: it is looked at before phrases and clauses are cut.
/// </summary>
internal sealed class MasdarReader(KnowledgeBase knowledge)
{
    /// <summary>How far back the verb that lacks its object may stand, in tokens.</summary>
    private const int Reach = 14;

    /// <summary>How much more the reading as a noun may cost.</summary>
    private const int MostForNoun = 12;

    /// <summary>Changes readings in a sentence.</summary>
    public void Read(Draft draft, in Sentence sentence)
    {
        for (int t = sentence.FirstToken + 1; t + 1 < sentence.EndToken; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (!word.IsVerb || !word.Has(Features.Perfect) || word.Has(Features.Suffixed) || (word.Features & (Features.Feminine | Features.Plural | Features.Dual)) != 0) continue;
            if (IsSecondOfPair(draft, t) || IsObject(draft, t, sentence) || IsSecondTerm(draft, t)) Change(draft, t);
        }
    }

    /// <summary>«باغتصاب وقتل فتاة»: a masdar without a second term shares that of the one beside it.</summary>
    private static bool IsSecondOfPair(Draft draft, int t)
    {
        ref Analysis before = ref draft.Words[t - 1];
        return draft.Words[t].HasConjunction && before.Pos == PartOfSpeech.NOUN && before.Class is LemmaClass.Act or LemmaClass.War && !before.IsDefinite
            && (before.Features & (Features.Suffixed | Features.Accusative | Features.Plural | Features.Dual)) == 0
            && (before.HasPreposition || (t > 1 && draft.Words[t - 2] is { Pos: PartOfSpeech.ADP } or { Pos: PartOfSpeech.NOUN, IsDefinite: false }))
            && draft.Words[t + 1].IsNominal && !draft.Words[t + 1].HasPreposition;
    }

    /// <summary>«قررت تركيا، الثلاثاء، طرد السفير», «أكد الوزير رفض بلاده»: the object of a verb that has none yet.</summary>
    private bool IsObject(Draft draft, int t, in Sentence sentence)
    {
        if (draft.Words[t].HasConjunction || !(draft.Words[t + 1].IsNominal && (draft.Words[t + 1].IsDefinite || draft.Words[t + 1].Has(Features.Suffixed) || draft.Words[t + 1].Pos == PartOfSpeech.PROPN))) return false;
        if (draft.Words[t - 1].Tag is WordTag.Comp or WordTag.Rel or WordTag.Negation or WordTag.Qad or WordTag.Conj) return false;
        int nominals = 0, commas = 0;
        for (int i = t - 1; i >= Math.Max(sentence.FirstToken, t - Reach); i--)
        {
            ref Analysis word = ref draft.Words[i];
            if (draft.Text.Tokens[i].Kind == TokenKind.Comma) commas++;
            else if (draft.Text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Hashtag)) return false;
            if (word.Tag is WordTag.Comp or WordTag.Rel) return false;
            if (word.IsVerb)
            {
                // The subject between them is definite: an indefinite one would be described by the second verb.
                return nominals > 0 && commas is 0 or 2 && !word.Has(Features.Suffixed) && !word.Has(Features.Passive) && word.Class is not (LemmaClass.War or LemmaClass.Arrest or LemmaClass.Motion)
                    && knowledge.Government.Opens(word.Lemma, Slot.Object) && (draft.Words[i + 1].IsDefinite || draft.Words[i + 1].Pos == PartOfSpeech.PROPN || draft.Words[i + 2].IsDefinite || draft.Text.Tokens[i + 1].Kind == TokenKind.Hashtag);
            }
            if (word.IsNominal) nominals++;
            if (word.Has(Features.Accusative)) return false;
        }
        return false;
    }

    /// <summary>«مواقع تمركز الجماعات»: a singular verb describes no plural or feminine, so it is the second term.</summary>
    private static bool IsSecondTerm(Draft draft, int t)
    {
        ref Analysis before = ref draft.Words[t - 1];
        if (draft.Words[t].HasConjunction || before.Pos != PartOfSpeech.NOUN || before.IsDefinite || before.Has(Features.Suffixed) || before.Has(Features.Accusative) || before.Class is LemmaClass.Group or LemmaClass.Person or LemmaClass.Role or LemmaClass.Count or LemmaClass.Time) return false;
        return (before.Features & (Features.Plural | Features.Feminine)) != 0 && draft.Words[t + 1].IsNominal && draft.Words[t + 1].IsDefinite;
    }

    private static void Change(Draft draft, int token)
    {
        Word word = draft.Words.Words[token];
        int best = -1;
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            Analysis other = draft.Words.Analyses[i];
            if (other.Pos != PartOfSpeech.NOUN || other.IsDefinite || other.Has(Features.Suffixed) || other.Proclitics != draft.Words[token].Proclitics || other.Cost > draft.Words[token].Cost + MostForNoun) continue;
            if (best < 0 || other.Cost < draft.Words.Analyses[best].Cost) best = i;
        }
        if (best >= 0) CollectionsMarshal.AsSpan(draft.Words.Words)[token] = word with { Best = best };
    }
}
