namespace Isnad.Words;

/// <summary>What <see cref="SentenceRanker"/> reckons in, kept from sentence to sentence.</summary>
internal sealed class RankingScratch
{
    /// <summary>The least cost of a path up to each analysis of the sentence.</summary>
    public int[] Best { get; private set; } = new int[256];

    /// <summary>The analysis before it on that path.</summary>
    public int[] From { get; private set; } = new int[256];

    /// <summary>For each tag, the token for which <see cref="EntryBest"/> and <see cref="EntryFrom"/> hold.</summary>
    public int[] EntryToken { get; } = new int[TagWeights.Count];

    /// <summary>The least cost of a path up to the token before and into a tag.</summary>
    public int[] EntryBest { get; } = new int[TagWeights.Count];

    /// <summary>The analysis before on that path.</summary>
    public int[] EntryFrom { get; } = new int[TagWeights.Count];

    /// <summary>Makes room for a sentence.</summary>
    /// <param name="analyses">How many analyses its words have.</param>
    public void Begin(int analyses)
    {
        if (Best.Length < analyses)
        {
            Best = new int[2 * analyses];
            From = new int[2 * analyses];
        }
        Array.Fill(EntryToken, -1);
    }
}
