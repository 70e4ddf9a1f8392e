using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Phrases;

/// <summary>Cuts a sentence into clauses and says which governs which.</summary>
internal sealed class ClauseSplitter(KnowledgeBase knowledge)
{
    /// <summary>Adds the clauses of a sentence; the chunker must have run.</summary>
    public void Split(Draft draft, int sentenceIndex)
    {
        Sentence sentence = draft.Text.Sentences[sentenceIndex];
        List<Clause> clauses = draft.Phrases.Clauses;
        List<int> clauseOf = draft.Phrases.ClauseOf;
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(draft.Text.Tokens);
        int current = Open(clauses, ClauseKind.Main, -1, -1, sentence.FirstToken, sentenceIndex);
        int negation = -1, auxiliary = -1;
        for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            ref Analysis word = ref draft.Words[t];
            if (SoCalled.Length(draft, t, sentence.EndToken) is > 0 and var soCalled)
            {
                for (int end = t + soCalled; t < end; t++) clauseOf[t] = current;
                t--;
                CollectionsMarshal.AsSpan(clauses)[current].End = t + 1;
                continue;
            }
            if (tokens[t].Kind == TokenKind.QuoteClose && tokens[t].Pair >= sentence.FirstToken)
            {
                clauseOf[t] = current;
                current = clauseOf[tokens[t].Pair];
                continue;
            }
            if (tokens[t].Kind == TokenKind.ParenClose && tokens[t].Pair >= sentence.FirstToken)
            {
                clauseOf[t] = current;
                current = clauseOf[tokens[t].Pair];
                continue;
            }
            if (tokens[t].Kind == TokenKind.Colon && t + 1 < sentence.EndToken && clauses[current].Verb >= 0)
            {
                clauseOf[t] = current;
                current = Open(clauses, ClauseKind.Complement, current, t, t + 1, sentenceIndex);
                continue;
            }
            if (OpensBy(word, t) is { } kind)
            {
                // A second «أن» of the same governor («أن … وأن …») stands beside the first.
                int parent = current;
                if (kind == ClauseKind.Complement && word.HasConjunction)
                {
                    int beside = SameLevel(clauses, current, ClauseKind.Complement);
                    if (clauses[beside].Parent >= 0) parent = clauses[beside].Parent;
                }
                current = Open(clauses, kind, parent, t, t, sentenceIndex);
                negation = auxiliary = -1;
            }
            else if (word.Tag == WordTag.Negation) negation = t;
            else if (word.Tag is WordTag.Qad or WordTag.Aux || IsAuxiliary(draft, word, t, sentence)) auxiliary = t;
            else if (word.IsVerb)
            {
                int before = current;
                current = PlaceVerb(draft, tokens, clauses, current, t, auxiliary, sentence, sentenceIndex);
                if (current != before && current == clauses.Count - 1) TakeTopic(draft, before, current, t);
                CollectionsMarshal.AsSpan(clauses)[current] = clauses[current] with { Verb = t, Negation = negation, Auxiliary = auxiliary };
                negation = auxiliary = -1;
            }
            else if (IsReportingParticiple(draft, t, word))
            {
                int parent = clauses[current].Verb >= 0 || clauses[current].Parent < 0 ? MainOf(clauses, current) : current;
                current = Open(clauses, ClauseKind.Participial, parent, t, t, sentenceIndex);
                CollectionsMarshal.AsSpan(clauses)[current].Verb = t;
            }
            clauseOf[t] = current;
            CollectionsMarshal.AsSpan(clauses)[current].End = t + 1;
        }
    }

    /// <summary>What stands between a clause's beginning and its verb is its own: «لكن الميليشيات تحتل».</summary>
    private static void TakeTopic(Draft draft, int from, int to, int verb)
    {
        List<int> clauseOf = draft.Phrases.ClauseOf;
        Span<Clause> clauses = CollectionsMarshal.AsSpan(draft.Phrases.Clauses);
        if (clauses[to].First >= verb) return;
        for (int t = clauses[to].First; t < verb; t++)
        {
            if (clauseOf[t] == from) clauseOf[t] = to;
        }
        clauses[from].End = Math.Min(clauses[from].End, clauses[to].First);
    }

    private ClauseKind? OpensBy(in Analysis word, int token) => word.Tag switch
    {
        WordTag.Comp when word.Class is LemmaClass.PCondition => ClauseKind.Condition,
        WordTag.Comp when word.Class is LemmaClass.PComp || IsComplementizer(word) => ClauseKind.Complement,
        WordTag.Comp => ClauseKind.Adverbial,
        WordTag.Rel => ClauseKind.Relative,
        _ when word.Class is LemmaClass.PCondition => ClauseKind.Condition,
        _ => null,
    };

    private bool IsComplementizer(in Analysis word) =>
        word.Lemma >= 0 && knowledge.Strings.Span(knowledge.Lexicon.Lemma(word.Lemma).Text) is "أن" or "إن" or "أنّ" or "إنّ";

    /// <summary>كان and its sisters, and verbs of beginning, when another verb follows.</summary>
    private static bool IsAuxiliary(Draft draft, in Analysis word, int t, in Sentence sentence)
    {
        if (!word.IsVerb || word.Class is not LemmaClass.Aux) return false;
        // The verb may stand after the subject: «كان التنظيم هاجم».
        for (int i = t + 1; i < Math.Min(sentence.EndToken, t + 16); i++)
        {
            ref Analysis next = ref draft.Words[i];
            if (next.IsVerb) return !next.HasConjunction;
            if (draft.Text.Tokens[i].Kind == TokenKind.Comma) continue;
            if (next.Tag is WordTag.Comp or WordTag.Rel or WordTag.Punct || next.HasConjunction) return false;
        }
        return false;
    }

    private static bool IsReportingParticiple(Draft draft, int token, in Analysis word) =>
        word.Pos == PartOfSpeech.ADJ && word.Has(Features.Accusative) && !word.IsDefinite && (word.Features & Features.PassiveParticiple) == 0 && draft.Words.IsParticiple(token);

    /// <summary>The clause a finite verb belongs to: the current one if it has none yet, a parent that waits for one, or a new one.</summary>
    private static int PlaceVerb(Draft draft, ReadOnlySpan<Token> tokens, List<Clause> clauses, int current, int t, int auxiliary, in Sentence sentence, int sentenceIndex)
    {
        ref Analysis word = ref draft.Words[t];
        bool conjunction = word.HasConjunction || (t > sentence.FirstToken && draft.Words[t - 1].Tag == WordTag.Conj);
        if (clauses[current].Verb < 0) return !conjunction && clauses[current].Kind != ClauseKind.Relative && DescribesOblique(draft, t, clauses[current].First) ? Open(clauses, ClauseKind.Relative, current, -1, t, sentenceIndex) : current;
        if (!conjunction)
        {
            for (int c = clauses[current].Parent, from = current; c >= 0; from = c, c = clauses[c].Parent)
            {
                if (clauses[c].Verb < 0 && clauses[from].Kind is ClauseKind.Relative or ClauseKind.Adverbial or ClauseKind.Participial or ClauseKind.Condition) return c;
            }
        }
        int first = TopicStart(draft, tokens, t, sentence);
        // «ولا تزال قواتنا تطاردهم»: the clause begins at its auxiliary.
        if (auxiliary > clauses[current].Verb && auxiliary < first && draft.Words[auxiliary].IsVerb)
        {
            first = auxiliary > sentence.FirstToken && draft.Words[auxiliary - 1].Tag == WordTag.Negation ? auxiliary - 1 : auxiliary;
            conjunction |= draft.Words[first].HasConjunction;
        }
        // «، لم يتخل الفصيل»: what negates a verb or moves it in time stands in its clause.
        while (first == t && first > sentence.FirstToken && draft.Words[first - 1].Tag is WordTag.Negation or WordTag.Qad)
        {
            first--;
            conjunction |= draft.Words[first].HasConjunction;
            if (draft.Words[first].HasConjunction) break;
            if (first - 1 > clauses[current].Verb && draft.Words[first - 1].Tag is not (WordTag.Negation or WordTag.Qad)) break;
        }
        int before = first - 1;
        bool comma = before >= sentence.FirstToken && tokens[before].Kind is TokenKind.Comma;
        bool bare = first == t || first == auxiliary || draft.Words[first].Tag is WordTag.Negation or WordTag.Qad;
        if (!conjunction && !comma && bare && before >= sentence.FirstToken && DescribesIndefinite(draft, t, first, sentence)) return Open(clauses, ClauseKind.Relative, current, -1, first, sentenceIndex);
        // «و» + verb goes on at the level where the last verb of the same kind stood: out of relative clauses only by a comma.
        int level = current;
        if (comma || !bare || !conjunction) level = SameLevel(clauses, current, ClauseKind.Complement);
        Clause sibling = clauses[level];
        ClauseKind kind = sibling.Kind is ClauseKind.Main or ClauseKind.Coordinate ? ClauseKind.Coordinate : sibling.Kind;
        return Open(clauses, kind, sibling.Parent >= 0 ? sibling.Parent : level, sibling.Kind == ClauseKind.Complement ? sibling.Link : -1, first, sentenceIndex);
    }

    /// <summary>
    /// A second verb without a conjunction describes an indefinite noun before it («هجوم مباغت شنه عناصر», «غارة للتحالف قتلت
    /// أطفالا»): one that is its subject, or that a pronoun on the verb stands for.
    /// </summary>
    private static bool DescribesIndefinite(Draft draft, int verb, int first, in Sentence sentence)
    {
        ref Analysis word = ref draft.Words[verb];
        for (int p = LastPhraseBefore(draft, first); p >= 0 && draft.Phrases.Phrases[p].First >= sentence.FirstToken && first - draft.Phrases.Phrases[p].End < DescriptionReach; p--)
        {
            NounPhrase phrase = draft.Phrases.Phrases[p];
            ref Analysis head = ref draft.Words[phrase.Head];
            if (head.IsDefinite || head.Pos is PartOfSpeech.PROPN || draft.Words[phrase.End - 1].IsDefinite || head.Class is LemmaClass.Time) continue;
            if (phrase.End == first || word.Has(Features.Suffixed) || SubjectFinder.AgreesBefore(draft, word, phrase)) return true;
        }
        return false;
    }

    /// <summary>«التقى بصديقة عملت»: an indefinite noun behind a preposition is no topic, so the verb right behind it describes it.</summary>
    private static bool DescribesOblique(Draft draft, int verb, int from)
    {
        if (verb == from || draft.Phrases.PhraseOf[verb - 1] is not (>= 0 and var index)) return false;
        NounPhrase phrase = draft.Phrases.Phrases[index];
        ref Analysis head = ref draft.Words[phrase.Head];
        bool indefinite = !head.IsDefinite && head.Pos == PartOfSpeech.NOUN && head.Class is not LemmaClass.Time && draft.Words[phrase.End - 1] is { IsDefinite: false, Pos: not PartOfSpeech.PROPN } last && !last.Has(Features.Suffixed);
        return indefinite && phrase.First > from && (phrase.Preposition != Knowledge.Slot.None || (index > 0 && draft.Phrases.Phrases[index - 1].First >= from && draft.Phrases.Phrases[index - 1].Preposition == Knowledge.Slot.None))
            && (draft.Words[verb].Has(Features.Suffixed) || SubjectFinder.AgreesBefore(draft, draft.Words[verb], phrase));
    }

    /// <summary>How far before its verb, in tokens, the noun described may end.</summary>
    private const int DescriptionReach = 7;

    private static int LastPhraseBefore(Draft draft, int token)
    {
        int p = draft.Phrases.Phrases.Count - 1;
        while (p >= 0 && draft.Phrases.Phrases[p].End > token) p--;
        return p;
    }

    /// <summary>Where a clause with its subject before the verb begins: a bare phrase behind a conjunction or comma.</summary>
    private static int TopicStart(Draft draft, ReadOnlySpan<Token> tokens, int verb, in Sentence sentence)
    {
        for (int t = verb - 1; t >= Math.Max(sentence.FirstToken, verb - 12); t--)
        {
            // A comma before a bare phrase that reaches to the verb opens a clause with its subject first.
            if (tokens[t].Kind is TokenKind.Comma && !ClosesInsertion(draft, tokens, t, sentence) && IsTopic(draft, t + 1, verb)) return t + 1;
            if (tokens[t].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.QuoteOpen or TokenKind.QuoteClose or TokenKind.Hashtag)) return verb;
            ref Analysis word = ref draft.Words[t];
            if (word.IsVerb || word.Tag is WordTag.Comp or WordTag.Rel) return verb;
            if (word.Pos == PartOfSpeech.CCONJ && t + 1 < verb) return IsTopic(draft, t + 1, verb) ? t : verb; // «لكن السلطات اعتقلته»
            if (word.IsNominal && word.HasConjunction && !word.HasPreposition && word.Pos != PartOfSpeech.ADJ) return t;
        }
        return verb;
    }

    /// <summary>
    /// «صد الجيش، أمس الخميس، هجوما شنه …»: what follows the second comma goes on with the clause, for an indefinite accusative is
    /// no topic, and a noun with the subject's pronoun hardly is one.
    /// </summary>
    private static bool ClosesInsertion(Draft draft, ReadOnlySpan<Token> tokens, int comma, in Sentence sentence)
    {
        if (comma + 1 >= sentence.EndToken) return false;
        ref Analysis next = ref draft.Words[comma + 1];
        if (next.HasConjunction || next.Pos != PartOfSpeech.NOUN) return false;
        if (next.Has(Features.Accusative)) return true;
        if (!next.Has(Features.Suffixed)) return false;
        for (int t = comma - 1; t >= Math.Max(sentence.FirstToken, comma - LongestInsertion); t--)
        {
            if (tokens[t].Kind is TokenKind.Comma) return true;
            if (draft.Words[t].IsVerb || draft.Words[t].Tag is WordTag.Comp or WordTag.Rel) return false;
        }
        return false;
    }

    /// <summary>How many tokens may stand between the two commas of an insertion.</summary>
    private const int LongestInsertion = 7;

    /// <summary>Whether a bare phrase begins at a token and nothing but phrases stands between it and the verb.</summary>
    private static bool IsTopic(Draft draft, int from, int verb)
    {
        int phrase = from < verb ? draft.Phrases.PhraseOf[from] : -1;
        return phrase >= 0 && draft.Phrases.Phrases[phrase].First == from && draft.Phrases.Phrases[phrase].Preposition == Knowledge.Slot.None && draft.Phrases.Phrases[phrase].End + 6 > verb;
    }

    /// <summary>The nearest clause at or above one that is no relative, adverbial or participial clause.</summary>
    private static int SameLevel(List<Clause> clauses, int current, ClauseKind prefer)
    {
        for (int c = current; c >= 0; c = clauses[c].Parent)
        {
            if (clauses[c].Kind is ClauseKind.Main or ClauseKind.Coordinate || clauses[c].Kind == prefer) return c;
        }
        return current;
    }

    private static int MainOf(List<Clause> clauses, int current)
    {
        int c = current;
        while (clauses[c].Parent >= 0 && clauses[c].Kind is ClauseKind.Complement or ClauseKind.Relative or ClauseKind.Adverbial or ClauseKind.Participial or ClauseKind.Condition) c = clauses[c].Parent;
        return c;
    }

    private static int Open(List<Clause> clauses, ClauseKind kind, int parent, int link, int first, int sentence)
    {
        clauses.Add(new Clause { First = first, End = first, Verb = -1, Kind = kind, Parent = parent, Link = link, Sentence = sentence, Subject = -1, Object = -1, Antecedent = -1, Negation = -1, Auxiliary = -1 });
        return clauses.Count - 1;
    }
}
