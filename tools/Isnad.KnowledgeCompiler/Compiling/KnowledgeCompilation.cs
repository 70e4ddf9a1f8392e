using System.Globalization;
using Isnad.Knowledge.Format;
using Isnad.KnowledgeCompiler.Binary;
using Isnad.KnowledgeCompiler.Tables;
using Isnad.Words;

namespace Isnad.KnowledgeCompiler.Compiling;

/// <summary>From folders of tables to the binary the library reads.</summary>
public sealed class KnowledgeCompilation
{
    private readonly StringPool _strings = new();
    private readonly NameIndex _names = new();
    private readonly Lexicon _lexicon;
    private readonly Dictionary<TableSchema, Table> _tables = [];

    /// <summary>What is wrong with the tables, in order of file and line.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Rows of each table, by the table's name.</summary>
    public IReadOnlyDictionary<string, int> RowCounts => _tables.ToDictionary(t => t.Key.Name, t => t.Value.Rows.Count, StringComparer.Ordinal);

    /// <summary>Number of lemmas, masdars and participles among them.</summary>
    public int LemmaCount => _lexicon.Lemmas.Count;

    /// <summary>Number of distinct folded word forms.</summary>
    public int FormCount => _lexicon.FormCount;

    /// <summary>Reads, checks and inflects everything.</summary>
    /// <param name="roots">Knowledge folders; rows of later ones replace or join those of earlier ones.</param>
    public KnowledgeCompilation(params IReadOnlyList<string> roots)
    {
        var problems = new List<Problem>();
        Problems = problems;
        _lexicon = new Lexicon(_strings);
        foreach (TableSchema schema in Schemas.All) _tables.Add(schema, TableReader.Read(roots, schema, problems));
        new LexiconCompiler(_lexicon, problems).Compile(_tables[Schemas.Nouns], _tables[Schemas.Adjectives], _tables[Schemas.Verbs], _tables[Schemas.Particles], _tables[Schemas.Names]);
        new NounNisbas(_lexicon, _strings).Add();
        new TableNames(_lexicon).Add(_tables[Schemas.Places], _tables[Schemas.Actors], _tables[Schemas.Names]);
        _lexicon.SetCosts(_tables[Schemas.Frequencies]);
        new RowLinker(_lexicon, _names, problems).Link(_tables);
    }

    /// <summary>Writes the binary.</summary>
    /// <param name="to">Where to.</param>
    public void Write(Stream to)
    {
        var writer = new KnowledgeWriter();
        _names.WriteTo(writer);
        foreach (Table table in _tables.Values)
        {
            if (table.Schema == Schemas.Frequencies || table.Schema == Schemas.Verbs || table.Schema == Schemas.Nouns || table.Schema == Schemas.Adjectives) continue;
            int columns = table.Schema.Columns.Length;
            int[] cells = new int[1 + table.Rows.Count * columns];
            cells[0] = columns;
            for (int r = 0; r < table.Rows.Count; r++)
            {
                for (int c = 0; c < columns; c++) cells[1 + r * columns + c] = _strings.Id(table.Rows[r][c]);
            }
            writer.Add(BinaryLayout.TablePrefix + table.Schema.Name, cells);
        }
        _lexicon.WriteTo(writer);
        writer.Add(BinaryLayout.Strings, _strings.Chars());
        writer.Add(BinaryLayout.StringEnds, _strings.Ends());
        writer.Write(to);
    }
}
