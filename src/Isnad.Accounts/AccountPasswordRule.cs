using Isnad.Archive;
using Microsoft.AspNetCore.Identity;

namespace Isnad.Accounts;

/// <summary>A password does not hold the name it stands beside, and is no longer than what is worth hashing.</summary>
internal sealed class AccountPasswordRule : IPasswordValidator<Account>
{
    private const int Longest = 256;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(password is null || password.Length > Longest || (user.Name.Length > 3 && password.Contains(user.Name, StringComparison.OrdinalIgnoreCase))
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordHoldsName" })
            : IdentityResult.Success);
}
