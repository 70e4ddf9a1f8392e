using Isnad.Accounts;
using Isnad.Archive;
using Isnad.Cli.Archives;
using Microsoft.Extensions.DependencyInjection;

namespace Isnad.Cli.Accounts;

/// <summary>The accounts of an archive that is there.</summary>
internal sealed class OpenedAccounts : IAsyncDisposable
{
    private readonly StoreOptions.Opened _archive;
    private readonly ServiceProvider _services;

    private OpenedAccounts(StoreOptions.Opened archive, ServiceProvider services) => (_archive, _services) = (archive, services);

    /// <summary>The accounts.</summary>
    public AccountRegister Register => _services.GetRequiredService<AccountRegister>();

    /// <summary>The tables below them.</summary>
    public IAccountStore Store => _archive.Store;

    /// <summary>Opens them.</summary>
    /// <param name="address">The archive.</param>
    /// <param name="makes">Whether an archive is begun where there is none: accounts may come before the first report.</param>
    /// <exception cref="Diagnostics.DiagnosticException">There is no such archive.</exception>
    public static OpenedAccounts Open(string address, bool makes)
    {
        StoreOptions.Opened archive = makes ? StoreOptions.OpenOrMake(address, null) : StoreOptions.Open(address, null);
        var services = new ServiceCollection();
        services.AddSingleton<IAccountStore>(archive.Store);
        services.AddAccounts();
        return new OpenedAccounts(archive, services.BuildServiceProvider());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _archive.DisposeAsync();
    }
}
