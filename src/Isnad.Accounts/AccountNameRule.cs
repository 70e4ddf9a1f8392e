using System.Globalization;
using System.Text;
using Isnad.Archive;
using Microsoft.AspNetCore.Identity;

namespace Isnad.Accounts;

/// <summary>A name is 1 to 60 signs that can be seen: nothing in it may turn the line of the audit round or look like no name.</summary>
internal sealed class AccountNameRule : IUserValidator<Account>
{
    /// <summary>Code of a name that is none.</summary>
    public const string Code = "NoName";

    private const int Longest = 60;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(IsName(user.Name) ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = Code }));

    private static bool IsName(string name)
    {
        if (name.Length is 0 or > Longest || name != name.Trim()) return false;
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (rune != (Rune)' ' && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator) return false;
        }
        return true;
    }
}
