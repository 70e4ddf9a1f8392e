using System.Data.Common;
using Isnad.Archive.Search;

namespace Isnad.Archive.Sql;

/// <summary>Where the two databases differ; everything else is the same SQL for both.</summary>
internal abstract class SqlDialect
{
    /// <summary>File or server, without a password.</summary>
    public abstract string Address { get; }

    /// <summary>Brings the schema up to this version; makes it where there is none.</summary>
    /// <exception cref="ArchiveException">It cannot be opened, is none, or is of a later version.</exception>
    public abstract void Migrate();

    /// <summary>Opens a connection out of the pool.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancel);

    /// <summary>Waits for one's turn among the writers of this process, where the database lets one write at a time; null where it needs none.</summary>
    public virtual Task<IDisposable?> TurnAsync(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    /// <summary>Begins a transaction that may write, and so never fails half-way for want of the right to.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>
    /// Begins a statement in a transaction whose commit need not wait for the disk: should the machine fail, what it wrote is lost
    /// whole, and made again from what is there.
    /// </summary>
    public virtual string NeedNotLast => "";

    /// <summary>
    /// Inserts rows. Where the last column is `terms`, it holds the terms the row is found by; the first is the key then.
    /// </summary>
    /// <param name="transaction">The transaction it belongs to.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">Values: strings, whole numbers, fractions, bytes or null.</param>
    /// <param name="cancel">Stops.</param>
    public abstract Task InsertAsync(DbTransaction transaction, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows, CancellationToken cancel);

    /// <summary>Puts other terms in the place of those a report is found by; parameters @key and @terms.</summary>
    public abstract string UpdateReportTerms { get; }

    /// <summary>Condition that a row's terms meet the query in a parameter.</summary>
    /// <param name="table">`record` or `report`.</param>
    /// <param name="key">The key's column.</param>
    /// <param name="parameter">Name of the parameter, with its @.</param>
    public abstract string MatchesTerms(string table, string key, string parameter);

    /// <summary>The query as the parameter holds it.</summary>
    public abstract string Write(TermQuery query);

    /// <summary>
    /// Records r whose cells lie in ranges g (<see cref="GridCells"/>), out of the index by cells and no other: databases cannot
    /// know that a box holds fewer records than the conditions beside it. The condition on the cells is part of it or follows in WHERE.
    /// </summary>
    /// <param name="ranges">The ranges as a table of two columns.</param>
    public abstract string InRanges(string ranges);

    /// <summary>Condition that the point of a record lies within @km of @lat, @lon, where its box is asked for already.</summary>
    public abstract string InCircle { get; }

    /// <summary>Records r, out of the index by cells; the condition on the cell follows in WHERE.</summary>
    public abstract string ByCell { get; }

    /// <summary>Records r of some places, out of the index by places and no other; the condition on them follows in WHERE.</summary>
    /// <param name="filter">The filter, with its places.</param>
    public abstract string OfPlaces(SqlFilter filter);

    /// <summary>
    /// Records r that hold the terms of a filter, out of the index by terms and no other, where they are so few that this is better
    /// than a walk along an order; else null.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="filter">The filter, with its terms.</param>
    /// <param name="seesAll">Whether the query has to see all records of the filter, and not only the first.</param>
    /// <param name="cancel">Stops.</param>
    public abstract Task<string?> OfTermsAsync(DbConnection connection, SqlFilter filter, bool seesAll, CancellationToken cancel);

    /// <summary>Condition that a column holds one of many values, which <see cref="Many{T}"/> makes a parameter of.</summary>
    /// <param name="column">The column.</param>
    /// <param name="parameter">Name of the parameter, with its @.</param>
    public abstract string IsOneOf(string column, string parameter);

    /// <summary>Many numbers or texts as one parameter.</summary>
    public abstract object Many<T>(IEnumerable<T> values);

    /// <summary>Erases what deleted rows left in free pages.</summary>
    public abstract Task ErasedAsync(DbConnection connection, CancellationToken cancel);

    /// <summary>What a failure of the database means for the user; null for a fault of the program.</summary>
    public abstract ArchiveProblem? Explain(Exception failure);
}
