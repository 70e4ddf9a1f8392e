using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Mentions;

/// <summary>
/// Finds names of organisations that no table holds: what a head noun of media, firms, clubs and schools bears behind it («صحيفة
/// "المستقبل"», «شركة بترونت», «جامعة كولومبيا»), letters spelled out («سي إن إن»), and a town that plays or is trained («مدرب ليفربول»).
/// </summary>
internal sealed class OrganisationNameFinder(KnowledgeBase knowledge)
{
    /// <summary>Longest name within quotation marks, in tokens.</summary>
    private const int LongestQuoted = 5;

    /// <summary>Longest name without them.</summary>
    private const int Longest = 6;

    private readonly PersonNameWords _words = new(knowledge);
    private readonly ClubMentions _clubs = new(knowledge);

    /// <summary>Adds the names of a report, in text order; persons must have been found.</summary>
    public void Find(Draft draft)
    {
        List<OrganisationName> names = draft.Mentions.OrganisationNames;
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (At(draft, t, sentence.EndToken) is not { } name) continue;
                names.Add(name);
                t = name.End - 1;
            }
        }
        if (names.Count > 0) SecondMentions(draft, names);
        _clubs.Find(draft, names);
    }

    /// <summary>A name of one word once borne by a head noun is that organisation wherever it stands without one: «ليفربول» in a report of a match.</summary>
    private static void SecondMentions(Draft draft, List<OrganisationName> names)
    {
        int told = names.Count;
        foreach (Sentence sentence in draft.Text.Sentences)
        {
            for (int t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                if (draft.Text.Tokens[t].Kind != TokenKind.Word || IsWhere(draft, sentence.FirstToken, t) || draft.Mentions.EndOfPerson(t) > t) continue;
                bool name = draft.Words[t].Pos == PartOfSpeech.PROPN;
                // «قال مراسل الجزيرة … وأضاف للجزيرة»: a common word is the medium again where something is said by it or to it.
                bool spoken = !name && draft.Words[t].IsDefinite && (draft.Words[t].Has(Proclitics.La) || (t > sentence.FirstToken && draft.Words[t - 1] is { IsVerb: true, Class: LemmaClass.Speech }));
                if (!name && !spoken) continue;
                ReadOnlySpan<char> form = Bare(draft, t);
                for (int n = 0; n < told; n++)
                {
                    if (names[n].End != names[n].First + 1 || names[n].First == t || !Bare(draft, names[n].First).SequenceEqual(form)) continue;
                    if (spoken && OrganisationHeads.Of(draft.Text.Form(draft.Text.Tokens[names[n].Head])) != OrganisationHead.Medium) continue;
                    names.Add(new OrganisationName(t, t, t + 1));
                    break;
                }
            }
        }
        names.Sort(ByPlace);
    }

    /// <summary>Order of the list.</summary>
    internal static int ByPlace(OrganisationName a, OrganisationName b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End);

    /// <summary>«في ليفربول», «مدينة ليفربول»: the town itself.</summary>
    internal static bool IsWhere(Draft draft, int sentence, int t)
    {
        if (draft.Words[t].Has(Proclitics.Ba)) return true;
        if (t == sentence) return false;
        ReadOnlySpan<char> before = draft.Text.Form(draft.Text.Tokens[t - 1]);
        return before is "في" or "فى" || PlaceWords.Head(before, out bool article) != Knowledge.PlaceKind.None && !article;
    }

    /// <summary>A word without attached conjunction, preposition and article.</summary>
    internal static ReadOnlySpan<char> Bare(Draft draft, int token)
    {
        ref Analysis word = ref draft.Words[token];
        ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[token]);
        ReadOnlySpan<char> bare = word.HasConjunction || word.HasPreposition ? form[Math.Min((int)word.StemStart, form.Length - 1)..] : form;
        return bare.StartsWith("ال") ? bare[2..] : bare;
    }

    private OrganisationName? At(Draft draft, int t, int limit)
    {
        Token token = draft.Text.Tokens[t];
        if (token.Kind is TokenKind.QuoteOpen or TokenKind.ParenOpen) return IsWhoHears(draft, t) && Quoted(draft, t, limit) is var close_ && close_ > 0 && close_ <= t + 3 && IsNameLike(draft, t + 1, close_) ? new OrganisationName(t + 1, t + 1, close_) : null;
        if (token.Kind != TokenKind.Word) return null;
        if (SpelledLetters.End(draft, t, limit) is var spelled && spelled > t) return new OrganisationName(t, t, spelled);
        OrganisationHead head = OrganisationHeads.Of(draft.Text.Form(token));
        if (head == OrganisationHead.None) return null;
        if (head == OrganisationHead.Body) return BodyNames.End(draft, t, limit) is var body && body > t ? new OrganisationName(t, t, body) : null;
        int first = t + 1;
        // «حارس مرمى ليفربول», «رئيس نادي ميلان»
        if (head == OrganisationHead.Player && first < limit && draft.Text.Form(draft.Text.Tokens[first]) is "مرمى" or "مرمي" or "وسط" or "نادي" or "فريق") first++;
        if (first >= limit) return null;
        if (Quoted(draft, first, limit) is var close && close > 0) return new OrganisationName(t, first + 1, close);
        int end = head switch
        {
            OrganisationHead.Player or OrganisationHead.Club => Club(draft, first, limit, head),
            OrganisationHead.Medium => Bare(draft, first, limit, definite: true),
            OrganisationHead.School => BodyNames.WithPurpose(draft, Bare(draft, first, limit, definite: true), limit),
            _ => Bare(draft, first, limit, definite: false),
        };
        return end > first ? new OrganisationName(t, first, end) : null;
    }

    /// <summary>«قال لـ«الشرق الأوسط»», «التقت «العربي»»: in marks right behind a verb or ل stands who asked.</summary>
    private static bool IsWhoHears(Draft draft, int open)
    {
        if (open == 0 || draft.Text.Tokens[open - 1].Kind is not (TokenKind.Word or TokenKind.Dash)) return false;
        int before = draft.Text.Tokens[open - 1].Kind == TokenKind.Dash && open > 1 ? open - 2 : open - 1;
        return draft.Text.Form(draft.Text.Tokens[before]) is "ل" or "لـ" || draft.Words[before] is { IsVerb: true, Class: LemmaClass.Speech or LemmaClass.Diplomacy or LemmaClass.Social } verb && verb.Has(Features.Feminine);
    }

    private static bool IsNameLike(Draft draft, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (draft.Words[t] is not { HasConjunction: false, HasPreposition: false } word || !(word.IsDefinite || word.Pos == PartOfSpeech.PROPN) || word.Has(Features.Plural)) return false;
        }
        return true;
    }

    /// <summary>The closing mark of a name in quotation marks or parentheses that begins at a token, or 0.</summary>
    private static int Quoted(Draft draft, int t, int limit)
    {
        Token open = draft.Text.Tokens[t];
        if (open.Kind is not (TokenKind.QuoteOpen or TokenKind.ParenOpen) || open.Pair <= t + 1 || open.Pair > t + 1 + LongestQuoted || open.Pair >= limit) return 0;
        for (int i = t + 1; i < open.Pair; i++)
        {
            if (draft.Text.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Number or TokenKind.Dash) || draft.Words[i].IsVerb) return 0;
        }
        return open.Pair;
    }

    /// <summary>The run of names, and for media also of definite nouns, behind a head noun.</summary>
    private int Bare(Draft draft, int first, int limit, bool definite)
    {
        int t = first;
        while (t < limit && t - first < Longest && draft.Text.Tokens[t].Kind is TokenKind.Word or TokenKind.Foreign)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.HasConjunction || word.HasPreposition || word.Has(Features.Suffixed) || word.IsVerb) break;
            // «صحيفة هآرتس الإسرائيلية»: the nisba modifies the head noun.
            if (word.IsDefinite && _words.IsNisba(draft, t) && (t > first || word.Has(Features.Feminine))) break;
            bool name = draft.Text.Tokens[t].Kind == TokenKind.Foreign || word.Pos == PartOfSpeech.PROPN;
            bool noun = definite && t == first && word.IsDefinite && word.Pos is PartOfSpeech.NOUN or PartOfSpeech.ADJ && !IsKind(draft, t) && !word.Has(Features.Plural) && word.Class is not (LemmaClass.Place or LemmaClass.Org or LemmaClass.Role or LemmaClass.Person);
            bool attribute = definite && t > first && word.IsDefinite && word.Pos == PartOfSpeech.ADJ && draft.Words[t - 1].Pos == PartOfSpeech.NOUN && !word.Has(Features.Feminine);
            if (!name && !noun && !attribute) break;
            t++;
        }
        return t;
    }

    /// <summary>A town or an unknown name where a club is due.</summary>
    private int Club(Draft draft, int first, int limit, OrganisationHead head)
    {
        int t = first;
        while (t < limit && t - first < Longest && draft.Text.Tokens[t].Kind == TokenKind.Word)
        {
            ref Analysis word = ref draft.Words[t];
            if (word.HasConjunction || word.HasPreposition || (word.IsDefinite && _words.IsNisba(draft, t))) break;
            bool person = draft.Mentions.EndOfPerson(t) > t;
            bool name = word.Pos == PartOfSpeech.PROPN && (head == OrganisationHead.Club || (!person && word.Class is LemmaClass.NPlace or LemmaClass.NOrg));
            // A word that no table holds is taken for a noun before another noun; behind «نادي» it is the club's name.
            bool noun = head == OrganisationHead.Club && t == first && (word.IsDefinite || word.Has(Features.Guessed)) && word.Pos == PartOfSpeech.NOUN && !word.Has(Features.Plural);
            if (!name && !noun) break;
            t++;
        }
        return t;
    }

    /// <summary>«وكالة الأنباء», «قناة التلفزيون»: what kind of medium it is and no name.</summary>
    private static bool IsKind(Draft draft, int t) =>
        draft.Text.Form(draft.Text.Tokens[t]) is "الأنباء" or "الانباء" or "الصحافة" or "التلفزيون" or "الإعلام" or "الفضاء" or "الطاقة" or "المخابرات" or "الاستخبارات" or "التعليم" or "الإذاعة" or "الدولة" or "الحكومة";
}
