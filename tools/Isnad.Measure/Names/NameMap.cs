using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Phrases;
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
    private NameOf?[] _of = [];
    private bool[] _begins = [];

    /// <summary>The names of a report that has been read, in text order, as token ranges.</summary>
    public List<NamedSpan> Of(Draft draft)
    {
        int count = draft.Text.Tokens.Count;
        _of = new NameOf?[count];
        _begins = new bool[count];
        Organisations(draft);
        Places(draft, count);
        Persons(draft);
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
        foreach (NameMatch match in draft.Mentions.Names)
        {
            if (ActorRow(match) is >= 0 and var row && IsOrganisation(_actors.Text(row, 1))) Mark(NameOf.Organisation, match.First, match.End, draft);
        }
        for (int t = 0; t < _of.Length; t++)
        {
            if (draft.Words[t] is { Pos: PartOfSpeech.PROPN, Class: LemmaClass.NOrg }) Mark(NameOf.Organisation, t, t + 1, draft);
        }
    }

    private void Places(Draft draft, int count)
    {
        int[] nameAt = new int[count];
        _placeNames.Mark(draft, nameAt);
        for (int t = 0; t < count; t++)
        {
            if (nameAt[t] >= 0) Mark(NameOf.Place, t, draft.Mentions.Names[nameAt[t]].End, draft);
        }
    }

    private void Persons(Draft draft)
    {
        foreach (ActorMention mention in draft.Mentions.Actors)
        {
            if (mention.IsThing || mention.IsAdjective) continue;
            for (int t = mention.First; t < mention.End; t++)
            {
                if (!IsPersonal(draft, t)) continue;
                int end = t + 1;
                while (end < mention.End && (IsPersonal(draft, end) || (draft.Text.Tokens[end].Kind == TokenKind.Dash && end + 1 < mention.End && IsPersonal(draft, end + 1)))) end++;
                Mark(NameOf.Person, t, end, draft);
                t = end;
            }
        }
    }

    private static bool IsPersonal(Draft draft, int t) => draft.Words[t] is { Pos: PartOfSpeech.PROPN, Class: not (LemmaClass.NPlace or LemmaClass.NOrg) };

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

    private static bool IsOrganisation(string kind) => kind is "armed-group" or "party" or "parliament" or "igo" or "ngo" or "media" or "company" or "union";
}
