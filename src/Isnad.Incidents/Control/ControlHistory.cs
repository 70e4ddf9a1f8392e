namespace Isnad.Incidents.Control;

/// <summary>Steps of control at one place → who is told to have held it when. A function of the set of steps.</summary>
public static class ControlHistory
{
    // Days within which two that are both told to hold a place contest it, and do not follow each other.
    private const int ContestDays = 2;

    /// <summary>The spans, first begun first.</summary>
    /// <param name="steps">All steps at one place.</param>
    public static IReadOnlyList<ControlSpan> Of(IEnumerable<ControlStep> steps)
    {
        var spans = new List<Span>();
        foreach (ControlStep step in steps.Where(s => s.Day > 0 && s.Change != ControlChange.Present).OrderBy(s => s.Day).ThenBy(s => s.Change).ThenBy(s => s.Record, StringComparer.Ordinal))
        {
            Span? current = spans.LastOrDefault(s => s.Last == 0);
            if (step.Change == ControlChange.Leaves) Leave(step, current, spans);
            else Hold(step, current, spans);
        }
        return [.. spans.Select(s => s.Done())];
    }

    private static void Leave(ControlStep step, Span? current, List<Span> spans)
    {
        // Who leaves was there before, though nobody told since when.
        Span left = current is not null && current.Holder == step.Holder ? current : spans.LastOrDefault(s => s.Holder == step.Holder && s.Last >= step.Day - ContestDays) ?? Begun(step.Holder, step.Name, 0, spans, current);
        left.Steps.Add(step);
        if (left.Last == 0) left.Last = step.Day;
    }

    private static void Hold(ControlStep step, Span? current, List<Span> spans)
    {
        if (current is not null && current.Holder == step.Holder)
        {
            current.Steps.Add(step);
            return;
        }
        if (current is null && step.From is { } from && spans.All(s => s.Holder != from || s.Last < step.Day - ContestDays) && from != step.Holder)
        {
            Span before = Begun(from, step.FromName ?? from, 0, spans, null);
            before.Last = step.Day;
            before.Steps.Add(step);
        }
        // «Retaken» says itself that the other is out; «holds», told by two at once, is contested.
        bool follows = step.Change == ControlChange.Takes && step.From == current?.Holder;
        if (current is not null && !follows && step.Day - current.Latest <= ContestDays && current.Steps.Any(s => s.Report != step.Report))
        {
            current.Rivals.Add(step.Name);
            current.Steps.Add(step);
            // The later word opens a span of its own, contested as well, when it is one of taking.
            if (step.Change != ControlChange.Takes) return;
            current.Last = step.Day;
            Span contested = Begun(step.Holder, step.Name, step.Day, spans, null);
            contested.Steps.Add(step);
            contested.Rivals.Add(current.Name);
            return;
        }
        if (current is not null) current.Last = step.Day;
        Begun(step.Holder, step.Name, step.Day, spans, null).Steps.Add(step);
    }

    private static Span Begun(string holder, string name, int first, List<Span> spans, Span? before)
    {
        var span = new Span(holder, name, first);
        if (before is null) spans.Add(span);
        else spans.Insert(spans.IndexOf(before), span);
        return span;
    }

    private sealed class Span(string holder, string name, int first)
    {
        public string Holder => holder;
        public string Name => name;
        public int Last { get; set; }
        public SortedSet<string> Rivals { get; } = new(StringComparer.Ordinal);
        public List<ControlStep> Steps { get; } = [];

        /// <summary>Day of the last word for its holder.</summary>
        public int Latest => Steps.Where(s => s.Holder == Holder).Select(s => s.Day).DefaultIfEmpty(first).Max();

        public ControlSpan Done() => new(Holder, Name, first, Last, [.. Rivals], [.. Steps]);
    }
}
