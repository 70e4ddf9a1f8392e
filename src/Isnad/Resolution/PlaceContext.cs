using Isnad.Knowledge;
using Isnad.Knowledge.Format;
using Isnad.Mentions;
using Isnad.Words;

namespace Isnad.Resolution;

/// <summary>What a report says about where it is: how often it speaks of each country, and the places told so far.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    private readonly Dictionary<int, string> _nisbas = [];

    /// <summary>The country most spoken of, or null.</summary>
    public string? Dominant { get; private set; }

    /// <summary>All that was counted.</summary>
    public int Total { get; private set; }

    /// <summary>Rows of places told so far whose names are not in doubt or that were decided, in order.</summary>
    public List<int> Told { get; } = [];

    /// <summary>The country a nisba at a token names, or null.</summary>
    public string? NisbaAt(int token) => _nisbas.GetValueOrDefault(token);

    /// <summary>Share of a country in all that was counted.</summary>
    public double Share(string? country) =>
        country is null || Total == 0 ? 0 : _countries.GetValueOrDefault(country) / (double)Total;

    /// <summary>Counts the names without namesakes abroad and the nisbas of a report.</summary>
    public void Count(Draft draft, KnowledgeBase knowledge, PlaceTable places, ReadOnlySpan<int> nameAt, Table demonyms)
    {
        for (int t = 0; t < nameAt.Length; t++)
        {
            if (nameAt[t] >= 0 && OnlyCountry(knowledge, places, draft.Mentions.Names[nameAt[t]].Entry) is { } country) Add(country);
            ref Analysis word = ref draft.Words[t];
            if (word.Lemma < 0 || word.Pos != PartOfSpeech.ADJ) continue;
            RowRange rows = knowledge.Lexicon.Lemma(word.Lemma).Demonyms;
            if (rows.Count == 0) continue;
            int row = places.Find(demonyms.Text(rows.First, 1));
            if (row < 0 || places[row].Country is not { } people) continue;
            _nisbas.TryAdd(t, people);
            Add(people);
        }
    }

    private void Add(string country)
    {
        int count = _countries.GetValueOrDefault(country) + 1;
        _countries[country] = count;
        Total++;
        if (Dominant is null || count > _countries[Dominant]) Dominant = country;
    }

    private static string? OnlyCountry(KnowledgeBase knowledge, PlaceTable places, int entry)
    {
        string? found = null;
        for (int e = entry; ; e++)
        {
            ref readonly NameEntry name = ref knowledge.Names.Entry(e);
            if (name.Kind == NameKind.Place)
            {
                PlaceRow row = places[name.Row];
                if (row.Kind == PlaceKind.Country) return row.Country;
                if (row.Country is null || (found is not null && found != row.Country)) return null;
                // A village named like a word or a person tells nothing of what the report is about.
                if ((row.Kind & (PlaceKind.Village | PlaceKind.Town | PlaceKind.District)) == 0) found = row.Country;
            }
            if (name.IsLast) return found;
        }
    }
}
