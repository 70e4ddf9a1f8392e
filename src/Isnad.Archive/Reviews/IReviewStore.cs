namespace Isnad.Archive;

/// <summary>What people decide. Their word stands: no reading overwrites it, and every line of the audit stays.</summary>
public interface IReviewStore
{
    /// <summary>Writes a decision and changes the record by it, in one transaction.</summary>
    /// <returns>The record as it holds now.</returns>
    /// <exception cref="RecordChangedException">It was changed since <see cref="NewDecision.Change"/>.</exception>
    /// <exception cref="ArchiveException">There is no such record or report, or the JSON is no record whose spans stand in the report.</exception>
    Task<StoredRecord> DecideAsync(NewDecision decision, CancellationToken cancel = default);

    /// <summary>Takes back a person's last decision that stands, whatever record it was on; called again, the one before.</summary>
    /// <param name="who">Whose.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The line that was written, or null where nothing is left to take back.</returns>
    /// <exception cref="RecordChangedException">Somebody else has decided on the record since.</exception>
    Task<Decision?> UndoAsync(string who, CancellationToken cancel = default);

    /// <summary>The audit, latest first.</summary>
    Task<Page<Decision>> DecisionsAsync(DecisionFilter filter, string? cursor = null, int limit = 100, CancellationToken cancel = default);

    /// <summary>Confirmations, edits and rejections that stand, on records that more than one person decided on, the oldest first.</summary>
    Task<IReadOnlyList<Decision>> SharedDecisionsAsync(CancellationToken cancel = default);
}
