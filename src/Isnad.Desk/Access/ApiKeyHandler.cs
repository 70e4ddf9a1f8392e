using System.Text.Encodings.Web;
using Isnad.Accounts;
using Isnad.Archive;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Isnad.Desk.Access;

/// <summary>Knows programs by the key they send: `Authorization: Bearer isnad_…`, for the API alone.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, IArchiveStore store, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public new const string Scheme = "key";

    private const string Bearer = "Bearer ";

    // Written down by the hour: a program that asks every second need not write every second.
    private static readonly TimeSpan s_writtenDown = TimeSpan.FromHours(1);

    /// <summary>Whether a request is for this handler.</summary>
    public static bool IsMeant(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && (request.Path.StartsWithSegments("/api/v1") || request.Path.StartsWithSegments("/openapi"));

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        CancellationToken cancel = Context.RequestAborted;
        if (ApiKeySecret.Parse(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim()) is not var (id, secret)) return AuthenticateResult.Fail("no key");
        if (await store.KeyAsync(id, cancel) is not { } key || !ApiKeySecret.Opens(key, secret) || await store.AccountAsync(key.Account, cancel) is not { } account) return AuthenticateResult.Fail("not known");
        if (key.Used is not { } used || clock.GetUtcNow() - used > s_writtenDown) await store.UsedKeyAsync(id, cancel);
        return AuthenticateResult.Success(new AuthenticationTicket(Person.ByKey(account), Scheme));
    }
}
