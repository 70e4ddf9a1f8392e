namespace Isnad.Archive;

/// <summary>Accounts of the desk and the keys of programs, kept with the archive whose audit names them.</summary>
public interface IAccountStore
{
    /// <summary>Adds an account.</summary>
    /// <returns>False where its name is taken, also by one that was removed: the audit names it.</returns>
    Task<bool> AddAccountAsync(Account account, CancellationToken cancel = default);

    /// <summary>An account by its id; null where there is none.</summary>
    Task<Account?> AccountAsync(string id, CancellationToken cancel = default);

    /// <summary>An account by its folded name; null where there is none.</summary>
    Task<Account?> AccountByNameAsync(string folded, CancellationToken cancel = default);

    /// <summary>All accounts, by name.</summary>
    Task<IReadOnlyList<Account>> AccountsAsync(CancellationToken cancel = default);

    /// <summary>Writes an account and counts its revision up.</summary>
    /// <returns>False where it is gone, or was written by somebody else since it was read.</returns>
    Task<bool> SaveAccountAsync(Account account, CancellationToken cancel = default);

    /// <summary>Removes an account with its keys and the hash of its password; its name stays taken.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAccountAsync(string id, CancellationToken cancel = default);

    /// <summary>Adds a key.</summary>
    Task AddKeyAsync(ApiKey key, CancellationToken cancel = default);

    /// <summary>A key by its id; null where there is none.</summary>
    Task<ApiKey?> KeyAsync(string id, CancellationToken cancel = default);

    /// <summary>Keys of an account, or of all, the oldest first.</summary>
    /// <param name="account">Id of the account; null for all.</param>
    /// <param name="cancel">Stops.</param>
    Task<IReadOnlyList<ApiKey>> KeysAsync(string? account = null, CancellationToken cancel = default);

    /// <summary>Writes down that a key is used now.</summary>
    Task UsedKeyAsync(string id, CancellationToken cancel = default);

    /// <summary>Revokes a key.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveKeyAsync(string id, CancellationToken cancel = default);
}
