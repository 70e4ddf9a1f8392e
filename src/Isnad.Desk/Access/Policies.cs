using System.Security.Claims;
using Isnad.Archive;
using Microsoft.AspNetCore.Authorization;

namespace Isnad.Desk.Access;

/// <summary>Names of what pages and endpoints ask of who asks. Without accounts everybody may do everything.</summary>
internal static class Policies
{
    /// <summary>Reads and exports; asked of everything that names nothing else.</summary>
    public const string Reads = "reads";

    /// <summary>Adds reports and decides on records.</summary>
    public const string Codes = "codes";

    /// <summary>Merges and splits incidents.</summary>
    public const string Reviews = "reviews";

    /// <summary>Manages accounts, signed in with a password.</summary>
    public const string Manages = "manages";

    /// <summary>Sees to the own account, signed in with a password: a key that was stolen makes no other.</summary>
    public const string IsSignedIn = "signed-in";

    /// <summary>Adds them.</summary>
    public static void AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Reads, policy => policy.AddRequirements(new RoleRequirement(AccountRole.Reader)))
            .AddPolicy(Codes, policy => policy.AddRequirements(new RoleRequirement(AccountRole.Coder)))
            .AddPolicy(Reviews, policy => policy.AddRequirements(new RoleRequirement(AccountRole.Reviewer)))
            .AddPolicy(Manages, policy => policy.AddRequirements(new RoleRequirement(AccountRole.Admin, BySession: true)))
            .AddPolicy(IsSignedIn, policy => policy.AddRequirements(new RoleRequirement(AccountRole.Reader, BySession: true)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new RoleRequirement(AccountRole.Reader)).Build());
    }
}

/// <summary>A role that who asks must have, or one above it.</summary>
/// <param name="Least">The role.</param>
/// <param name="BySession">Whether only a password opens it, and no key.</param>
internal sealed record RoleRequirement(AccountRole Least, bool BySession = false) : IAuthorizationRequirement;

/// <summary>Looks whether who asks has it.</summary>
internal sealed class RoleHandler(DeskOptions options) : AuthorizationHandler<RoleRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        // What only accounts have, an open desk has not.
        if (!options.NeedsAccounts ? !requirement.BySession : Has(context.User, requirement)) context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool Has(ClaimsPrincipal user, RoleRequirement requirement) =>
        Person.Of(user) is { } person && person.Role >= requirement.Least && !(requirement.BySession && person.IsProgram);
}
