using Isnad.Archive;
using Microsoft.AspNetCore.Identity;

namespace Isnad.Desk.Access;

/// <summary>A coder changes no record that a reviewer decided on.</summary>
internal static class LastWord
{
    /// <summary>Looks who decided last.</summary>
    /// <exception cref="ArchiveException">It was somebody with a higher role than who asks (ISN0810).</exception>
    public static async Task CheckAsync(string uid, HttpContext http, IArchiveStore store, CancellationToken cancel)
    {
        if (Person.Of(http.User) is not { Role: AccountRole.Coder } person) return;
        Page<Decision> audit = await store.DecisionsAsync(new DecisionFilter(Uid: uid), cancel: cancel);
        Decision? last = audit.Items.FirstOrDefault(d => !d.IsUndone && d.Action is ReviewAction.Confirm or ReviewAction.Reject or ReviewAction.Edit);
        if (last is null || last.Who == person.Name) return;
        string folded = http.RequestServices.GetRequiredService<ILookupNormalizer>().NormalizeName(last.Who);
        if (await store.AccountByNameAsync(folded, cancel) is { Role: >= AccountRole.Reviewer }) throw new ArchiveException(new ArchiveProblem("ISN0810", uid, $"{last.Who}, a reviewer, decided on this record", "write a note for them, or ask a reviewer"));
    }
}
