using Isnad.Accounts;
using Isnad.Archive;
using Isnad.Desk.Access;
using Isnad.Desk.Safety;
using Microsoft.AspNetCore.Identity;

namespace Isnad.Desk.Api;

/// <summary>/account: the own one; /accounts: all, for admins. Both ask for a password's session: a key that was stolen makes no other.</summary>
internal static class AccountsApi
{
    private const string Tag = "accounts";

    /// <summary>Maps the endpoints.</summary>
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        RouteGroupBuilder own = api.MapGroup("/account").WithTags(Tag).RequireAuthorization(Policies.IsSignedIn);
        own.MapPut("/password", SetOwnPasswordAsync).RequireRateLimiting(RequestLimits.OneByOne).WithName("set-own-password").WithSummary("Change the own password; all other sessions end")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        own.MapGet("/keys", async (HttpContext http, IArchiveStore store, CancellationToken cancel) => TypedResults.Ok(new ItemPage<KeyItem>([.. (await store.KeysAsync(OwnId(http), cancel)).Select(k => KeyItem.Of(k))], null)))
            .WithName("list-own-keys").WithSummary("The own keys").Produces<ItemPage<KeyItem>>();
        own.MapPost("/keys", async (SentKey sent, HttpContext http, AccountRegister register, IArchiveStore store, CancellationToken cancel) =>
        {
            (ApiKey key, string shown) = await register.AddKeyAsync(await OwnAsync(http, store), sent.Name ?? "", cancel);
            return TypedResults.Created($"/api/v1/account/keys/{key.Id}", KeyItem.Of(key, shown));
        }).WithName("add-own-key").WithSummary("Make a key; the answer alone shows it").Produces<KeyItem>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        own.MapDelete("/keys/{id}", async (string id, HttpContext http, AccountRegister register, IArchiveStore store, CancellationToken cancel) =>
        {
            await register.RemoveKeyAsync(id, await OwnAsync(http, store), cancel);
            return TypedResults.NoContent();
        }).WithName("remove-own-key").WithSummary("Revoke a key").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);

        RouteGroupBuilder all = api.MapGroup("/accounts").WithTags(Tag).RequireAuthorization(Policies.Manages);
        all.MapGet("", async (AccountRegister register, CancellationToken cancel) => TypedResults.Ok(new ItemPage<AccountItem>([.. (await register.AllAsync(cancel)).Select(AccountItem.Of)], null)))
            .WithName("list-accounts").WithSummary("All accounts").Produces<ItemPage<AccountItem>>();
        all.MapPost("", async (SentAccount sent, HttpContext http, AccountRegister register) =>
        {
            Account added = await register.AddAsync(sent.Name ?? "", Role(sent.Role), sent.Password ?? "");
            Tell(http, "added as " + Text(added.Role), added);
            return TypedResults.Created($"/api/v1/accounts/{added.Id}", AccountItem.Of(added));
        }).RequireRateLimiting(RequestLimits.OneByOne).WithName("add-account").WithSummary("Add an account").Produces<AccountItem>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        all.MapPut("/{id}/role", async (string id, SentAccount sent, HttpContext http, AccountRegister register, IArchiveStore store, CancellationToken cancel) =>
        {
            Account other = await OtherAsync(id, http, store, cancel);
            await register.SetRoleAsync(other, Role(sent.Role));
            Tell(http, "made " + Text(other.Role), other);
            return TypedResults.NoContent();
        }).WithName("set-role").WithSummary("Give an account another role; its sessions end").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        all.MapPut("/{id}/password", async (string id, SentAccount sent, HttpContext http, AccountRegister register, IArchiveStore store, CancellationToken cancel) =>
        {
            Account other = await OtherAsync(id, http, store, cancel);
            await register.SetPasswordAsync(other, sent.Password ?? "");
            Tell(http, "set the password of", other);
            return TypedResults.NoContent();
        }).RequireRateLimiting(RequestLimits.OneByOne).WithName("set-password").WithSummary("Give an account another password; its sessions end, a lock is taken off").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        all.MapDelete("/{id}", async (string id, HttpContext http, AccountRegister register, IArchiveStore store, CancellationToken cancel) =>
        {
            Account other = await OtherAsync(id, http, store, cancel);
            await register.RemoveAsync(other);
            Tell(http, "removed", other);
            return TypedResults.NoContent();
        }).WithName("remove-account").WithSummary("Remove an account with its keys").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> SetOwnPasswordAsync(SentPassword sent, HttpContext http, AccountRegister register, SignInManager<Account> signIn, Sessions sessions, FailedTries tries)
    {
        // Asked for again, and counted like any other try: an open screen is not enough.
        if (!tries.MayTry(http.Connection.RemoteIpAddress) || await SignIn.TryAsync(Person.Of(http.User)!.Name, sent.Present ?? "", http, signIn, tries) is not { } account)
        {
            return Problems.Of(StatusCodes.Status403Forbidden, "ISN0819", "the present password is wrong, or was wrong too often", "try again in a while");
        }
        await register.SetPasswordAsync(account, sent.Password ?? "");
        await SignIn.BeginAsync(account, http, sessions);
        return TypedResults.NoContent();
    }

    private static void Tell(HttpContext http, string change, Account account) => AccessLog.Changed(SignIn.Log(http), Person.Of(http.User)!.Name, change, account.Name);

    private static string Text(AccountRole role) => role.ToString().ToLowerInvariant();

    private static string OwnId(HttpContext http) => Person.Of(http.User)!.Id;

    private static async Task<Account> OwnAsync(HttpContext http, IArchiveStore store) => await store.AccountAsync(OwnId(http), http.RequestAborted) ?? throw Missing(OwnId(http));

    // So there always is an admin: the one who asks.
    private static async Task<Account> OtherAsync(string id, HttpContext http, IArchiveStore store, CancellationToken cancel) => id == OwnId(http)
        ? throw new ArchiveException(new ArchiveProblem("ISN0818", Person.Of(http.User)!.Name, "an admin neither changes nor removes the own account here", "ask another admin, or use `isnad account`"))
        : await store.AccountAsync(id, cancel) ?? throw Missing(id);

    private static ArchiveException Missing(string id) => new(new ArchiveProblem("ISN0811", id, "there is no such account", "see /api/v1/accounts"));

    private static AccountRole Role(string? role) => QueryValues.Names<AccountRole>("role", [role ?? ""]) is [var one] ? one : throw QueryValues.Wrong("role", role ?? "", "reader, coder, reviewer or admin");
}

/// <summary>An account as it is sent; what a path does not ask for is left out.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">reader, coder, reviewer or admin.</param>
/// <param name="Password">Password.</param>
internal sealed record SentAccount(string? Name, string? Role, string? Password);

/// <summary>Another password for the own account.</summary>
/// <param name="Present">The present one.</param>
/// <param name="Password">The new one.</param>
internal sealed record SentPassword(string? Present, string? Password);

/// <summary>A key that is wanted.</summary>
/// <param name="Name">What it is for.</param>
internal sealed record SentKey(string? Name);

/// <summary>An account as it is shown.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Role">Role.</param>
/// <param name="AddedAt">When it was made.</param>
/// <param name="LockedUntil">Until when nobody can sign in with it, or null.</param>
internal sealed record AccountItem(string Id, string Name, AccountRole Role, DateTimeOffset AddedAt, DateTimeOffset? LockedUntil)
{
    /// <summary>Shows an account.</summary>
    public static AccountItem Of(Account account) => new(account.Id, account.Name, account.Role, account.Added, account.LockedUntil);
}

/// <summary>A key as it is shown.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="AddedAt">When it was made.</param>
/// <param name="UsedAt">When it was last used, to the hour; null where it never was.</param>
/// <param name="Key">The key itself, where it was made just now.</param>
internal sealed record KeyItem(string Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? UsedAt, string? Key)
{
    /// <summary>Shows a key.</summary>
    public static KeyItem Of(ApiKey key, string? shown = null) => new(key.Id, key.Name, key.Added, key.Used, shown);
}
