namespace Isnad.Archive.Tests;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Accounts_are_kept_and_their_names_are_never_given_twice()
    {
        Account made = NewAccount("Mona");
        made.LockedUntil = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
        Assert.True(await Store.AddAccountAsync(made, Cancel));
        Assert.False(await Store.AddAccountAsync(NewAccount("mona"), Cancel));
        Account found = (await Store.AccountByNameAsync("MONA", Cancel))!;
        Assert.Equivalent(made, found, strict: true);
        Assert.Equivalent(made, await Store.AccountAsync(made.Id, Cancel), strict: true);
        Assert.True(await Store.AddAccountAsync(NewAccount("أحمد"), Cancel));
        Assert.Equal(["Mona", "أحمد"], (await Store.AccountsAsync(Cancel)).Select(a => a.Name));

        Assert.True(await Store.RemoveAccountAsync(made.Id, Cancel));
        Assert.False(await Store.RemoveAccountAsync(made.Id, Cancel));
        Assert.Null(await Store.AccountAsync(made.Id, Cancel));
        Assert.Null(await Store.AccountByNameAsync("MONA", Cancel));
        Assert.False(await Store.SaveAccountAsync(found, Cancel));
        Assert.False(await Store.AddAccountAsync(NewAccount("Mona"), Cancel));
    }

    [Fact]
    public async Task An_account_is_not_written_by_an_older_state()
    {
        Account made = NewAccount("coder");
        await Store.AddAccountAsync(made, Cancel);
        Account one = (await Store.AccountAsync(made.Id, Cancel))!, other = (await Store.AccountAsync(made.Id, Cancel))!;
        (one.Role, one.Failures, one.Stamp) = (AccountRole.Admin, 3, "s2");
        Assert.True(await Store.SaveAccountAsync(one, Cancel));
        Assert.False(await Store.SaveAccountAsync(other, Cancel));
        Assert.True(await Store.SaveAccountAsync(one, Cancel));
        Account now = (await Store.AccountAsync(made.Id, Cancel))!;
        Assert.Equal((AccountRole.Admin, 3, "s2", 2L), (now.Role, now.Failures, now.Stamp, now.Revision));
    }

    [Fact]
    public async Task Keys_go_with_their_account()
    {
        Account mona = NewAccount("mona"), ali = NewAccount("ali");
        foreach (Account account in (Account[])[mona, ali]) await Store.AddAccountAsync(account, Cancel);
        ApiKey key = new() { Id = "k1", Account = mona.Id, Name = "للتصدير", Hash = "00", Added = Clock.GetUtcNow() };
        await Store.AddKeyAsync(key, Cancel);
        await Store.AddKeyAsync(key with { Id = "k2" }, Cancel);
        await Store.AddKeyAsync(key with { Id = "k3", Account = ali.Id }, Cancel);
        Assert.Equal(key, await Store.KeyAsync("k1", Cancel));
        Assert.Equal(["k1", "k2"], (await Store.KeysAsync(mona.Id, Cancel)).Select(k => k.Id));
        Assert.Equal(3, (await Store.KeysAsync(cancel: Cancel)).Count);
        await Store.UsedKeyAsync("k1", Cancel);
        Assert.NotNull((await Store.KeyAsync("k1", Cancel))!.Used);
        Assert.True(await Store.RemoveKeyAsync("k1", Cancel));
        Assert.False(await Store.RemoveKeyAsync("k1", Cancel));
        await Store.RemoveAccountAsync(mona.Id, Cancel);
        Assert.Equal(["k3"], (await Store.KeysAsync(cancel: Cancel)).Select(k => k.Id));
    }

    private Account NewAccount(string name) => new() { Id = Guid.NewGuid().ToString("N"), Name = name, Folded = name.ToUpperInvariant(), Role = AccountRole.Coder, Password = "hash", Stamp = "s1", Failures = 1, Added = Clock.GetUtcNow() };
}
