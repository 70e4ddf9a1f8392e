using Isnad.Knowledge.Format;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>Ties the rows of the tables to lemmas and to the index of names.</summary>
internal sealed class RowLinker(Lexicon lexicon, NameIndex names, List<Problem> problems)
{
    /// <summary>Links every table. Tables tied to lemmas are sorted so that the rows of a lemma stand together.</summary>
    public void Link(IReadOnlyDictionary<TableSchema, Table> tables)
    {
        LinkLemmas(tables[Schemas.Frames], NameKind.Noun, (l, r) => l with { Frames = r });
        LinkLemmas(tables[Schemas.Cues], NameKind.Cue, (l, r) => l with { Cues = r });
        LinkLemmas(tables[Schemas.Status], NameKind.Status, (l, r) => l with { Status = r });
        LinkLemmas(tables[Schemas.Light], null, (l, r) => l with { Light = r }, "v");
        LinkLemmas(tables[Schemas.Speakers], null, (l, r) => l with { Speakers = r }, "n");
        LinkLemmas(tables[Schemas.Demonyms], null, (l, r) => l with { Demonyms = r }, "a");
        LinkNames(tables[Schemas.Places], NameKind.Place, 1, 10);
        LinkNames(tables[Schemas.Actors], NameKind.Actor, 2, 4);
        LinkNames(tables[Schemas.CalendarNames], NameKind.Calendar, 0, -1);
        LinkNames(tables[Schemas.Names], NameKind.Name, 0, -1, onlySeveralWords: true);
        LinkNames(tables[Schemas.Particles], NameKind.Expression, 0, -1, onlySeveralWords: true);
    }

    private void LinkLemmas(Table table, NameKind? expressions, Func<LemmaRecord, RowRange, LemmaRecord> link, string? pos = null)
    {
        // A stable sort: the rows of one lemma keep the order in which they are tried.
        List<Row> sorted = [.. table.Rows.OrderBy(r => r.Cells[0] + "\t" + (pos ?? r.Cells[1]), StringComparer.Ordinal)];
        table.Rows.Clear();
        table.Rows.AddRange(sorted);
        for (int first = 0, end; first < sorted.Count; first = end)
        {
            Row row = sorted[first];
            string text = row.Cells[0], kind = pos ?? row.Cells[1];
            for (end = first + 1; end < sorted.Count && sorted[end].Cells[0] == text && (pos ?? sorted[end].Cells[1]) == kind; end++) { }
            bool expression = kind == "p" || text.Contains(' ', StringComparison.Ordinal);
            if (expression && expressions is { } target)
            {
                for (int i = first; i < end; i++) names.Add(text, target, i);
                continue;
            }
            int lemma = Find(text, kind);
            if (lemma < 0) problems.Add(row.Problem(0, $"«{text}» ({kind}) is in no lexicon table: add a row there", isError: false));
            else lexicon.Lemmas[lemma] = link(lexicon.Lemmas[lemma], new RowRange(first, end - first));
        }
    }

    private int Find(string text, string kind) => kind switch
    {
        "v" => lexicon.Find(text, PartOfSpeech.VERB),
        "a" => lexicon.Find(text, PartOfSpeech.ADJ) is >= 0 and var adjective ? adjective : lexicon.Find(text, PartOfSpeech.NOUN),
        _ => lexicon.Find(text, PartOfSpeech.NOUN) is >= 0 and var noun ? noun : lexicon.Find(text, PartOfSpeech.ADJ),
    };

    private void LinkNames(Table table, NameKind kind, int name, int aliases, bool onlySeveralWords = false)
    {
        for (int i = 0; i < table.Rows.Count; i++)
        {
            Row row = table.Rows[i];
            if (onlySeveralWords && !row.Cells[name].Contains(' ', StringComparison.Ordinal)) continue;
            names.Add(row.Cells[name], kind, i);
            if (aliases < 0) continue;
            foreach (string alias in row.List(aliases)) names.Add(alias, kind, i);
        }
    }
}
