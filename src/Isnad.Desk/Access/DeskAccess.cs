using Isnad.Accounts;
using Isnad.Archive;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Isnad.Desk.Access;

/// <summary>Puts together who may do what.</summary>
internal static class DeskAccess
{
    private const string Scheme = "desk";

    /// <summary>Adds accounts, sessions, keys and policies.</summary>
    /// <param name="services">Where they go.</param>
    /// <param name="file">Where sessions are kept; null to keep them in memory.</param>
    public static void AddDeskAccess(this IServiceCollection services, SessionFile? file)
    {
        services.AddSingleton<IAccountStore>(s => s.GetRequiredService<IArchiveStore>());
        services.AddAccounts().AddSignInManager();
        services.AddSingleton(s => new Sessions(s.GetRequiredService<TimeProvider>(), file)).AddSingleton<FailedTries>().AddScoped<SessionCookie>().AddScoped<Permissions>();
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, either => either.ForwardDefaultSelector = http => ApiKeyHandler.IsMeant(http.Request) ? ApiKeyHandler.Scheme : SessionCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, key =>
            {
                // Told in the same words.
                key.ForwardChallenge = SessionCookie.Scheme;
                key.ForwardForbid = SessionCookie.Scheme;
            })
            .AddCookie(SessionCookie.Scheme, cookie =>
            {
                cookie.Cookie.Name = SessionCookie.Name;
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.IsEssential = true;
                // Lax, so that an address sent by mail opens; writes are held to their origin besides.
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = Sessions.Idle;
                cookie.EventsType = typeof(SessionCookie);
            });
        services.AddAntiforgery(forms => (forms.Cookie.Name, forms.Cookie.SecurePolicy, forms.SuppressXFrameOptionsHeader) = ("isnad-form", CookieSecurePolicy.SameAsRequest, true));
        services.AddPolicies();
        // A proxy on this machine says whether the browser speaks https to it; nobody else is believed.
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }
}
