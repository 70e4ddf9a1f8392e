using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Models;
using Isnad.Phrases;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Events;

/// <summary>The features of a date an act may have.</summary>
internal static class DateFeatures
{
    /// <summary>Fills the features of one of the options.</summary>
    public static void Extract(Draft draft, in TriggerCandidate trigger, List<DateOption> options, int index, in DateContext context, FeatureList into)
    {
        into.Clear();
        DateOption option = options[index];
        if (option.Form == DateForm.None) return; // the point of reference
        int definite = draft.Words[trigger.Token].IsDefinite ? 1 : 0, form = (int)option.Form;
        int prior = PriorEvents.Date(draft, trigger, option);
        into.Add(FeatureKind.Prior2, (prior & 7) + definite * 8 + (option.Time is null ? 16 + form * 16 : Back(draft, trigger, option.Time) == 0 ? 0 : 128));
        into.Add(FeatureKind.PriorForm, (prior >> 3) + form * 8);
        if (option.Form == DateForm.Known)
        {
            into.Add(FeatureKind.PublicationChoice, form);
            return;
        }
        AddTelling(draft, option, form, context, into);
        if (option.Time is { } time) Told(draft, trigger, options, option, time, context, into);
        else Untold(draft, trigger, options, form, context, into);
    }

    /// <summary>Whether the option is the date of the act that is told again, by how likely it is told again.</summary>
    private static void AddTelling(Draft draft, in DateOption option, int form, in DateContext context, FeatureList into)
    {
        int likely = context.Telling is null || context.Likelihood < 0.15 ? 0 : context.Likelihood < 0.3 ? 1 : context.Likelihood < 0.5 ? 2 : context.Likelihood < 0.7 ? 3 : 4;
        int same = likely == 0 ? 0 : option.Days(draft.Published) is { } days ? context.Telling!.Date.Days(draft.Published) == days ? 1 : context.Telling.Date.Form == DateForm.None ? 2 : 3 : 4;
        into.Add(FeatureKind.Telling, likely * 5 + same);
        into.Add(FeatureKind.Telling, 32 + (likely * 5 + same) * 6 + form);
    }

    private static int Back(Draft draft, in TriggerCandidate trigger, TimeMention time) => draft.Phrases.SentenceOf[trigger.Token] - time.Sentence;

    private static void Told(Draft draft, in TriggerCandidate trigger, List<DateOption> options, in DateOption option, TimeMention time, in DateContext context, FeatureList into)
    {
        int t = trigger.Token, form = (int)trigger.Form, since = option.Form == DateForm.Since ? 1 : 0;
        bool verbal = form < 2, before = time.End <= t;
        int back = Back(draft, trigger, time);
        int kind = Kind(draft, time);
        into.Add(FeatureKind.PublicationChoice, 16 + since);
        into.Add(FeatureKind.SentenceDistance, Math.Clamp(back, -2, 6) + 2 + since * 16);
        into.Add(FeatureKind.TimeKind, kind + since * 32);
        into.Add(FeatureKind.TimeKind, 64 + kind * 12 + Tense(draft, t));
        into.Add(FeatureKind.Preposition, (int)time.Preposition + since * 64);
        into.AddIf(SinceBefore(draft, time.First), FeatureKind.GovernedBy, since);
        into.Add(FeatureKind.Recency, Math.Min(5, Order(options, time)) + (back == 0 ? 8 : 0) + since * 16);
        into.Add(FeatureKind.Headline, (int)draft.Text.Sentences[time.Sentence].Kind + 8 * (int)draft.Text.Sentences[draft.Phrases.SentenceOf[t]].Kind);
        into.Add(FeatureKind.Evidence, 512 + (int)context.Status + (back == 0 ? 0 : 16) + since * 32);
        if (back != 0)
        {
            into.Add(FeatureKind.Governor, 1024 + Governor(draft, t));
            into.Add(FeatureKind.Salience, 1 + Math.Min(3, TimesBetween(options, time, t)));
            into.Add(FeatureKind.Tense, Tense(draft, t) + 16 * Math.Clamp(back + 1, 0, 3));
            into.Add(FeatureKind.Type, (int)trigger.Frame.Type);
            return;
        }
        int distance = before ? t - time.End : time.First - t;
        int bucket = distance < 1 ? 0 : distance < 3 ? 1 : distance < 6 ? 2 : distance < 12 ? 3 : distance < 24 ? 4 : 5;
        into.Add(FeatureKind.Distance, bucket + (before ? 8 : 0) + (verbal ? 0 : 16));
        int relation = ClauseRelations.Of(draft, t, time.First);
        into.Add(FeatureKind.ClauseKind, relation + (verbal ? 0 : 8) + (before ? 16 : 0));
        into.Add(FeatureKind.Grammar, relation * 8 + (int)draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]].Kind);
        // «حماس، التي تسيطر على القطاع منذ 2007»: a time in what describes something else dates that.
        Clause own = draft.Phrases.Clauses[draft.Phrases.ClauseOf[time.First]];
        int described = own.Kind != ClauseKind.Relative || relation == 0 ? 0 : own.Antecedent < 0 ? 1 : own.Antecedent == draft.Phrases.PhraseOf[t] ? 2 : 3;
        into.Add(FeatureKind.Described, described * 2 + (verbal ? 1 : 0));
        into.Add(FeatureKind.Described, 16 + (relation * 8 + (int)own.Kind) * 2 + (verbal ? 1 : 0));
        into.AddIf(relation != 0 && own.Verb >= 0 && own.Verb < time.First, FeatureKind.Described, 256 + Math.Min(3, time.First - own.Verb) * 2 + (before ? 1 : 0));
        int acts = ClauseRelations.ActsBetween(draft, before ? time.End : t + 1, before ? t : time.First);
        into.Add(FeatureKind.BetweenVerb, acts + (before ? 16 : 0) + (verbal ? 0 : 32));
        int nearer = 0;
        foreach (DateOption other in options)
        {
            if (other.Form != DateForm.Told || other.Time!.Sentence != time.Sentence || other.Time == time) continue;
            if (Gap(other.Time, t) < Gap(time, t)) nearer++;
        }
        into.Add(FeatureKind.SlotRank, Math.Min(3, nearer));
        into.AddIf(ReportingClause(draft, time.First), FeatureKind.Speaker, verbal ? 1 : 0);
    }

    private static void Untold(Draft draft, in TriggerCandidate trigger, List<DateOption> options, int form, in DateContext context, FeatureList into)
    {
        int t = trigger.Token, s = draft.Phrases.SentenceOf[t], clauseIndex = draft.Phrases.ClauseOf[t];
        ref Analysis word = ref draft.Words[t];
        Clause clause = draft.Phrases.Clauses[clauseIndex];
        into.Add(FeatureKind.PublicationChoice, form);
        into.Add(FeatureKind.NoneType, (int)trigger.Frame.Type + form * 32);
        into.Add(FeatureKind.NoneForm, (int)trigger.Form + form * 8);
        into.Add(FeatureKind.Headline, 64 + (int)draft.Text.Sentences[s].Kind + form * 8);
        into.Add(FeatureKind.Position, (s < 4 ? s : s < 7 ? 4 : s < 11 ? 5 : 6) + form * 8);
        into.Add(FeatureKind.Status, (int)context.Status + form * 8);
        into.Add(FeatureKind.Status, 64 + ((int)context.Status * 2 + (context.Telling is null ? 0 : 1)) * 6 + form);
        StatusEvidence evidence = context.Evidence;
        into.AddIf(evidence.Governor > 0, FeatureKind.Evidence, evidence.Governor + form * 16);
        into.AddIf(evidence.Chain > 0, FeatureKind.Evidence, 96 + evidence.Chain + form * 16);
        into.AddIf(evidence.Particle > 0, FeatureKind.Evidence, 192 + evidence.Particle + form * 16);
        into.AddIf(evidence.Condition, FeatureKind.Evidence, 288 + form);
        into.AddIf(evidence.Negated, FeatureKind.Evidence, 296 + form);
        into.AddIf(evidence.Future, FeatureKind.Evidence, 304 + form);
        into.Add(FeatureKind.Governor, Governor(draft, t) + form * 128);
        into.AddIf(!word.IsVerb, FeatureKind.Preposition, Behind(draft, t) + form * 64);
        into.Add(FeatureKind.ClauseKind, 64 + (int)clause.Kind + form * 8);
        into.Add(FeatureKind.Definite, (word.IsDefinite ? 1 : 0) + (word.Has(Features.Suffixed) ? 2 : 0) + (word.Has(Features.Plural) ? 4 : 0) + form * 8);
        into.Add(FeatureKind.Tense, 128 + Tense(draft, t) + form * 16);
        into.Add(FeatureKind.Reporting, (UnderSpeech(draft, clauseIndex) ? 1 : 0) + (clause.Verb == t ? 2 : 0) + form * 4);
        into.Add(FeatureKind.GovernedBy, 8 + Link(draft, t, clause) + form * 16);
        int times = 0;
        foreach (DateOption option in options)
        {
            if (option.Form != DateForm.Told) continue;
            times |= option.Time!.Sentence == s ? 1 : 2;
        }
        bool repeated = false;
        foreach (TimeMention time in draft.Mentions.Times) repeated |= (time.IsDuration || time.Edtf is null) && time.Sentence == s;
        into.Add(FeatureKind.NoneSlot, times + (repeated ? 4 : 0) + form * 8);
        into.Add(FeatureKind.Recency, 64 + Lead(draft, s) + form * 8);
        into.AddIf(trigger.Light.Verb >= 0, FeatureKind.Light, form);
    }

    /// <summary>Class of the word that a noun hangs on, the first of its idafa or the governor of its phrase; 0 for verbs and none.</summary>
    private static int Governor(Draft draft, int t)
    {
        int index = draft.Phrases.PhraseOf[t];
        if (index < 0 || draft.Words[t].IsVerb) return 0;
        NounPhrase phrase = draft.Phrases.Phrases[index];
        for (int i = t - 1; i >= phrase.First; i--)
        {
            if (draft.Words[i].Pos == PartOfSpeech.NOUN) return 1 + Math.Min(125, (int)draft.Words[i].Class);
        }
        return phrase.Governor >= 0 && phrase.Governor != t ? 1 + Math.Min(125, (int)draft.Words[phrase.Governor].Class) : 0;
    }

    /// <summary>The preposition before a noun, with 32 added where the noun stands within a phrase.</summary>
    private static int Behind(Draft draft, int t)
    {
        int index = draft.Phrases.PhraseOf[t];
        return index < 0 ? 63 : (int)draft.Phrases.Phrases[index].Preposition + (draft.Phrases.Phrases[index].Head == t ? 0 : 32);
    }

    /// <summary>Tense of the trigger, or of the verb that governs a noun: 0 none, 1 perfect, 2 imperfect, 3 future, 4 «كان» or «قد» before, 5 imperfect behind one; 6 more for nouns.</summary>
    private static int Tense(Draft draft, int t)
    {
        Clause clause = draft.Phrases.Clauses[draft.Phrases.ClauseOf[t]];
        bool verbal = draft.Words[t].IsVerb;
        int verb = verbal ? t : clause.Verb;
        if (verb < 0) return 6;
        ref Analysis word = ref draft.Words[verb];
        bool auxiliary = clause.Verb == verb && clause.Auxiliary >= 0;
        int value = word.Has(Features.Future) ? 3 : word.Has(Features.Perfect) ? auxiliary ? 4 : 1 : word.Has(Features.Imperfect) ? auxiliary ? 5 : 2 : 0;
        return value + (verbal ? 0 : 6);
    }

    private static bool ReportingClause(Draft draft, int token) =>
        draft.Phrases.Clauses[draft.Phrases.ClauseOf[token]].Verb is >= 0 and var verb && draft.Words[verb].Class == LemmaClass.Speech;

    private static bool UnderSpeech(Draft draft, int clause)
    {
        for (int c = draft.Phrases.Clauses[clause].Parent; c >= 0; c = draft.Phrases.Clauses[c].Parent)
        {
            if (draft.Phrases.Clauses[c].Verb is >= 0 and var verb && draft.Words[verb].Class is LemmaClass.Speech) return true;
        }
        return false;
    }

    /// <summary>«منذ» in the words before a time, with a verb or noun between them: «منذ بدأ في مايو».</summary>
    private static bool SinceBefore(Draft draft, int time)
    {
        for (int t = time - 1; t >= Math.Max(0, time - 8); t--)
        {
            if (draft.Words[t].Class is LemmaClass.PTimesince) return true;
            if (draft.Words[t].Tag is WordTag.Punct) return false;
        }
        return false;
    }

    /// <summary>The word of time that links the act to another: 1 before, 2 after, 3 during, 4 since, 5 until, 6 cause, 7 a relative; 0 none.</summary>
    private static int Link(Draft draft, int t, in Clause clause)
    {
        for (int i = t - 1; i >= Math.Max(clause.First, t - 3); i--)
        {
            if (Class(draft.Words[i].Class) is > 0 and var near) return near;
        }
        return clause.Link >= 0 ? Class(draft.Words[clause.Link].Class) : 0;
    }

    private static int Class(LemmaClass of) => of switch
    {
        LemmaClass.PTimebefore => 1, LemmaClass.PTimeafter => 2, LemmaClass.PTimeduring => 3, LemmaClass.PTimesince => 4,
        LemmaClass.PTimeuntil => 5, LemmaClass.PCause => 6, LemmaClass.PRelative => 7, LemmaClass.PPurpose => 8, LemmaClass.PQuantity => 9, _ => 0,
    };

    /// <summary>What the first time of the story tells: 0 nothing, 1 the publication day, 2 the day before, 3 another single day, 4 more than a day.</summary>
    private static int Lead(Draft draft, int sentence)
    {
        foreach (TimeMention time in draft.Mentions.Times)
        {
            if (time.IsDuration || draft.Text.Sentences[time.Sentence].Story != draft.Text.Sentences[sentence].Story) continue;
            if (time is not { Start: { } start, Stop: { } stop } || draft.Published is not { } day) continue;
            return start != stop ? 4 : start == day ? 1 : start.DayNumber == day.DayNumber - 1 ? 2 : 3;
        }
        return 0;
    }

    /// <summary>Place of a time in the story's times.</summary>
    private static int Order(List<DateOption> options, TimeMention time)
    {
        int order = 0;
        foreach (DateOption option in options)
        {
            if (option.Time == time) break;
            if (option.Form == DateForm.Told) order++;
        }
        return order;
    }

    /// <summary>How many times stand between a time and the act.</summary>
    private static int TimesBetween(List<DateOption> options, TimeMention time, int trigger)
    {
        int between = 0;
        foreach (DateOption option in options)
        {
            if (option.Form != DateForm.Told) continue;
            int first = option.Time!.First;
            if ((first > time.First && first < trigger) || (first < time.First && first > trigger)) between++;
        }
        return between;
    }

    private static int Gap(TimeMention time, int trigger) => time.End <= trigger ? trigger - time.End : time.First - trigger;

    /// <summary>Length of a time, and where it lies from publication.</summary>
    private static int Kind(Draft draft, TimeMention time)
    {
        if (time.Edtf is null) return 0;
        if (time.Start is not { } start || time.Stop is not { } stop) return 1;
        int days = stop.DayNumber - start.DayNumber;
        int span = days == 0 ? 0 : days < 8 ? 1 : days < 32 ? 2 : days < 400 ? 3 : 4;
        if (draft.Published is not { } day) return 2 + span;
        int where = start > day ? 1 : stop == day && days > 0 ? 2 : stop == day ? 3 : stop.DayNumber < day.DayNumber - 7 ? 4 : 0;
        return 2 + span + where * 5;
    }
}
