using Isnad.Knowledge;

namespace Isnad.Desk.Reading;

/// <summary>The types, kinds and statuses that forms offer, in the order of the output contract.</summary>
internal static class RecordTypes
{
    /// <summary>The 16 types of events.</summary>
    public static IReadOnlyList<string> Events { get; } = [.. Enum.GetValues<EventType>().Where(t => t != EventType.None).Select(t => t.Name())];

    /// <summary>The kinds of situations.</summary>
    public static IReadOnlyList<string> Situations { get; } = ["control", "presence", "strength", "calm"];

    /// <summary>The statuses of events and situations.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["actual", "attempted", "planned", "predicted", "conditional", "denied"];
}
