using Isnad.Incidents.Tellings;

namespace Isnad.Incidents.Linking;

/// <summary>Where linking keeps tellings, links and components. Everything one call of the linker does belongs to one transaction.</summary>
public interface ILinkStore
{
    /// <summary>The tellings of a report that are there, with their keys.</summary>
    Task<IReadOnlyList<StoredTelling>> OfReportAsync(string report, CancellationToken cancel);

    /// <summary>Adds tellings under keys by which they are found, each a component of its own without an incident.</summary>
    /// <returns>Their keys, in order.</returns>
    Task<IReadOnlyList<long>> AddAsync(IReadOnlyList<Telling> tellings, CancellationToken cancel);

    /// <summary>Removes tellings with their links and keys of blocks.</summary>
    Task RemoveAsync(IReadOnlyList<long> keys, CancellationToken cancel);

    /// <summary>The tellings that are stored under one of some block keys.</summary>
    /// <returns>Which stand in which block, and each of them once.</returns>
    Task<(IReadOnlyList<(long Block, long Telling)> Where, IReadOnlyList<StoredTelling> Tellings)> InBlocksAsync(IReadOnlyList<long> blocks, CancellationToken cancel);

    /// <summary>Keeps links.</summary>
    Task AddLinksAsync(IReadOnlyList<Link> links, CancellationToken cancel);

    /// <summary>All members of some components.</summary>
    Task<IReadOnlyList<Member>> MembersAsync(IReadOnlyList<long> components, CancellationToken cancel);

    /// <summary>All links whose ends lie in some components.</summary>
    Task<IReadOnlyList<Link>> LinksAsync(IReadOnlyList<long> components, CancellationToken cancel);

    /// <summary>What people decided of tellings in some components; a decision is given whole.</summary>
    Task<IReadOnlyList<LinkDecision>> DecisionsAsync(IReadOnlyList<long> components, CancellationToken cancel);

    /// <summary>Some incidents with what they were founded on, and those that lead to one of them.</summary>
    Task<IReadOnlyList<FoundedIncident>> FoundedAsync(IReadOnlyList<long> incidents, CancellationToken cancel);

    /// <summary>Writes what the linker found: members moved, incidents founded, merged, revived, emptied.</summary>
    Task WriteAsync(LinkOutcome outcome, CancellationToken cancel);
}

/// <summary>A telling in the store.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Component">Its component.</param>
/// <param name="Telling">The telling.</param>
public sealed record StoredTelling(long Key, long Component, Telling Telling);

/// <summary>A member of a component.</summary>
/// <param name="Key">Key of the telling.</param>
/// <param name="Uid">Id of the record.</param>
/// <param name="Component">The component.</param>
/// <param name="Incident">Its incident, 0 where it has none yet.</param>
/// <param name="Time">When, as the telling has it.</param>
public sealed record Member(long Key, string Uid, long Component, long Incident, TellingTime Time);

/// <summary>An incident with what it was founded on.</summary>
/// <param name="Incident">Its key.</param>
/// <param name="Founder">Id of the record it was founded on.</param>
/// <param name="IsMerged">Whether its id leads to another now.</param>
public sealed record FoundedIncident(long Incident, string Founder, bool IsMerged);

/// <summary>What the linker found anew in the components it touched.</summary>
public sealed class LinkOutcome
{
    /// <summary>Members with their new component and incident; only those that changed. New incidents have negative keys here.</summary>
    public List<(long Key, long Component, long Incident)> Moved { get; } = [];
    /// <summary>New incidents: their negative key and the id of the record they are founded on.</summary>
    public List<(long Incident, string Founder)> Founded { get; } = [];
    /// <summary>Incidents whose tellings went to another.</summary>
    public List<(long From, long Into)> Merged { get; } = [];
    /// <summary>Incidents that go on without the record they were founded on, and the one they stand on now.</summary>
    public List<(long Incident, string Founder)> Refounded { get; } = [];
    /// <summary>Incidents that had been merged and stand by themselves again.</summary>
    public List<long> Revived { get; } = [];
    /// <summary>Incidents of which no telling is left.</summary>
    public List<long> Emptied { get; } = [];
    /// <summary>Incidents whose members changed, new ones with their negative keys.</summary>
    public HashSet<long> Changed { get; } = [];
}
