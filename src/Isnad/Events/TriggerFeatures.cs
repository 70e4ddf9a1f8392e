using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>The features by which it is decided whether a word carries a particular act.</summary>
internal sealed class TriggerFeatures(KnowledgeBase knowledge)
{
    private readonly Table _status = knowledge.Table("status");

    /// <summary>Fills the features of a candidate.</summary>
    public void Extract(Draft draft, List<TriggerCandidate> all, int index, FeatureList into)
    {
        into.Clear();
        TriggerCandidate candidate = all[index];
        Frame frame = candidate.Frame;
        int t = candidate.Token, form = (int)candidate.Form;
        ref Analysis word = ref draft.Words[t];
        Sentence sentence = draft.Text.Sentences[draft.Phrases.SentenceOf[t]];
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]];
        int type = (int)frame.Type;

        into.Add(FeatureKind.Bias);
        into.Add(FeatureKind.Prior, frame.Prior);
        into.Add(FeatureKind.Form, form);
        into.Add(FeatureKind.Type, type);
        into.Add(FeatureKind.TypeForm, type * 6 + form);
        into.Add(FeatureKind.TypePrior, type * 10 + frame.Prior);
        into.Add(FeatureKind.RowCount, Math.Min(3, frame.When.Length));
        into.Add(FeatureKind.Fit, (int)candidate.Fit);
        into.Add(FeatureKind.FitForm, (int)candidate.Fit * 6 + form);
        into.Add(FeatureKind.FitType, (int)candidate.Fit * 22 + type);
        into.Add(FeatureKind.SentenceKind, (int)sentence.Kind);
        into.AddIf(sentence.Story > 0, FeatureKind.Story);
        into.Add(FeatureKind.ClauseKind, (int)clause.Kind);
        if (!word.IsVerb)
        {
            into.Add(FeatureKind.Definite, (word.IsDefinite ? 1 : 0) + (word.Has(Features.Suffixed) ? 2 : 0) + (word.Has(Features.Accusative) ? 4 : 0));
            into.Add(FeatureKind.Plural, (word.Has(Features.Plural) ? 1 : 0) + (word.IsDefinite ? 2 : 0));
            into.Add(FeatureKind.LemmaClass, (int)word.Class);
            Surroundings(draft, t, word, into);
        }
        else
        {
            into.Add(FeatureKind.Tense, (word.Has(Features.Perfect) ? 0 : word.Has(Features.Future) ? 1 : word.Has(Features.Moody) ? 2 : 3) + (clause.Auxiliary >= 0 ? 4 : 0));
            into.Add(FeatureKind.TypeTense, type * 4 + (word.Has(Features.Perfect) ? 0 : word.Has(Features.Future) ? 1 : word.Has(Features.Moody) ? 2 : 3));
            into.AddIf(clause.Negation >= 0, FeatureKind.Negated);
            into.Add(FeatureKind.Suffixed, word.Has(Features.Suffixed) ? 1 : 0);
        }
        into.Add(FeatureKind.Light, candidate.Light.Verb >= 0 ? 1 : 0);
        Arguments(draft, t, frame, form, into);
        Place(draft, t, frame, into);
        Times(draft, t, sentence, into);
        Neighbours(draft, CollectionsMarshal.AsSpan(all), index, into);
        Toll(draft, CollectionsMarshal.AsSpan(all), index, into);
        if (word.Lemma >= 0) into.Add(FeatureKind.Reporting, knowledge.Lexicon.Lemma(word.Lemma).Cues.Count > 0 ? 1 : 0);
        into.AddIf(draft.Text.Tokens[t].Quote >= 0 && draft.Text.Tokens[draft.Text.Tokens[t].Quote].Pair is var pair && pair >= 0 && pair - draft.Text.Tokens[t].Quote < 8, FeatureKind.Quoted);
        Word analyses = draft.Words.Words[t];
        into.Add(FeatureKind.Ambiguous, Math.Min(3, analyses.Count - 1));
        into.AddIf(word.Has(Features.Guessed), FeatureKind.Ambiguous, 9);
        foreach (ref readonly NameMatch match in CollectionsMarshal.AsSpan(draft.Mentions.Names))
        {
            if (match.First > t) break;
            if (match.End > t && match.End - match.First > 1) into.Add(FeatureKind.InName, (int)knowledge.Names.Entry(match.Entry).Kind);
        }
    }

    private void Surroundings(Draft draft, int t, in Analysis word, FeatureList into)
    {
        int phraseIndex = draft.Phrases.PhraseOf[t];
        if (phraseIndex < 0) return;
        NounPhrase phrase = draft.Phrases.Phrases[phraseIndex];
        into.Add(FeatureKind.Preposition, (int)phrase.Preposition + (phrase.Head == t ? 0 : 64));
        if (t > phrase.First && draft.Phrases.PhraseOf[t - 1] == phraseIndex)
        {
            ref Analysis before = ref draft.Words[t - 1];
            into.Add(FeatureKind.IdafaBefore, before.Pos == PartOfSpeech.NOUN ? (int)before.Class : 200 + (int)before.Pos);
            into.AddIf(before.Class is LemmaClass.PQuantity or LemmaClass.Count, FeatureKind.AfterQuantifier);
            StatusWord(before, into);
        }
        else
        {
            into.Add(FeatureKind.IdafaBefore, 255);
            if (t > 0) StatusWord(draft.Words[t - 1], into);
        }
        if (t + 1 < phrase.End)
        {
            ref Analysis after = ref draft.Words[t + 1];
            into.Add(FeatureKind.IdafaAfter, after.Pos == PartOfSpeech.NOUN ? (int)after.Class : 200 + (int)after.Pos);
            if (after.Pos == PartOfSpeech.ADJ) into.Add(FeatureKind.Adjective, (after.Has(Features.Nisba) ? 1 : 0) + (after.IsDefinite ? 2 : 0));
        }
        else into.Add(FeatureKind.IdafaAfter, 255);
        // What the phrase hangs on: subject, object or behind a preposition of a verb.
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]];
        int role = clause.Subject == phraseIndex ? 1 : clause.Object == phraseIndex ? 2 : phrase.Preposition != Slot.None ? 3 : 0;
        int verbClass = clause.Verb >= 0 ? (int)draft.Words[clause.Verb].Class : 0;
        into.Add(FeatureKind.GovernedBy, role);
        into.Add(FeatureKind.GovernedBy, 4 + verbClass);
    }

    private void StatusWord(in Analysis word, FeatureList into)
    {
        if (word.Lemma < 0) return;
        RowRange rows = knowledge.Lexicon.Lemma(word.Lemma).Status;
        if (rows.Count > 0) into.Add(FeatureKind.StatusWord, StatusFinder.Number(_status.Span(rows.First, 3)));
    }

    private static void Arguments(Draft draft, int t, Frame frame, int form, FeatureList into)
    {
        bool verbal = draft.Words[t].IsVerb;
        int actor = SlotReader.FirstFound(draft, t, frame.Actor, verbal), recipient = SlotReader.FirstFound(draft, t, frame.Recipient, verbal);
        into.Add(FeatureKind.ActorSlot, Math.Min(3, actor + 1) + (form < 2 ? 0 : 4));
        into.Add(FeatureKind.RecipientSlot, Math.Min(3, recipient + 1) + (form < 2 ? 0 : 4));
        ActorMention? subject = draft.Mentions.Subjects[draft.Phrases.ClauseOf[t]];
        into.Add(FeatureKind.Grammar, (subject is null ? 0 : 1 + (int)subject.Form) + (verbal ? 0 : 16));
    }

    private static void Place(Draft draft, int t, Frame frame, FeatureList into)
    {
        int sentence = draft.Phrases.SentenceOf[t];
        bool inSentence = false, near = false;
        foreach (PlaceMention place in draft.Mentions.Places)
        {
            if (place.Sentence != sentence || place.ActsAsState) continue;
            inSentence = true;
            near |= Math.Abs(place.First - t) < 10;
        }
        into.Add(FeatureKind.PlaceInSentence, (inSentence ? 1 : 0) + (near ? 2 : 0) + (frame.WantsPlace ? 4 : 0));
    }

    private static void Times(Draft draft, int t, in Sentence sentence, FeatureList into)
    {
        bool inSentence = false, near = false;
        foreach (TimeMention time in draft.Mentions.Times)
        {
            if (time.First < sentence.FirstToken || time.End > sentence.EndToken) continue;
            inSentence = true;
            near |= Math.Abs(time.First - t) < 8;
        }
        into.Add(FeatureKind.TimeInSentence, (inSentence ? 1 : 0) + (near ? 2 : 0));
        foreach (QuantityMention quantity in draft.Mentions.Quantities)
        {
            if (Math.Abs(quantity.First - t) < 6 && quantity.First >= sentence.FirstToken && quantity.End <= sentence.EndToken)
            {
                into.Add(FeatureKind.Number);
                break;
            }
        }
    }

    private static void Neighbours(Draft draft, ReadOnlySpan<TriggerCandidate> all, int index, FeatureList into)
    {
        ref readonly TriggerCandidate candidate = ref all[index];
        int sameLemma = 0, sameType = 0, sameSentence = 0, rivals = 0, better = 0;
        int lemma = draft.Words[candidate.Token].Lemma, sentence = draft.Phrases.SentenceOf[candidate.Token];
        for (int i = 0; i < all.Length; i++)
        {
            if (i == index) continue;
            ref readonly TriggerCandidate other = ref all[i];
            if (other.Token == candidate.Token)
            {
                rivals++;
                if (other.Fit < candidate.Fit) better++;
                continue;
            }
            if (other.Fit > FrameFit.Default) continue;
            if (draft.Words[other.Token].Lemma == lemma) sameLemma++;
            if (other.Frame.Type != candidate.Frame.Type) continue;
            sameType++;
            if (draft.Phrases.SentenceOf[other.Token] == sentence) sameSentence++;
        }
        into.Add(FeatureKind.Repeated, Math.Min(3, sameLemma));
        into.Add(FeatureKind.Repeated, 8 + Math.Min(6, sameType));
        into.Add(FeatureKind.Repeated, 16 + Math.Min(3, sameSentence));
        into.Add(FeatureKind.Rivals, Math.Min(3, rivals) + 4 * Math.Min(3, better));
        for (int i = Math.Max(0, index - 6); i < Math.Min(all.Length, index + 7); i++)
        {
            if (all[i].Fit > FrameFit.Default) continue;
            if (all[i].Token == candidate.Token - 1) into.Add(FeatureKind.Repeated, 24);
            if (all[i].Token == candidate.Token + 1) into.Add(FeatureKind.Repeated, 25);
        }
    }
    /// <summary>
    /// A toll beside the attack that took it is its quantity; a toll without one is the event («قتل صحافي في المدينة»). Told of a word
    /// that counts: whether an act that counts nothing stands in its clause, its sentence, before; of such an act: whether a toll does.
    /// </summary>
    private static void Toll(Draft draft, ReadOnlySpan<TriggerCandidate> all, int index, FeatureList into)
    {
        ref readonly TriggerCandidate candidate = ref all[index];
        if (candidate.Frame.Type != EventType.Assault) return;
        bool counts = candidate.Frame.Counts is "killed" or "wounded";
        int clause = draft.Phrases.ClauseOf[candidate.Token], sentence = draft.Phrases.SentenceOf[candidate.Token], near = 0;
        for (int i = 0; i < all.Length; i++)
        {
            ref readonly TriggerCandidate other = ref all[i];
            if (other.Token == candidate.Token || other.Fit > FrameFit.Default || other.Frame.Type != EventType.Assault || (other.Frame.Counts is "killed" or "wounded") == counts) continue;
            if (AreOne(draft, draft.Phrases.ClauseOf[other.Token], clause)) near |= 1;
            else if (draft.Phrases.SentenceOf[other.Token] == sentence) near |= 2;
            else if (other.Token < candidate.Token) near |= 4;
        }
        into.Add(FeatureKind.Toll, near + (counts ? 8 : 0));
        if (!counts) return;
        bool passive = draft.Words[candidate.Token] is { IsVerb: true } verb && verb.Has(Features.Passive);
        into.Add(FeatureKind.Toll, 16 + near + 8 * ((int)candidate.Form + (passive ? 6 : 0)));
    }

    /// <summary>Whether two clauses are one or joined by «و»: «قتل جنديان وأصيب ثالث في هجوم».</summary>
    private static bool AreOne(Draft draft, int a, int b)
    {
        if (a == b) return true;
        Clause first = draft.Phrases.Clauses[a], second = draft.Phrases.Clauses[b];
        return (first.Kind == ClauseKind.Coordinate && first.Parent == b) || (second.Kind == ClauseKind.Coordinate && second.Parent == a);
    }
}
