using Dapper;

namespace Isnad.Archive.Sql;

internal sealed partial class SqlArchiveStore
{
    private const string SelectAccounts = "SELECT id, name, folded, role, password, stamp, failures, locked_until, added_at, revision FROM account WHERE removed_at IS NULL";
    private const string SelectKeys = "SELECT id, account, name, hash, added_at, used_at FROM api_key";

    /// <inheritdoc/>
    public Task<bool> AddAccountAsync(Account account, CancellationToken cancel = default) => WriteAsync(async write => await write.ExecuteAsync(
        "INSERT INTO account (id, name, folded, role, password, stamp, failures, locked_until, added_at, revision) VALUES (@id, @name, @folded, @role, @password, @stamp, @failures, @locked, @added, @revision) ON CONFLICT DO NOTHING",
        Columns(account), cancel) > 0, cancel);

    /// <inheritdoc/>
    public Task<Account?> AccountAsync(string id, CancellationToken cancel = default) => OneAccountAsync(SelectAccounts + " AND id = @value", id, cancel);

    /// <inheritdoc/>
    public Task<Account?> AccountByNameAsync(string folded, CancellationToken cancel = default) => OneAccountAsync(SelectAccounts + " AND folded = @value", folded, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Account>> AccountsAsync(CancellationToken cancel = default) => ReadAsync(async connection =>
        (IReadOnlyList<Account>)[.. (await connection.QueryAsync<AccountRow>(Command(SelectAccounts + " ORDER BY folded", null, cancel))).Select(r => r.Account())], cancel);

    /// <inheritdoc/>
    public async Task<bool> SaveAccountAsync(Account account, CancellationToken cancel = default)
    {
        bool isWritten = await WriteAsync(async write => await write.ExecuteAsync(
            "UPDATE account SET name = @name, folded = @folded, role = @role, password = @password, stamp = @stamp, failures = @failures, locked_until = @locked, revision = revision + 1 WHERE id = @id AND revision = @revision AND removed_at IS NULL",
            Columns(account), cancel) > 0, cancel);
        if (isWritten) account.Revision++;
        return isWritten;
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAccountAsync(string id, CancellationToken cancel = default) => WriteAsync(async write =>
    {
        await write.ExecuteAsync("DELETE FROM api_key WHERE account = @id", new { id }, cancel);
        return await write.ExecuteAsync("UPDATE account SET removed_at = @now, password = NULL, stamp = '' WHERE id = @id AND removed_at IS NULL", new { id, now = write.Now }, cancel) > 0;
    }, cancel);

    /// <inheritdoc/>
    public Task AddKeyAsync(ApiKey key, CancellationToken cancel = default) => WriteAsync(write => write.ExecuteAsync(
        "INSERT INTO api_key (id, account, name, hash, added_at) VALUES (@id, @account, @name, @hash, @added)",
        new { id = key.Id, account = key.Account, name = key.Name, hash = key.Hash, added = Letters.Time(key.Added) }, cancel), cancel);

    /// <inheritdoc/>
    public Task<ApiKey?> KeyAsync(string id, CancellationToken cancel = default) => ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<KeyRow>(Command(SelectKeys + " WHERE id = @id", new { id }, cancel)))?.Key(), cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApiKey>> KeysAsync(string? account = null, CancellationToken cancel = default) => ReadAsync(async connection =>
        (IReadOnlyList<ApiKey>)[.. (await connection.QueryAsync<KeyRow>(Command(SelectKeys + (account is null ? "" : " WHERE account = @account") + " ORDER BY added_at, id", new { account }, cancel))).Select(r => r.Key())], cancel);

    /// <inheritdoc/>
    public Task UsedKeyAsync(string id, CancellationToken cancel = default) => WriteAsync(write =>
        write.ExecuteAsync("UPDATE api_key SET used_at = @now WHERE id = @id", new { id, now = write.Now }, cancel), cancel);

    /// <inheritdoc/>
    public Task<bool> RemoveKeyAsync(string id, CancellationToken cancel = default) => WriteAsync(async write =>
        await write.ExecuteAsync("DELETE FROM api_key WHERE id = @id", new { id }, cancel) > 0, cancel);

    private Task<Account?> OneAccountAsync(string sql, string value, CancellationToken cancel) => ReadAsync(async connection =>
        (await connection.QuerySingleOrDefaultAsync<AccountRow>(Command(sql, new { value }, cancel)))?.Account(), cancel);

    private static object Columns(Account account) => new
    {
        id = account.Id,
        name = account.Name,
        folded = account.Folded,
        role = account.Role.ToString().ToLowerInvariant(),
        password = account.Password,
        stamp = account.Stamp,
        failures = account.Failures,
        locked = account.LockedUntil is { } until ? Letters.Time(until) : null,
        added = Letters.Time(account.Added),
        revision = account.Revision,
    };

    private sealed class AccountRow
    {
        public string Id { get; init; } = "";
        public string Name { get; init; } = "";
        public string Folded { get; init; } = "";
        public string Role { get; init; } = "";
        public string? Password { get; init; }
        public string Stamp { get; init; } = "";
        public int Failures { get; init; }
        public string? Locked_Until { get; init; }
        public string Added_At { get; init; } = "";
        public long Revision { get; init; }

        public Account Account() => new()
        {
            Id = Id,
            Name = Name,
            Folded = Folded,
            Role = Enum.Parse<AccountRole>(Role, ignoreCase: true),
            Password = Password,
            Stamp = Stamp,
            Failures = Failures,
            LockedUntil = Locked_Until is null ? null : Letters.Time(Locked_Until),
            Added = Letters.Time(Added_At),
            Revision = Revision,
        };
    }

    private sealed class KeyRow
    {
        public string Id { get; init; } = "";
        public string Account { get; init; } = "";
        public string Name { get; init; } = "";
        public string Hash { get; init; } = "";
        public string Added_At { get; init; } = "";
        public string? Used_At { get; init; }

        public ApiKey Key() => new() { Id = Id, Account = Account, Name = Name, Hash = Hash, Added = Letters.Time(Added_At), Used = Used_At is null ? null : Letters.Time(Used_At) };
    }
}
