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
        // The names are asked for once: at every start thousands of rows are matched against them.
        string[] names = new string[Count];
        for (int tag = 0; tag < Count; tag++) names[tag] = ((WordTag)tag).ToString();
        Table table = knowledge.Table("weights");
        Span<bool> from = stackalloc bool[Count], to = stackalloc bool[Count];
        for (int row = 0; row < table.Rows; row++)
        {
            if (!table.Span(row, 0).SequenceEqual("tag")) continue;
            ReadOnlySpan<char> pair = table.Span(row, 1);
            int arrow = pair.IndexOf('>');
            int weight = (int)(table.Number(row, 2) ?? 0);
            for (int tag = 0; tag < Count; tag++)
            {
                from[tag] = Matches(pair[..arrow], tag, names);
                to[tag] = Matches(pair[(arrow + 1)..], tag, names);
            }
            // «*» stands for every tag; later rows win.
            for (int f = 0; f < Count; f++)
            {
                if (!from[f]) continue;
                for (int t = 0; t < Count; t++)
                {
                    if (to[t]) _costs[f * Count + t] = weight;
                }
            }
        }
    }

    /// <summary>The cost of a step.</summary>
    public int Cost(WordTag from, WordTag to) => _costs[(int)from * Count + (int)to];

    // The rows are ordered from coarse to fine, so a coarse tag may stand for its finer ones.
    private static bool Matches(ReadOnlySpan<char> pattern, int tag, string[] names) =>
        MatchesExactly(pattern, tag, names) || MatchesExactly(pattern, (int)Tagging.Coarse((WordTag)tag), names);

    private static bool MatchesExactly(ReadOnlySpan<char> pattern, int tag, string[] names) =>
        pattern is "*" || pattern.SequenceEqual(names[tag])
        || (pattern is "V" && (WordTag)tag is WordTag.Perfect or WordTag.Imperfect or WordTag.Passive)
        || (pattern is "N" && (WordTag)tag is WordTag.Noun or WordTag.NounDef or WordTag.NounSuffixed or WordTag.NounAccusative);
}
