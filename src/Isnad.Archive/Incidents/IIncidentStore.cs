namespace Isnad.Archive;

/// <summary>Incidents: what many reports tell of one act, kept up to date as reports come, change and go.</summary>
public interface IIncidentStore
{
    /// <summary>Brings incidents up to date with reports that were added, read anew or decided on since.</summary>
    /// <param name="most">At most so many reports, in one transaction.</param>
    /// <param name="cancel">Stops; what the call did is not written then.</param>
    /// <returns>How many reports were linked; fewer than asked for where no more are left.</returns>
    Task<int> LinkAsync(int most = 256, CancellationToken cancel = default);

    /// <summary>How many reports wait to be linked.</summary>
    Task<long> CountUnlinkedAsync(CancellationToken cancel = default);

    /// <summary>A page of incidents.</summary>
    Task<Page<StoredIncident>> IncidentsAsync(IncidentQuery query, CancellationToken cancel = default);

    /// <summary>How many incidents.</summary>
    Task<long> CountIncidentsAsync(IncidentFilter filter, CancellationToken cancel = default);

    /// <summary>One incident by its id, or by one that leads to it; null where there is none.</summary>
    Task<StoredIncident?> IncidentAsync(string id, CancellationToken cancel = default);

    /// <summary>Ids of the incidents that records of a report are part of, by ids of the records.</summary>
    Task<IReadOnlyDictionary<string, string>> IncidentsOfAsync(string reportId, CancellationToken cancel = default);

    /// <summary>Why the tellings of an incident are one: its links with their reasons, the strongest first.</summary>
    /// <param name="id">Id of the incident.</param>
    /// <param name="most">At most so many links.</param>
    /// <param name="cancel">Stops.</param>
    Task<IReadOnlyList<ExplainedLink>> ExplainAsync(string id, int most = 100, CancellationToken cancel = default);

    /// <summary>Reports that share text with a report, those that share most first.</summary>
    Task<IReadOnlyList<Isnad.Incidents.Copies.CopyRelation>> CopiesAsync(string reportId, CancellationToken cancel = default);

    /// <summary>Writes what a person decided: that two incidents are one, or that some records of one are another. No later run undoes it.</summary>
    /// <returns>The incidents as they are now: the merged one, or both parts.</returns>
    /// <exception cref="ArchiveException">There is no such incident, the records are not part of it, or none or all of them are named.</exception>
    Task<IReadOnlyList<StoredIncident>> DecideAsync(NewIncidentDecision decision, CancellationToken cancel = default);

    /// <summary>Takes back a person's last decision on incidents that stands; null where nothing is left to take back.</summary>
    Task<IncidentDecision?> UndoIncidentAsync(string who, CancellationToken cancel = default);

    /// <summary>What people decided, latest first.</summary>
    Task<Page<IncidentDecision>> IncidentDecisionsAsync(string? incident = null, string? cursor = null, int limit = 100, CancellationToken cancel = default);

    /// <summary>Figures of the incidents a filter selects.</summary>
    Task<IncidentFigures> IncidentFiguresAsync(IncidentFilter filter, CancellationToken cancel = default);
}
