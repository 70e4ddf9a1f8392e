namespace Isnad.Archive;

/// <summary>What a batch did.</summary>
/// <param name="Added">Reports that were not there.</param>
/// <param name="Changed">New versions of reports that were.</param>
/// <param name="Reread">Reports whose records were made anew.</param>
/// <param name="Known">Reports that were there already.</param>
/// <param name="Forgotten">Reports that had been erased by demand, and stay so.</param>
/// <param name="Records">Records written.</param>
public readonly record struct AddOutcome(int Added, int Changed, int Reread, int Known, int Forgotten, int Records)
{
    /// <summary>The sum of two outcomes.</summary>
    public static AddOutcome operator +(AddOutcome a, AddOutcome b) =>
        new(a.Added + b.Added, a.Changed + b.Changed, a.Reread + b.Reread, a.Known + b.Known, a.Forgotten + b.Forgotten, a.Records + b.Records);

    /// <summary>The sum of two outcomes.</summary>
    public static AddOutcome Add(AddOutcome a, AddOutcome b) => a + b;
}
