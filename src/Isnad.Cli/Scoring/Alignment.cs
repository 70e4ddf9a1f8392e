namespace Isnad.Cli.Scoring;

/// <summary>Pairs gold records with those read, one to one, and tells which tell the same act.</summary>
internal static class Alignment
{
    /// <summary>
    /// Best first: triggers overlap, then equal label in the same sentence within 60 characters.
    /// A trigger of over three words matches nothing.
    /// </summary>
    public static List<(int Gold, int Read)> Align(IReadOnlyList<CodedRecord> gold, IReadOnlyList<CodedRecord> read, CodePointText text)
    {
        var candidates = new List<(double Score, int Gold, int Read)>();
        for (int i = 0; i < gold.Count; i++)
        {
            int goldStart = gold[i].Trigger.Start ?? 0, goldEnd = gold[i].Trigger.End ?? 0;
            (int sentenceStart, int sentenceEnd) = text.SentenceAt(goldStart);
            for (int j = 0; j < read.Count; j++)
            {
                if (read[j].Trigger is not { Start: { } start, End: { } end } trigger || IsLong(trigger.Text)) continue;
                int overlap = Math.Min(goldEnd, end) - Math.Max(goldStart, start), apart = Math.Abs(goldStart - start);
                bool same = gold[i].Label == read[j].Label;
                if (overlap > 0) candidates.Add((2 + (same ? 1 : 0) + overlap / 100.0, i, j));
                else if (same && sentenceStart <= start && start < Math.Max(sentenceEnd, sentenceStart + 1) && apart <= 60) candidates.Add((1 - apart / 1e5, i, j));
            }
        }
        candidates.Sort((x, y) => y.CompareTo(x));
        var usedGold = new HashSet<int>();
        var usedRead = new HashSet<int>();
        var pairs = new List<(int, int)>();
        foreach ((_, int i, int j) in candidates)
        {
            if (usedGold.Contains(i) || usedRead.Contains(j)) continue;
            usedGold.Add(i);
            usedRead.Add(j);
            pairs.Add((i, j));
        }
        return pairs;
    }

    /// <summary>For each record the id of the first telling that its links lead to.</summary>
    public static string[] FirstTellings(IReadOnlyList<CodedRecord> records)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (CodedRecord record in records)
        {
            if (record.SameAs is { } link) links[record.Id ?? "None"] = link;
        }
        var roots = new string[records.Count];
        for (int i = 0; i < roots.Length; i++)
        {
            string at = records[i].Id ?? "None";
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (links.TryGetValue(at, out string? next) && seen.Add(at)) at = next;
            roots[i] = at;
        }
        return roots;
    }

    private static bool IsLong(string? text) =>
        text is not null && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > 3;
}
