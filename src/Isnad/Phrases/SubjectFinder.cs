using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>Finds subject and direct object of each clause's verb: after the verb, before it, or the noun a relative clause describes.</summary>
internal static class SubjectFinder
{
    /// <summary>Sets clause of each phrase, then subject and object of each clause from <paramref name="firstClause"/> on.</summary>
    public static void Find(Draft draft, int firstPhrase, int firstClause)
    {
        Span<NounPhrase> phrases = CollectionsMarshal.AsSpan(draft.Phrases.Phrases);
        for (int p = firstPhrase; p < phrases.Length; p++) phrases[p].Clause = draft.Phrases.ClauseOf[phrases[p].Head];
        Span<Clause> clauses = CollectionsMarshal.AsSpan(draft.Phrases.Clauses);
        for (int c = firstClause; c < clauses.Length; c++)
        {
            if (clauses[c].Verb >= 0) FindFor(draft, ref clauses[c], c, phrases, firstPhrase);
        }
    }

    private static void FindFor(Draft draft, ref Clause clause, int index, ReadOnlySpan<NounPhrase> phrases, int firstPhrase)
    {
        ref Analysis verb = ref draft.Words[clause.Verb];
        if (clause.Kind == ClauseKind.Participial)
        {
            clause.Object = BareAfter(draft, clause, index, phrases, firstPhrase, -1);
            return; // its subject is its parent's
        }
        int before = TopicBefore(draft, clause, index, phrases, firstPhrase, verb);
        bool opensClause = before >= 0 && phrases[before].First <= clause.First + 1;
        int after = BareAfter(draft, clause, index, phrases, firstPhrase, -1);
        int antecedent = clause.Kind == ClauseKind.Relative ? Antecedent(draft, clause, phrases) : -1;
        bool objectSuffix = verb.Has(Features.Suffixed);
        bool pluralVerb = (verb.Features & Features.Plural) != 0;
        if (after >= 0 && !pluralVerb && AgreesAfter(draft, verb, phrases[after]) && !(opensClause && AgreesBefore(draft, verb, phrases[before])))
        {
            // One bare phrase after a verb whose antecedent agrees too: the phrase is the object unless the verb has its object already.
            bool antecedentFits = antecedent >= 0 && AgreesBefore(draft, verb, phrases[antecedent]) && !objectSuffix && !verb.Has(Features.Passive);
            int second = BareAfter(draft, clause, index, phrases, firstPhrase, after);
            if (antecedentFits && second < 0 && !ResumesAntecedent(draft, clause, after, phrases) && IsTransitive(verb))
            {
                clause.Subject = antecedent;
                clause.Object = after;
                return;
            }
            clause.Subject = after;
            clause.Object = objectSuffix ? -1 : second;
            if (IsTransitive(verb)) PassiveReader.Read(draft, clause, subjectAfter: true);
            return;
        }
        if (before >= 0 && AgreesBefore(draft, verb, phrases[before])) clause.Subject = before;
        else if (antecedent >= 0 && AgreesBefore(draft, verb, phrases[antecedent]) && !objectSuffix) clause.Subject = antecedent;
        clause.Object = after;
    }

    private static bool IsTransitive(in Analysis verb) => verb.Class is not LemmaClass.Motion;

    /// <summary>«التي يستغلها التنظيم»: a pronoun in the clause stands for the antecedent, so the subject is the phrase after the verb.</summary>
    private static bool ResumesAntecedent(Draft draft, in Clause clause, int after, ReadOnlySpan<NounPhrase> phrases)
    {
        for (int t = clause.Verb; t <= Math.Min(phrases[after].End, clause.End - 1); t++)
        {
            if (draft.Words[t].Has(Features.Suffixed) && draft.Words[t].Pos is PartOfSpeech.VERB or PartOfSpeech.ADP) return true;
        }
        return false;
    }

    /// <summary>The nearest phrase without preposition between the clause's beginning and its verb.</summary>
    private static int TopicBefore(Draft draft, in Clause clause, int index, ReadOnlySpan<NounPhrase> phrases, int firstPhrase, in Analysis verb)
    {
        int found = -1;
        for (int p = firstPhrase; p < phrases.Length && phrases[p].First < clause.Verb; p++)
        {
            if (phrases[p].Clause != index || phrases[p].Preposition != Slot.None || phrases[p].CoordinatedWith >= 0) continue;
            if (IsTime(draft, phrases[p]) || ColonBetween(draft, phrases[p].End, clause.Verb)) continue;
            // The first bare phrase is the topic; appositions to it do not displace it.
            if (found < 0 || !AgreesBefore(draft, verb, phrases[found])) found = p;
        }
        return found;
    }

    /// <summary>The first bare phrase after the verb and after another phrase, within the clause.</summary>
    private static int BareAfter(Draft draft, in Clause clause, int index, ReadOnlySpan<NounPhrase> phrases, int firstPhrase, int afterPhrase)
    {
        int from = afterPhrase >= 0 ? phrases[afterPhrase].First : clause.Verb;
        for (int p = firstPhrase; p < phrases.Length; p++)
        {
            if (phrases[p].First <= from) continue;
            if (phrases[p].First >= clause.End) break;
            if (phrases[p].Clause != index || phrases[p].Preposition != Slot.None || phrases[p].CoordinatedWith >= 0) continue;
            if (afterPhrase >= 0 && phrases[p].AppositionTo == afterPhrase && !draft.Words[phrases[p].Head].Has(Features.Accusative)) continue;
            if (IsTime(draft, phrases[p]) || (afterPhrase >= 0 && IsSetOff(draft, phrases[p]))) continue;
            return p;
        }
        return -1;
    }

    /// <summary>«شن الرئيس التركي، رجب طيب أردوغان، هجوماً»: a name or office between commas is no object.</summary>
    private static bool IsSetOff(Draft draft, in NounPhrase phrase)
    {
        if (phrase.First == 0 || draft.Text.Tokens[phrase.First - 1].Kind != TokenKind.Comma) return false;
        ref Analysis head = ref draft.Words[phrase.Head];
        return head.Pos == PartOfSpeech.PROPN || head.Class is LemmaClass.Role or LemmaClass.Title;
    }

    /// <summary>«ليبيا: حفتر يعلن …»: what stands before a colon is no subject.</summary>
    private static bool ColonBetween(Draft draft, int from, int to)
    {
        for (int t = from; t < to; t++)
        {
            if (draft.Text.Tokens[t].Kind == TokenKind.Colon) return true;
        }
        return false;
    }

    private static int Antecedent(Draft draft, in Clause clause, ReadOnlySpan<NounPhrase> phrases)
    {
        int token = clause.Link >= 0 ? clause.Link : clause.Verb;
        for (int t = token - 1; t >= 0 && token - t <= 3; t--)
        {
            int phrase = draft.Phrases.PhraseOf[t];
            if (phrase >= 0 && draft.Phrases.SentenceOf[t] == clause.Sentence) return phrase;
        }
        return -1;
    }

    private static bool IsTime(Draft draft, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        return head.Class is LemmaClass.Time or LemmaClass.PTime;
    }

    private static bool AgreesAfter(Draft draft, in Analysis verb, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        if (head.Has(Features.Accusative)) return false;
        if ((head.Features & (Features.Oblique | Features.Absolute)) == (Features.Oblique | Features.Absolute) && head.Pos != PartOfSpeech.NUM) return false;
        if ((verb.Features & Features.PersonMask) != Features.Third) return false;
        if ((verb.Features & Features.GenderMask) == (head.Features & Features.GenderMask) || head.Pos is PartOfSpeech.PROPN or PartOfSpeech.NUM) return true;
        // Groups of humans and broken plurals go with either gender; things in the plural are feminine.
        return (head.Features & Features.Plural) != 0 || head.Class is LemmaClass.Group or LemmaClass.Count || (head.Features & Features.GenderMask) == 0;
    }

    private static bool AgreesBefore(Draft draft, in Analysis verb, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        if ((verb.Features & Features.PersonMask) != Features.Third) return false;
        if ((verb.Features & Features.Plural) != 0) return (head.Features & Features.Plural) != 0 || head.Class is LemmaClass.Group or LemmaClass.Count || head.Pos is PartOfSpeech.NUM;
        if ((head.Features & Features.Plural) != 0) return (verb.Features & Features.Feminine) != 0 || head.Class is LemmaClass.Group;
        return (verb.Features & Features.GenderMask) == (head.Features & Features.GenderMask) || head.Pos is PartOfSpeech.PROPN or PartOfSpeech.NUM || (head.Features & Features.GenderMask) == 0;
    }
}
