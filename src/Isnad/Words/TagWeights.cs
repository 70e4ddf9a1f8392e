using Isnad.Knowledge;

namespace Isnad.Words;

/// <summary>What it costs that one tag follows another: the rows of model `tag` in the weights table.</summary>
internal sealed class TagWeights
{
    /// <summary>Number of tags.</summary>
    public const int Count = (int)WordTag.Time + 1;

    private readonly int[] _costs = new int[Count * Count];

    /// <summary>Reads the table.</summary>
    public TagWeights(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("weights");
        for (int row = 0; row < table.Rows; row++)
        {
            if (!table.Span(row, 0).SequenceEqual("tag")) continue;
            ReadOnlySpan<char> pair = table.Span(row, 1);
            int arrow = pair.IndexOf('>');
            int weight = (int)(table.Number(row, 2) ?? 0);
            // «*» stands for every tag; later rows win.
            for (int from = 0; from < Count; from++)
            {
                for (int to = 0; to < Count; to++)
                {
                    if (Matches(pair[..arrow], from) && Matches(pair[(arrow + 1)..], to)) _costs[from * Count + to] = weight;
                }
            }
        }
    }

    /// <summary>The cost of a step.</summary>
    public int Cost(WordTag from, WordTag to) => _costs[(int)from * Count + (int)to];

    /// <summary>Sets the cost of a step; fitting does.</summary>
    public void Set(WordTag from, WordTag to, int cost) => _costs[(int)from * Count + (int)to] = cost;

    // The rows are ordered from coarse to fine, so a coarse tag may stand for its finer ones.
    private static bool Matches(ReadOnlySpan<char> pattern, int tag) => MatchesExactly(pattern, tag) || MatchesExactly(pattern, (int)Tagging.Coarse((WordTag)tag));

    private static bool MatchesExactly(ReadOnlySpan<char> pattern, int tag) =>
        pattern is "*" || pattern.SequenceEqual(((WordTag)tag).ToString())
        || (pattern is "V" && (WordTag)tag is WordTag.Perfect or WordTag.Imperfect or WordTag.Passive)
        || (pattern is "N" && (WordTag)tag is WordTag.Noun or WordTag.NounDef or WordTag.NounSuffixed or WordTag.NounAccusative);
}
