using Isnad.Archive;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Isnad.Accounts;

/// <summary>Puts accounts together: Identity's rules and hashes over the archive's tables.</summary>
public static class AccountServices
{
    /// <summary>Least letters of a password: NIST SP 800-63B-4 asks for 15 where a password stands alone, and for no mixture of signs.</summary>
    public const int ShortestPassword = 15;

    /// <summary>So many wrong passwords in a row lock an account.</summary>
    public const int MostFailures = 5;

    /// <summary>For so long.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    // OWASP's Password Storage Cheat Sheet for PBKDF2 with HMAC-SHA512.
    private const int HashRounds = 210_000;

    /// <summary>Adds <see cref="AccountRegister"/> and Identity below it; an <see cref="IAccountStore"/> has to be there.</summary>
    /// <returns>Identity's builder, for what a web host adds.</returns>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<AccountRegister>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        return services.AddIdentityCore<Account>(identity =>
        {
            // Names are looked at by AccountNameRule: Arabic ones are as good as others.
            identity.User.AllowedUserNameCharacters = "";
            identity.Password = new PasswordOptions { RequiredLength = ShortestPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
            identity.Lockout = new LockoutOptions { AllowedForNewUsers = true, MaxFailedAccessAttempts = MostFailures, DefaultLockoutTimeSpan = LockTime };
        }).AddUserStore<IdentityAccountStore>().AddUserValidator<AccountNameRule>().AddPasswordValidator<AccountPasswordRule>();
    }
}
