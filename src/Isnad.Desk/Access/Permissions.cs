using Isnad.Archive;

namespace Isnad.Desk.Access;

/// <summary>What who asks for a page may do, so that pages offer nothing else. Endpoints look for themselves.</summary>
/// <param name="options">Whether there are accounts.</param>
/// <param name="http">The request.</param>
internal sealed class Permissions(DeskOptions options, IHttpContextAccessor http)
{
    /// <summary>Who asks; null without accounts, or where nobody is signed in.</summary>
    public Person? Person { get; } = Person.Of(http.HttpContext!.User);

    /// <summary>Whether this desk asks for accounts.</summary>
    public bool HasAccounts => options.NeedsAccounts;

    /// <summary>Whether nobody may see anything yet.</summary>
    public bool IsShut => options.NeedsAccounts && Person is null;

    /// <summary>Whether who asks may do what a role may.</summary>
    public bool May(AccountRole role) => !options.NeedsAccounts || Person?.Role >= role;
}
