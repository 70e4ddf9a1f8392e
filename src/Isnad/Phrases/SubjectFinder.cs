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
    public static void Find(Draft draft, KnowledgeBase knowledge, int firstPhrase, int firstClause)
    {
        Span<NounPhrase> phrases = CollectionsMarshal.AsSpan(draft.Phrases.Phrases);
        for (int p = firstPhrase; p < phrases.Length; p++) phrases[p].Clause = draft.Phrases.ClauseOf[phrases[p].Head];
        Span<Clause> clauses = CollectionsMarshal.AsSpan(draft.Phrases.Clauses);
        for (int c = firstClause; c < clauses.Length; c++)
        {
            if (clauses[c].Verb >= 0) FindFor(draft, knowledge, ref clauses[c], c, phrases, firstPhrase);
        }
    }

    private static void FindFor(Draft draft, KnowledgeBase knowledge, ref Clause clause, int index, ReadOnlySpan<NounPhrase> phrases, int firstPhrase)
    {
        ref Analysis verb = ref draft.Words[clause.Verb];
        int first = BareAfter(draft, clause, index, phrases, firstPhrase, -1);
        if (clause.Kind == ClauseKind.Participial)
        {
            clause.Object = first;
            return; // its subject is its parent's
        }
        if (clause.Kind == ClauseKind.Relative) clause.Antecedent = Antecedent(draft, clause, phrases, firstPhrase);
        int before = TopicBefore(draft, clause, index, phrases, firstPhrase, verb);
        if (before >= 0 && !AgreesBefore(draft, verb, phrases[before])) before = -1;
        bool opensClause = before >= 0 && phrases[before].First <= clause.First + 1;
        int known = before >= 0 ? before
            : clause.Antecedent >= 0 && AgreesBefore(draft, verb, phrases[clause.Antecedent]) && !ResumesAntecedent(draft, clause, first, phrases) ? clause.Antecedent : -1;
        bool objectSuffix = verb.Has(Features.Suffixed), passive = verb.Has(Features.Passive);
        int second = first >= 0 ? BareAfter(draft, clause, index, phrases, firstPhrase, first) : -1;
        if (first >= 0 && phrases[first].First <= clause.Verb + 2 && !AgreesAfter(draft, verb, phrases[first])) Reread(draft, clause.Verb, phrases[first]);
        verb = ref draft.Words[clause.Verb];
        // «أطلقت النار مجموعة»: of two phrases that could be it, the subject of what people do is the one who can act.
        if (second >= 0 && !passive && !objectSuffix && verb.Class is LemmaClass.War or LemmaClass.Arrest && !Acts(draft, phrases[first]) && Acts(draft, phrases[second]) && AgreesAfter(draft, verb, phrases[second]) && known < 0)
        {
            (clause.Subject, clause.Object) = (second, first);
            return;
        }
        // «كما أنه طالب الحزب بتسليم»: the pronoun on the link is the subject.
        bool pronoun = before < 0 && !passive && HasPronounTopic(draft, clause, verb) && knowledge.Government.Opens(verb.Lemma, Slot.Object);
        if (pronoun)
        {
            clause.Object = objectSuffix ? -1 : first;
            return;
        }
        bool canFollow = first >= 0 && (verb.Features & (Features.Plural | Features.Dual)) == 0 && AgreesAfter(draft, verb, phrases[first]);
        if (canFollow && (passive || objectSuffix || second >= 0 || IsSubject(draft, knowledge, clause, phrases[first], opensClause || known == clause.Antecedent ? known : -1)) && !(second < 0 && passive && known >= 0 && known == before))
        {
            clause.Subject = first;
            clause.Object = objectSuffix || passive ? -1 : second;
            if (IsTransitive(verb)) PassiveReader.Read(draft, clause, subjectAfter: true);
            return;
        }
        // «هاجم المدينةَ مقاتلون»: the object may come first where only the second agrees.
        if (first >= 0 && second >= 0 && !canFollow && !objectSuffix && known < 0 && (verb.Features & (Features.Plural | Features.Dual)) == 0 && AgreesAfter(draft, verb, phrases[second])) clause.Subject = second;
        else clause.Subject = known;
        clause.Object = passive || objectSuffix ? -1 : first;
    }

    /// <summary>
    /// «تمكن خفر السواحل»: where the verb does not agree with the phrase right behind it but another reading of the same letters
    /// does and costs little more, that reading is meant.
    /// </summary>
    private static void Reread(Draft draft, int token, in NounPhrase phrase)
    {
        Word word = draft.Words.Words[token];
        int best = -1;
        for (int i = word.First; i < word.First + word.Count; i++)
        {
            Analysis other = draft.Words.Analyses[i];
            if (!other.IsVerb || other.Cost > draft.Words[token].Cost + MostForAgreement || other.Proclitics != draft.Words[token].Proclitics || !AgreesAfter(draft, other, phrase)) continue;
            if (best < 0 || other.Cost < draft.Words.Analyses[best].Cost) best = i;
        }
        if (best >= 0) CollectionsMarshal.AsSpan(draft.Words.Words)[token] = word with { Best = best };
    }

    /// <summary>«أنه», «لأنها», «لكنهم» before a verb of the same person, number and gender.</summary>
    private static bool HasPronounTopic(Draft draft, in Clause clause, in Analysis verb)
    {
        if (clause.Link < 0 || clause.Kind is ClauseKind.Relative) return false;
        ref Analysis link = ref draft.Words[clause.Link];
        if (!link.Has(Features.Suffixed) || draft.Words[clause.Verb].Class is LemmaClass.Aux) return false;
        Features topic = Enclitics.Agreement(draft.Text.Form(CollectionsMarshal.AsSpan(draft.Text.Tokens)[clause.Link])[link.StemEnd..]);
        return (topic & Features.PersonMask) == Features.Third && (topic & (Features.GenderMask | Features.NumberMask) & ~verb.Features) == 0;
    }

    /// <summary>How much more a reading may cost that agrees.</summary>
    private const int MostForAgreement = 12;

    /// <summary>Whether the one bare phrase after a verb is its subject and not its object.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="knowledge">The tables.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="phrase">The phrase; it agrees with the verb.</param>
    /// <param name="known">A phrase before the verb that could be its subject, or −1.</param>
    private static bool IsSubject(Draft draft, KnowledgeBase knowledge, in Clause clause, in NounPhrase phrase, int known)
    {
        ref Analysis verb = ref draft.Words[clause.Verb];
        ref Analysis head = ref draft.Words[phrase.Head];
        if (known >= 0) return false;
        if (!knowledge.Government.Opens(verb.Lemma, Slot.Object) || !IsTransitive(verb)) return true;
        if (SaysBehind(draft, phrase)) return true;
        if (Acts(draft, phrase) || head.Class is LemmaClass.Media or LemmaClass.Document || verb.Class is not (LemmaClass.Speech or LemmaClass.Request or LemmaClass.Mental or LemmaClass.War or LemmaClass.Arrest)) return true;
        // «ونفى وجود صفقة»: of verbs that people do, a thing behind them is the object if somebody stands before.
        return clause.Kind == ClauseKind.Main && !verb.HasConjunction;
    }

    private static bool Acts(Draft draft, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        return head.Pos == PartOfSpeech.PROPN || head.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Group or LemmaClass.Org or LemmaClass.Title || (head.Pos == PartOfSpeech.ADJ && head.IsDefinite);
    }

    /// <summary>«وذكر التقرير أن»: what is said behind the phrase is the object.</summary>
    private static bool SaysBehind(Draft draft, in NounPhrase phrase)
    {
        if (phrase.End >= draft.Text.Tokens.Count) return false;
        return draft.Words[phrase.End].Tag == WordTag.Comp || draft.Text.Tokens[phrase.End].Kind is TokenKind.Colon or TokenKind.QuoteOpen;
    }

    private static bool IsTransitive(in Analysis verb) => verb.Class is not LemmaClass.Motion;

    /// <summary>«التي يستغلها التنظيم»: a pronoun in the clause stands for the antecedent, so the subject is the phrase after the verb.</summary>
    private static bool ResumesAntecedent(Draft draft, in Clause clause, int after, ReadOnlySpan<NounPhrase> phrases)
    {
        int end = after < 0 ? clause.End : Math.Min(phrases[after].End + 1, clause.End);
        for (int t = clause.Verb; t < end; t++)
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
            if (IsTime(draft, phrases[p]) || draft.Words[phrases[p].Head].Has(Features.Accusative) || ColonBetween(draft, phrases[p].End, clause.Verb)) continue;
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
            if (afterPhrase >= 0 && phrases[p].AppositionTo == afterPhrase && IsApposition(draft, phrases[afterPhrase], phrases[p])) continue;
            if (phrases[p].AppositionTo is >= 0 and var to && phrases[to].Preposition != Slot.None && NamesTheSame(draft, phrases[to], phrases[p])) continue;
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

    /// <summary>«في العاصمة الليبية طرابلس»: a name or definite noun right behind a definite phrase with a preposition goes with it.</summary>
    private static bool NamesTheSame(Draft draft, in NounPhrase phrase, in NounPhrase next)
    {
        ref Analysis head = ref draft.Words[next.Head];
        ref Analysis last = ref draft.Words[phrase.End - 1];
        // «في العاصمة طرابلس» names one place; «لحقوق الإنسان إيطاليا» does not.
        if (head is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NPlace }) return draft.Words[phrase.Head].Class is LemmaClass.Place or LemmaClass.NPlace or LemmaClass.Facility;
        return (head.Pos == PartOfSpeech.PROPN || head.IsDefinite) && (last.IsDefinite || last.Pos == PartOfSpeech.PROPN);
    }

    /// <summary>«المشير خليفة حفتر قائد الجيش», «الرئيس ماكرون»: an office beside a name; any other two bare phrases are subject and object.</summary>
    private static bool IsApposition(Draft draft, in NounPhrase phrase, in NounPhrase next)
    {
        ref Analysis head = ref draft.Words[next.Head];
        if (head.Has(Features.Accusative)) return false;
        bool office = head.Class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Person, name = head.Pos == PartOfSpeech.PROPN && head.Class is not LemmaClass.NPlace;
        ref Analysis before = ref draft.Words[phrase.Head];
        bool officeBefore = before.Class is LemmaClass.Role or LemmaClass.Title or LemmaClass.Person, nameBefore = before.Pos == PartOfSpeech.PROPN && before.Class is not LemmaClass.NPlace;
        return (office && nameBefore) || (name && officeBefore) || (office && officeBefore && head.IsDefinite == before.IsDefinite) || (name && nameBefore);
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

    /// <summary>The phrase a relative clause describes: the nearest before it that agrees with الذي or, without it, with the verb.</summary>
    private static int Antecedent(Draft draft, in Clause clause, ReadOnlySpan<NounPhrase> phrases, int firstPhrase)
    {
        int token = clause.Link >= 0 ? clause.Link : clause.Verb, nearest = -1;
        bool linked = clause.Link >= 0 && draft.Words[clause.Link].Tag == WordTag.Rel;
        Features wanted = draft.Words[linked ? clause.Link : clause.Verb].Features;
        for (int p = phrases.Length - 1; p >= firstPhrase && token - phrases[p].End <= AntecedentReach; p--)
        {
            if (phrases[p].End > token) continue;
            ref Analysis head = ref draft.Words[phrases[p].Head];
            if (head.Class is LemmaClass.Time && linked) continue;
            if (nearest < 0 && token - phrases[p].End <= 2) nearest = p;
            // Without الذي the noun is indefinite; it is the subject, or a pronoun in the clause stands for it.
            if (!linked && (head.IsDefinite || head.Pos == PartOfSpeech.PROPN || draft.Words[phrases[p].End - 1].IsDefinite)) continue;
            if (linked && !(head.IsDefinite || head.Pos == PartOfSpeech.PROPN || draft.Words[phrases[p].End - 1].IsDefinite || draft.Words[phrases[p].End - 1].Pos == PartOfSpeech.PROPN || draft.Words[phrases[p].End - 1].Has(Features.Suffixed))) continue;
            bool agrees = linked ? AgreesWithRelative(head, wanted) : AgreesBefore(draft, draft.Words[clause.Verb], phrases[p]) || draft.Words[clause.Verb].Has(Features.Suffixed);
            if (agrees) return p;
        }
        return nearest;
    }

    /// <summary>How far before a relative clause its noun may end, in tokens.</summary>
    private const int AntecedentReach = 8;

    /// <summary>الذي with singulars, التي with feminine singulars and plurals of things, الذين with people.</summary>
    private static bool AgreesWithRelative(in Analysis head, Features relative)
    {
        bool plural = (head.Features & Features.Plural) != 0;
        bool human = head.Class is LemmaClass.Role or LemmaClass.Person or LemmaClass.Title || (head.Pos == PartOfSpeech.ADJ && head.Has(Features.Plural | Features.Masculine));
        if ((relative & Features.Plural) != 0) return (plural && human) || head.Class is LemmaClass.Group or LemmaClass.Count;
        if ((relative & Features.Dual) != 0) return head.Has(Features.Dual);
        if ((relative & Features.Feminine) != 0) return (plural && !human) || (!plural && ((head.Features & Features.Feminine) != 0 || (head.Features & Features.GenderMask) == 0 || head.Pos == PartOfSpeech.PROPN));
        return !plural && ((head.Features & Features.Masculine) != 0 || (head.Features & Features.GenderMask) == 0 || head.Pos == PartOfSpeech.PROPN);
    }

    private static bool IsTime(Draft draft, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        return head.Class is LemmaClass.Time or LemmaClass.PTime;
    }

    /// <summary>«مئات المعلمين»: what is counted stands in the genitive, and the verb goes by either gender.</summary>
    private static bool IsCounted(Draft draft, in NounPhrase phrase)
    {
        ref Analysis first = ref draft.Words[phrase.First];
        return phrase.First < phrase.Head && first.Class is LemmaClass.Count && !first.Has(Features.Accusative);
    }

    /// <summary>Cities and countries are feminine, but for most of those with the article («العراق», «السودان»).</summary>
    private static bool IsFeminineName(in Analysis head) => head is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NPlace, IsDefinite: false } && !head.Has(Features.Masculine);

    /// <summary>«جنوب أفريقيا», «كوريا الشمالية» behind «شرق»: names of countries that begin with a direction go by the country's gender.</summary>
    private static bool IsPartOfCountry(Draft draft, in NounPhrase phrase) =>
        phrase.End == phrase.Head + 2 && draft.Words[phrase.Head] is { Pos: PartOfSpeech.NOUN, Class: LemmaClass.Place } && draft.Words[phrase.End - 1] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NPlace };

    private static bool AgreesAfter(Draft draft, in Analysis verb, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        if ((verb.Features & Features.PersonMask) == Features.Third && IsCounted(draft, phrase)) return true;
        if (head.Has(Features.Accusative)) return false;
        if ((head.Features & (Features.Oblique | Features.Absolute)) == (Features.Oblique | Features.Absolute) && head.Pos != PartOfSpeech.NUM) return false;
        if ((verb.Features & Features.PersonMask) != Features.Third) return false;
        if (IsFeminineName(head)) return (verb.Features & Features.Feminine) != 0;
        if (IsPartOfCountry(draft, phrase)) return true;
        if ((verb.Features & Features.GenderMask) == (head.Features & Features.GenderMask) || head.Pos is PartOfSpeech.PROPN or PartOfSpeech.NUM) return true;
        // Groups of humans and broken plurals go with either gender; things in the plural are feminine.
        return (head.Features & Features.Plural) != 0 || head.Class is LemmaClass.Group or LemmaClass.Count || (head.Features & Features.GenderMask) == 0;
    }

    /// <summary>Whether a phrase before a verb can be its subject.</summary>
    public static bool AgreesBefore(Draft draft, in Analysis verb, in NounPhrase phrase)
    {
        ref Analysis head = ref draft.Words[phrase.Head];
        if ((verb.Features & Features.PersonMask) != Features.Third) return false;
        if ((verb.Features & Features.Plural) != 0) return (head.Features & Features.Plural) != 0 || head.Class is LemmaClass.Group or LemmaClass.Count || head.Pos is PartOfSpeech.NUM;
        if ((head.Features & Features.Plural) != 0) return (verb.Features & Features.Feminine) != 0 || head.Class is LemmaClass.Group;
        if (IsFeminineName(head)) return (verb.Features & Features.Feminine) != 0;
        return (verb.Features & Features.GenderMask) == (head.Features & Features.GenderMask) || head.Pos is PartOfSpeech.PROPN or PartOfSpeech.NUM || (head.Features & Features.GenderMask) == 0;
    }
}
