using Isnad.Knowledge;

namespace Isnad.Words;

/// <summary>What it costs that one tag follows another: the rows of model `tag` in the weights table.</summary>
internal sealed class TagWeights
{
    /// <summary>Number of tags.</summary>
    public const int Count = (int)WordTag.Other + 1;

    private readonly int[] _costs = new int[Count * Count];

    /// <summary>Reads the table.</summary>
    public TagWeights(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("weights");
        string[] names = Enum.GetNames<WordTag>();
        Span<bool> before = stackalloc bool[Count], after = stackalloc bool[Count];
        int model = -1;
        for (int row = 0; row < table.Rows; row++)
        {
            // Equal texts have equal numbers, and the rows of a model stand together.
            int id = table.Id(row, 0);
            if (id != model)
            {
                if (!table.Span(row, 0).SequenceEqual("tag")) continue;
                model = id;
            }
            ReadOnlySpan<char> pair = table.Span(row, 1);
            int arrow = pair.IndexOf('>');
            int weight = (int)(table.Number(row, 2) ?? 0);
            // «*» stands for every tag; later rows win.
            for (int tag = 0; tag < Count; tag++)
            {
                before[tag] = Matches(pair[..arrow], tag, names[tag]);
                after[tag] = Matches(pair[(arrow + 1)..], tag, names[tag]);
            }
            for (int from = 0; from < Count; from++)
            {
                for (int to = 0; before[from] && to < Count; to++)
                {
                    if (after[to]) _costs[from * Count + to] = weight;
                }
            }
        }
    }

    /// <summary>The cost of a step.</summary>
    public int Cost(WordTag from, WordTag to) => _costs[(int)from * Count + (int)to];

    private static bool Matches(ReadOnlySpan<char> pattern, int tag, string name) =>
        pattern is "*" || pattern.SequenceEqual(name)
        || (pattern is "V" && (WordTag)tag is WordTag.Perfect or WordTag.Imperfect or WordTag.Passive)
        || (pattern is "N" && (WordTag)tag is WordTag.Noun or WordTag.NounDef or WordTag.NounSuffixed or WordTag.NounAccusative);
}
