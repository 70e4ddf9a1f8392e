using Isnad.Knowledge.Format;
using Isnad.KnowledgeCompiler.Binary;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>The lemmas and their inflected forms, as they are gathered from the tables.</summary>
internal sealed class Lexicon(StringPool strings)
{
    private readonly Dictionary<(string Text, PartOfSpeech Pos), int> _byText = [];
    private readonly HashSet<int> _derived = [];
    private readonly SortedDictionary<string, List<FormEntry>> _forms = new(StringComparer.Ordinal);

    /// <summary>The lemmas, by index.</summary>
    public List<LemmaRecord> Lemmas { get; } = [];

    /// <summary>Number of distinct folded word forms.</summary>
    public int FormCount => _forms.Count;

    /// <summary>The index of a lemma, or −1.</summary>
    public int Find(string text, PartOfSpeech pos) => _byText.GetValueOrDefault((text, pos), -1);

    /// <summary>Whether any lemma has a form of this folded spelling.</summary>
    public bool HasForm(string text) => _forms.ContainsKey(Fold(text));

    /// <summary>Adds a lemma, or returns the one that has this text and part of speech already.</summary>
    public int Add(string text, PartOfSpeech pos, LemmaClass @class, string? root = null, string? gloss = null, string? more = null, char human = '\0', char gender = '\0')
    {
        if (_byText.TryGetValue((text, pos), out int index)) return index;
        _byText.Add((text, pos), index = Lemmas.Count);
        Lemmas.Add(new LemmaRecord
        {
            Text = strings.Id(text), Root = strings.Id(root), Gloss = strings.Id(gloss), More = strings.Id(more),
            Verb = -1, Pos = (byte)pos, Class = @class, Human = (byte)human, Gender = (byte)gender,
        });
        return index;
    }

    /// <summary>Adds an inflected form; the same form with the same features is kept once.</summary>
    public void AddForm(string surface, int lemma, Features features)
    {
        string key = Fold(surface);
        if (!_forms.TryGetValue(key, out List<FormEntry>? entries)) _forms.Add(key, entries = []);
        uint spelling = Folding.SpellingCode(surface);
        foreach (FormEntry entry in entries)
        {
            if (entry.LemmaAndLast == lemma && entry.Features == (uint)features && entry.Spelling == spelling) return;
        }
        entries.Add(new FormEntry { LemmaAndLast = lemma, Features = (uint)features, Spelling = spelling });
    }

    /// <summary>The skeleton of a form.</summary>
    public static string Fold(string surface) => string.Create(surface.Length, surface, static (span, s) =>
    {
        for (int i = 0; i < s.Length; i++) span[i] = Folding.Fold(s[i]);
    });

    /// <summary>Links a masdar or participle to its verb.</summary>
    public void LinkToVerb(int lemma, int verb)
    {
        LemmaRecord record = Lemmas[lemma];
        if (record.Verb < 0) Lemmas[lemma] = record with { Verb = verb };
    }

    /// <summary>Notes that a lemma stands in no table but was made by rule.</summary>
    public void MarkDerived(int lemma) => _derived.Add(lemma);

    /// <summary>Sets what each lemma costs from how often it is read: ten times rarer costs seven more.</summary>
    public void SetCosts(Table frequencies)
    {
        // What a rule made and news never showed is no likelier than a name that looks like it.
        const double scale = 3, highest = 30, derived = 45;
        double most = frequencies.Rows.Count == 0 ? 1 : frequencies.Rows.Max(Count);
        for (int i = 0; i < Lemmas.Count; i++) Lemmas[i] = Lemmas[i] with { Cost = frequencies.Rows.Count == 0 ? (byte)0 : (byte)(_derived.Contains(i) ? derived : highest) };
        foreach (Row row in frequencies.Rows)
        {
            int lemma = Find(row.Cells[0], Enum.Parse<PartOfSpeech>(row.Cells[1]));
            // A lemma that left the tables since the counting is passed over.
            if (lemma >= 0) Lemmas[lemma] = Lemmas[lemma] with { Cost = (byte)Math.Clamp(scale * Math.Log(most / (Count(row) + 0.5)), 0, highest) };
        }

        static double Count(Row row) => double.Parse(row.Cells[2], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes lemmas, trie and entries.</summary>
    public void WriteTo(KnowledgeWriter writer)
    {
        var entries = new List<FormEntry>();
        var keys = new List<(string, int)>(_forms.Count);
        foreach ((string key, List<FormEntry> list) in _forms)
        {
            keys.Add((key, entries.Count));
            entries.AddRange(list);
            entries[^1] = entries[^1] with { LemmaAndLast = entries[^1].LemmaAndLast | FormEntry.LastBit };
        }
        writer.Add(BinaryLayout.Lemmas, Lemmas.ToArray());
        writer.Add(BinaryLayout.LemmaBriefs, Lemmas.ConvertAll(l => new LemmaBrief(l.Pos, l.Class, l.Cost, 0)).ToArray());
        writer.Add(BinaryLayout.FormNodes, DoubleArrayBuilder.Build(keys));
        writer.Add(BinaryLayout.FormEntries, entries.ToArray());
    }
}
