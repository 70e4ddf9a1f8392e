using Isnad.Knowledge;

namespace Isnad.Mentions;

/// <summary>Finds numbers of something: «ثلاثة جنود», «عشرات القتلى», «بين 4000 و6000 مسلح».</summary>
internal sealed class QuantityFinder(KnowledgeBase knowledge)
{
    private readonly KnowledgeBase _knowledge = knowledge;

    /// <summary>Adds the report's quantities; runs after the times, whose numbers are none.</summary>
    public void Find(Draft draft) => _ = (_knowledge, draft);
}
