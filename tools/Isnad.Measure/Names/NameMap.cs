using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Measure.Names;

/// <summary>
/// From the mentions of a report to names as corpora annotate them: of a mention only the name, without title, office or head
/// noun («الرئيس جورج بوش» → «جورج بوش», «مدينة دبي» → «دبي»), and a country is a place whatever it does.
/// </summary>
internal sealed class NameMap(KnowledgeBase knowledge)
{
    private readonly Table _actors = knowledge.Table("actors");
    private readonly PlaceNames _placeNames = new(knowledge, knowledge.Places);
    private readonly PersonNameWords _words = new(knowledge);
    private NameOf?[] _of = [];
    private bool[] _begins = [];

    /// <summary>The names of a report that has been read, in text order, as token ranges.</summary>
    public List<NamedSpan> Of(Draft draft)
    {
        int count = draft.Text.Tokens.Count;
        _of = new NameOf?[count];
        _begins = new bool[count];
        Organisations(draft);
        Persons(draft);
        Places(draft, count);
        Headed(draft);
        OneWord(draft);
        var spans = new List<NamedSpan>();
        for (int t = 0; t < count; t++)
        {
            if (_of[t] is not { } of) continue;
            int end = t + 1;
            while (end < count && _of[end] == of && !_begins[end]) end++;
            spans.Add(new NamedSpan(of, t, end));
            t = end - 1;
        }
        return spans;
    }

    private void Organisations(Draft draft)
    {
        foreach (OrganisationName name in draft.Mentions.OrganisationNames)
        {
            if (OrganisationHeads.Of(draft.Text.Form(draft.Text.Tokens[name.Head])) == OrganisationHead.Body) Mark(NameOf.Organisation, name.First, name.End, draft);
        }
        foreach (NameMatch match in draft.Mentions.Names)
        {
            if (ActorRow(match) is not (>= 0 and var row) || !IsOrganisation(_actors.Text(row, 1))) continue;
            int first = match.First;
            ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[first]);
            if (match.End - first > 1 && IsOuterHead(form)) first++;
            // «القاعدة العسكرية»: a word alone that context took for a common one is no name, unless a head noun bears it.
            else if (match.End - first == 1 && draft.Words[first].Pos != PartOfSpeech.PROPN && !(first > 0 && IsOuterHead(draft.Text.Form(draft.Text.Tokens[first - 1])))) continue;
            else if (match.End - first == 1 && (PlaceOf(match) || draft.Mentions.EndOfPerson(first) - first > 1 || (first > 0 && draft.Mentions.EndOfPerson(first - 1) > first))) continue;
            if (_actors.Text(row, 1) == "parliament" && form[match.FormStart..].StartsWith("مجلس")) continue;
            if (form.EndsWith("لمجتمع") || form.EndsWith("لجمعية")) continue; // «المجتمع الدولي», «الجمعية العامة»
            int end = match.End;
            // «حزب الله اللبناني», «ماركا الإسبانية»: the annotation leaves the nisba out.
            if (end - first > 1 && _actors.Text(row, 1) is "media" or "club" or "armed-group" or "company" && _words.IsNisba(draft, end - 1) && draft.Words[end - 1].IsDefinite && draft.Words[first].Pos == PartOfSpeech.PROPN) end--;
            if (draft.Text.Tokens[first].FormLength > 2) Mark(NameOf.Organisation, first, end, draft);
        }
        foreach (OrganisationName name in draft.Mentions.OrganisationNames)
        {
            bool school = name.Head < name.First && OrganisationHeads.Of(draft.Text.Form(draft.Text.Tokens[name.Head])) == OrganisationHead.School;
            Mark(NameOf.Organisation, school ? name.Head : name.First, name.End, draft);
        }
        foreach (ActorMention mention in draft.Mentions.Actors)
        {
            // «حزب العمل», «المجلس الاقتصادي والاجتماعي»: bodies whose head noun is part of their name.
            if (mention.IsThing || mention.IsAdjective || mention.Phrase < 0 || !IsInnerHead(draft.Text.Form(draft.Text.Tokens[mention.First])) || draft.Words[mention.First].Has(Features.Plural)) continue;
            int end = Math.Min(mention.End, draft.Phrases.Phrases[mention.Phrase].End);
            if (end - mention.First >= 2 && (draft.Words[mention.First + 1].IsDefinite || draft.Words[mention.First + 1].Pos == PartOfSpeech.PROPN)) Mark(NameOf.Organisation, mention.First, end, draft);
        }
    }

    /// <summary>Words by themselves that the lexicon holds for organisations and nothing else.</summary>
    private void OneWord(Draft draft)
    {
        for (int t = 0; t < _of.Length; t++)
        {
            if (draft.Words[t] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NOrg } && draft.Text.Tokens[t].FormLength > 2 && !PersonNameWords.IsAlsoCommon(draft, t)) Mark(NameOf.Organisation, t, t + 1, draft);
        }
    }

    /// <summary>Names behind the head noun of a place that no table holds: «إقليم سيلاكاب», «حي الزيتون».</summary>
    private void Headed(Draft draft)
    {
        for (int t = 0; t + 1 < _of.Length; t++)
        {
            PlaceKind head = PlaceWords.Head(draft.Text.Form(draft.Text.Tokens[t]), out bool article);
            if (article || (head & Bearing) == 0 || draft.Words[t].IsVerb) continue;
            int end = t + 1;
            while (end < _of.Length && draft.Text.Tokens[end].Kind == TokenKind.Word && draft.Words[end] is { Pos: PartOfSpeech.PROPN, HasConjunction: false, HasPreposition: false } && _of[end] is null && end - t <= 3) end++;
            bool settled = (head & (PlaceKind.City | PlaceKind.Town | PlaceKind.Village | PlaceKind.District | PlaceKind.Admin1 | PlaceKind.Island)) != 0 && (head & PlaceKind.Settlement) == 0;
            if (end == t + 1 && settled && draft.Words[end] is { Pos: PartOfSpeech.NOUN, IsDefinite: true, HasConjunction: false, HasPreposition: false } noun && noun.Has(Features.Singular) && noun.Class is not (LemmaClass.Place or LemmaClass.Org)) end++;
            if (end > t + 1) Mark(NameOf.Place, t + 1, end, draft);
        }
    }

    private const PlaceKind Bearing = PlaceKind.City | PlaceKind.Town | PlaceKind.Village | PlaceKind.District | PlaceKind.Admin1 | PlaceKind.Island | PlaceKind.Lake | PlaceKind.River | PlaceKind.Settlement | PlaceKind.Camp;

    private void Places(Draft draft, int count)
    {
        int[] nameAt = new int[count];
        _placeNames.Mark(draft, nameAt);
        for (int t = 0; t < count; t++)
        {
            if (nameAt[t] < 0) continue;
            (int first, int end) = (t, draft.Mentions.Names[nameAt[t]].End);
            // The annotation leaves out head nouns, directions and attributes: «قطاع غزة», «جنوب لبنان», «مكة المكرمة».
            ReadOnlySpan<char> form = draft.Text.Form(draft.Text.Tokens[first]);
            PlaceKind head = PlaceWords.Head(form, out bool article);
            bool outer = !article && (head & (PlaceKind.Settlement | PlaceKind.District | PlaceKind.Admin1 | PlaceKind.Admin2 | PlaceKind.Country | PlaceKind.River | PlaceKind.Island | PlaceKind.Region)) != 0 && (head & PlaceKind.Mountain) == 0;
            bool direction = PlaceWords.IsDirection(PlaceWords.Of(form, out bool definite)) && !definite && !(end - first == 2 && draft.Text.Form(draft.Text.Tokens[end - 1]) is "أفريقيا" or "افريقيا" or "إفريقيا" && PlaceWords.Of(form) == PlaceWord.South);
            if (end - first > 1 && (outer || direction)) first++;
            if (end - first > 1 && draft.Text.Form(draft.Text.Tokens[end - 1]) is "المكرمة" or "المنورة" or "الشعبية" or "النبوية" or "الكبرى") end--;
            if (form.StartsWith("الدول") || (end - first > 1 && IsDescription(form, draft.Words[first + 1]))) continue;
            Mark(NameOf.Place, first, end, draft);
        }
        // A country within the name of an office is annotated: «وزير خارجية روسيا».
        foreach (NameMatch match in draft.Mentions.Names)
        {
            if (nameAt[match.First] < 0 && draft.Words[match.First] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NPlace } && PlaceOf(match)) Mark(NameOf.Place, match.First, match.End, draft);
        }
    }

    /// <summary>«الأراضي اللبنانية», «البيت الأبيض»: described and not named.</summary>
    private static bool IsDescription(ReadOnlySpan<char> form, in Analysis next)
    {
        if (form.Length > 4 && form[0] is 'و' or 'ب' && form[1] == 'ا') form = form[1..];
        if (form.StartsWith("لل")) form = form[2..];
        else if (form.StartsWith("ال")) form = form[2..];
        return next is { Pos: PartOfSpeech.ADJ or PartOfSpeech.PROPN or PartOfSpeech.NOUN, IsDefinite: true } && form is "أراضي" or "اراضي" or "عاصمة" or "جنوب" or "شمال" or "شرق" or "قارة" or "عالم" or "وطن" or "منطقة" or "ساحل" or "بيت" or "مسجد" or "كيان" or "خط" or "قرن" or "جمهورية" or "مملكة";
    }

    private bool PlaceOf(in NameMatch match) => _placeNames.FirstPlace(match) >= 0;

    private void Persons(Draft draft)
    {
        foreach (PersonName name in draft.Mentions.PersonNames)
        {
            // «مطار محمد الخامس», «جائزة نوبل»: what bears the name is no person.
            if (name.First > 0 && IsNamedAfter(draft.Text.Form(draft.Text.Tokens[name.First - 1]))) continue;
            Mark(NameOf.Person, name.First, name.End, draft);
        }
    }

    private static bool IsNamedAfter(ReadOnlySpan<char> form)
    {
        if (form.Length > 4 && form[0] is 'و' or 'ل' or 'ب') form = form[1..];
        return form is "مطار" or "ملعب" or "شارع" or "جائزة" or "جوائز" or "كأس" or "إعصار" or "الإعصار" or "جامع" or "سجن" or "معتقل" or "طائرات" or "طائرة" or "طراز";
    }

    /// <summary>Head nouns that the annotation leaves out of the name.</summary>
    private static bool IsOuterHead(ReadOnlySpan<char> form)
    {
        if (form.Length > 4 && form[0] is 'و' or 'ل' or 'ب') form = form[1..];
        return form is "حركة" or "وكالة" or "صحيفة" or "قناة" or "شركة" or "قوة" or "قوات" or "مجلة" or "جريدة" or "فريق" or "نادي" or "منتخب" or "ميليشيا" or "جماعة" or "تلفزيون" or "إذاعة" or "راديو";
    }

    /// <summary>Head nouns that the annotation takes for a part of the name.</summary>
    private static bool IsInnerHead(ReadOnlySpan<char> form)
    {
        if (form.Length > 4 && form[0] is 'و' or 'ل' or 'ب') form = form[1..];
        // «الحزب», «المجلس» with the article are second mentions and kinds.
        return form is "حزب" or "منظمة" or "جامعة" or "اتحاد" or "بنك" or "معهد" or "جمعية" or "رابطة" or "مفوضية";
    }

    private void Mark(NameOf of, int first, int end, Draft draft)
    {
        while (end > first && draft.Text.Tokens[end - 1].Kind is TokenKind.QuoteClose or TokenKind.QuoteOpen) end--;
        for (int t = first; t < end; t++)
        {
            if (_of[t] is not null) return;
        }
        for (int t = first; t < end; t++) _of[t] = of;
        if (end > first) _begins[first] = true;
    }

    private int ActorRow(in NameMatch match)
    {
        for (int e = match.Entry; ; e++)
        {
            ref readonly NameEntry entry = ref knowledge.Names.Entry(e);
            if (entry.Kind == NameKind.Actor) return entry.Row;
            if (entry.IsLast) return -1;
        }
    }

    private static bool IsOrganisation(string kind) => kind is "armed-group" or "party" or "parliament" or "igo" or "ngo" or "media" or "company" or "union" or "club" or "university";
}
