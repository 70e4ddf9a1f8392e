using Isnad.Documents;
using Isnad.Text;

namespace Isnad.Measure.Names;

/// <summary>`names FILE [--errors]`: exact spans of persons, places and organisations.</summary>
internal static class NameMode
{
    /// <summary>Scores a file and prints the figures.</summary>
    public static void Run(Reader reader, string path, bool errors)
    {
        var map = new NameMap(reader.Knowledge);
        var draft = new Draft();
        SpanScore[] scores = [new("person"), new("place"), new("organisation"), new("micro")];
        foreach (NameText stretch in NameText.Read(path))
        {
            reader.Run(new Report { Id = "", Text = stretch.Text }, draft);
            var found = new HashSet<NamedSpan>();
            foreach (NamedSpan span in map.Of(draft))
            {
                Token first = draft.Text.Tokens[span.First], last = draft.Text.Tokens[span.End - 1];
                found.Add(span with { First = stretch.WordAt(first.Start), End = stretch.WordAt(last.End - 1) + 1 });
            }
            for (int kind = 0; kind < 4; kind++)
            {
                bool Counts(NamedSpan s) => kind == 3 || (int)s.Of == kind;
                scores[kind].Add(stretch.Gold.Count(Counts), found.Count(Counts), stretch.Gold.Count(s => Counts(s) && found.Contains(s)));
            }
            if (errors) Print(stretch, found);
        }
        foreach (SpanScore score in scores) Console.WriteLine(score);
    }

    private static void Print(NameText stretch, HashSet<NamedSpan> found)
    {
        foreach (NamedSpan gold in stretch.Gold)
        {
            if (found.Contains(gold)) continue;
            IEnumerable<string> there = found.Where(f => f.First < gold.End && gold.First < f.End).Select(f => $"{f.Of} {Words(stretch, f.First, f.End)}");
            Console.WriteLine($"missed\t{gold.Of}\t{Words(stretch, gold.First, gold.End)}\t{string.Join(" / ", there)}\t{Words(stretch, gold.First - 4, gold.First)} [] {Words(stretch, gold.End, gold.End + 3)}");
        }
        foreach (NamedSpan surplus in found)
        {
            if (stretch.Gold.Exists(g => g.First < surplus.End && surplus.First < g.End)) continue;
            Console.WriteLine($"surplus\t{surplus.Of}\t{Words(stretch, surplus.First, surplus.End)}\t\t{Words(stretch, surplus.First - 4, surplus.First)} [] {Words(stretch, surplus.End, surplus.End + 3)}");
        }
    }

    private static string Words(NameText stretch, int first, int end)
    {
        first = Math.Max(0, first);
        end = Math.Min(stretch.Starts.Count, end);
        return first >= end ? "" : stretch.Text[stretch.Starts[first]..(end < stretch.Starts.Count ? stretch.Starts[end] : stretch.Text.Length)].TrimEnd();
    }
}
