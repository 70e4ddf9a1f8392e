using Isnad.Archive;
using Microsoft.AspNetCore.Identity;

namespace Isnad.Accounts;

/// <summary>Makes, changes and removes accounts and keys, for the command line and for the desk.</summary>
/// <param name="users">Identity.</param>
/// <param name="store">The archive's accounts.</param>
/// <param name="clock">Tells when.</param>
public sealed class AccountRegister(UserManager<Account> users, IAccountStore store, TimeProvider clock)
{
    private const int LongestKeyName = 80;

    /// <summary>Adds an account.</summary>
    /// <exception cref="ArchiveException">The name is none (ISN0813) or taken (ISN0812), or the password is too weak (ISN0814).</exception>
    public async Task<Account> AddAsync(string name, AccountRole role, string password)
    {
        var account = new Account { Id = Guid.NewGuid().ToString("N"), Name = name, Role = role, Added = clock.GetUtcNow() };
        Check(await users.CreateAsync(account, password), name);
        return account;
    }

    /// <summary>The account with a name.</summary>
    /// <exception cref="ArchiveException">There is none (ISN0811).</exception>
    public async Task<Account> FindAsync(string name) => await users.FindByNameAsync(name) ?? throw Missing(name);

    /// <summary>All accounts, by name.</summary>
    public Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancel = default) => store.AccountsAsync(cancel);

    /// <summary>Removes an account: its sessions and keys end at once, its name stays in the audit and is not given again.</summary>
    public async Task RemoveAsync(Account account) => Check(await users.DeleteAsync(account), account.Name);

    /// <summary>Gives an account another role; its sessions end.</summary>
    public async Task SetRoleAsync(Account account, AccountRole role)
    {
        account.Role = role;
        Check(await users.UpdateSecurityStampAsync(account), account.Name);
    }

    /// <summary>Gives an account another password; its sessions end, and a lock is taken off.</summary>
    /// <exception cref="ArchiveException">The password is too weak (ISN0814).</exception>
    public async Task SetPasswordAsync(Account account, string password)
    {
        foreach (IPasswordValidator<Account> rule in users.PasswordValidators) Check(await rule.ValidateAsync(users, account, password), account.Name);
        (account.Password, account.Failures, account.LockedUntil) = (users.PasswordHasher.HashPassword(account, password), 0, null);
        Check(await users.UpdateSecurityStampAsync(account), account.Name);
    }

    /// <summary>Makes a key.</summary>
    /// <param name="account">In whose name it asks.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The key, and what is shown once and kept nowhere.</returns>
    /// <exception cref="ArchiveException">The name is none (ISN0813).</exception>
    public async Task<(ApiKey Key, string Shown)> AddKeyAsync(Account account, string name, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestKeyName || name.Any(char.IsControl)) throw new ArchiveException(new ArchiveProblem("ISN0813", name, "this is no name for a key", $"give 1 to {LongestKeyName} signs"));
        (ApiKey key, string shown) = ApiKeySecret.Make(account.Id, name.Trim(), clock.GetUtcNow());
        await store.AddKeyAsync(key, cancel);
        return (key, shown);
    }

    /// <summary>Revokes a key.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="account">Whose it has to be; null for anybody's.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="ArchiveException">There is none, or it is somebody else's (ISN0815).</exception>
    public async Task RemoveKeyAsync(string id, Account? account = null, CancellationToken cancel = default)
    {
        ApiKey? key = await store.KeyAsync(id, cancel);
        if (key is null || (account is not null && key.Account != account.Id) || !await store.RemoveKeyAsync(id, cancel)) throw new ArchiveException(new ArchiveProblem("ISN0815", id, "there is no such key", "`isnad account key list` shows them"));
    }

    private static void Check(IdentityResult result, string name)
    {
        if (result.Succeeded) return;
        string code = result.Errors.First().Code;
        throw new ArchiveException(code switch
        {
            nameof(IdentityErrorDescriber.DuplicateUserName) => new ArchiveProblem("ISN0812", name, "this name is taken, or was that of an account that the audit names", "choose another name"),
            AccountNameRule.Code or nameof(IdentityErrorDescriber.InvalidUserName) => new ArchiveProblem("ISN0813", name, "this is no name for an account", "give 1 to 60 letters, digits and signs, and no space before or behind"),
            nameof(IdentityErrorDescriber.ConcurrencyFailure) => Missing(name).Problem,
            _ => new ArchiveProblem("ISN0814", name, "this password is too weak", $"give one of {AccountServices.ShortestPassword} to 256 signs, five of them different, without the name in it; a sentence is good"),
        });
    }

    private static ArchiveException Missing(string name) => new(new ArchiveProblem("ISN0811", name, "there is no such account", "`isnad account list` shows them"));
}
