using System.Data.Common;
using Dapper;
using Isnad.Incidents.Tellings;

namespace Isnad.Archive.Sql;

/// <summary>The archive over a database of SQL; <see cref="SqlDialect"/> tells the databases apart.</summary>
internal sealed partial class SqlArchiveStore(SqlDialect dialect, ArchiveReader reader, TimeProvider clock) : IArchiveStore
{
    private const int MostPerPage = 1000;

    private readonly TellingReader _tellings = reader.Tellings;

    /// <inheritdoc/>
    public string Address => dialect.Address;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => dialect is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;

    private static int Limit(int limit) => Math.Clamp(limit, 1, MostPerPage);

    /// <summary>Runs something that reads, and tells failures of the database in the user's words.</summary>
    private async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            await using DbConnection connection = await dialect.OpenAsync(cancel);
            return await work(connection);
        }
        catch (Exception failure) when (dialect.Explain(failure) is { } problem)
        {
            throw new ArchiveException(problem, failure);
        }
    }

    /// <summary>Runs something that writes, in one transaction.</summary>
    private async Task<T> WriteAsync<T>(Func<WriteBatch, Task<T>> work, CancellationToken cancel)
    {
        try
        {
            using IDisposable? turn = await dialect.TurnAsync(cancel);
            await using WriteBatch batch = await WriteBatch.BeginAsync(dialect, clock.GetUtcNow(), cancel);
            T result = await work(batch);
            await batch.CommitAsync(cancel);
            return result;
        }
        catch (Exception failure) when (dialect.Explain(failure) is { } problem)
        {
            throw new ArchiveException(problem, failure);
        }
    }

    private static CommandDefinition Command(string sql, object? parameters, CancellationToken cancel) => new(sql, parameters, cancellationToken: cancel);

    /// <summary>As many items as asked for, and a cursor where one more was found.</summary>
    private static Page<T> PageOf<T, TRow>(IEnumerable<TRow> rows, int limit, Func<TRow, T> item, Func<TRow, string> cursor)
    {
        List<TRow> all = rows.AsList();
        bool more = all.Count > limit;
        if (more) all.RemoveRange(limit, all.Count - limit);
        return new Page<T>([.. all.Select(item)], more ? cursor(all[^1]) : null);
    }
}
