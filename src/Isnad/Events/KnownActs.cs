using System.Globalization;
using System.Runtime.InteropServices;
using Isnad.Knowledge;
using Isnad.Text;

namespace Isnad.Events;

/// <summary>Acts of history that need no date to be told («منذ الإطاحة بالقذافي»): table calendar/history.tsv.</summary>
internal sealed class KnownActs
{
    /// <summary>How many tokens behind the act its name may stand.</summary>
    private const int Reach = 7;

    private readonly Dictionary<int, List<(string[] Names, string? Second, string Edtf, DateOnly First, DateOnly Last)>> _byLemma = [];

    /// <summary>Reads the table.</summary>
    public KnownActs(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("history");
        var acts = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
        {
            foreach (string act in table.Text(row, 0).Split('|'))
            {
                if (!acts.TryGetValue(act, out List<int>? rows)) acts.Add(act, rows = []);
                rows.Add(row);
            }
        }
        if (acts.Count == 0) return;
        for (int lemma = 0; lemma < knowledge.Lexicon.LemmaCount; lemma++)
        {
            if (!acts.TryGetValue(knowledge.Lexicon.Text(lemma), out List<int>? rows)) continue;
            foreach (int row in rows)
            {
                string[] parts = table.Text(row, 1).Split('/');
                string edtf = table.Text(row, 2), last = edtf[(edtf.IndexOf('/', StringComparison.Ordinal) + 1)..];
                if (!_byLemma.TryGetValue(lemma, out var known)) _byLemma.Add(lemma, known = []);
                known.Add((parts[0].Split('|'), parts.Length > 1 ? parts[1] : null, edtf, Day(edtf.Split('/')[0], first: true), Day(last, first: false)));
            }
        }
    }

    /// <summary>When the act of a word happened, or null where the table does not know it or it lies after publication.</summary>
    public (string Edtf, DateOnly First, DateOnly Last)? Of(Draft draft, int trigger)
    {
        if (!_byLemma.TryGetValue(draft.Words[trigger].Lemma, out var rows)) return null;
        int end = Math.Min(draft.Text.Sentences[draft.Phrases.SentenceOf[trigger]].EndToken, trigger + 1 + Reach);
        foreach ((string[] names, string? second, string edtf, DateOnly first, DateOnly last) in rows)
        {
            if (draft.Published is { } day && first > day) continue;
            bool named = false, seconded = second is null;
            for (int t = trigger + 1; t < end; t++)
            {
                ReadOnlySpan<char> form = Bare(draft, t);
                foreach (string name in names) named |= Same(form, name);
                seconded |= second is not null && Same(form, second);
            }
            if (named && seconded) return (edtf, first, last);
        }
        return null;
    }

    private static ReadOnlySpan<char> Bare(Draft draft, int token)
    {
        ReadOnlySpan<char> form = draft.Text.Form(CollectionsMarshal.AsSpan(draft.Text.Tokens)[token]);
        if (form.Length > 4 && form[0] is 'و' or 'ف') form = form[1..];
        if (form.Length > 4 && form[0] is 'ب' or 'ل' or 'ك') form = form[1..];
        return form.StartsWith("ال") ? form[2..] : form.StartsWith("ل") && form.Length > 4 ? form[1..] : form;
    }

    private static bool Same(ReadOnlySpan<char> form, ReadOnlySpan<char> name)
    {
        if (name.StartsWith("ال")) name = name[2..];
        if (form.Length != name.Length) return false;
        for (int i = 0; i < form.Length; i++)
        {
            if (Folding.Fold(form[i]) != Folding.Fold(name[i])) return false;
        }
        return true;
    }

    private static DateOnly Day(string edtf, bool first)
    {
        int[] parts = [.. edtf.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
        if (parts.Length == 3) return new DateOnly(parts[0], parts[1], parts[2]);
        if (parts.Length == 2) return first ? new DateOnly(parts[0], parts[1], 1) : new DateOnly(parts[0], parts[1], DateTime.DaysInMonth(parts[0], parts[1]));
        return first ? new DateOnly(parts[0], 1, 1) : new DateOnly(parts[0], 12, 31);
    }
}
