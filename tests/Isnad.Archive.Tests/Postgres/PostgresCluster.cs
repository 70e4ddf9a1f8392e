using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Isnad.Archive.Tests.Postgres.PostgresCluster))]

namespace Isnad.Archive.Tests.Postgres;

/// <summary>A cluster of PostgreSQL of its own, on a free port of the loopback, thrown away at the end. Started by the first test that asks.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("isnad-postgres-").FullName;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private bool _isStarted;
    private int _port;
    private int _databases;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Address of a new, empty archive.</summary>
    /// <param name="folder">Where its tables are to stand, or null for where the cluster stands.</param>
    public async Task<string> NewDatabaseAsync(string? folder = null)
    {
        await _starting.WaitAsync();
        try
        {
            if (!_isStarted) await BeginAsync();
            _isStarted = true;
            string name = string.Create(CultureInfo.InvariantCulture, $"t{++_databases}");
            await using var connection = new NpgsqlConnection(Server("postgres"));
            await connection.OpenAsync();
            if (folder is not null)
            {
                if (IsRoot) await ProcessAsync("chown", ["postgres", folder]);
                await using NpgsqlCommand room = new($"CREATE TABLESPACE {name} LOCATION '{folder}'", connection);
                await room.ExecuteNonQueryAsync();
            }
            await using NpgsqlCommand create = new($"CREATE DATABASE {name} TEMPLATE archive{(folder is null ? "" : " TABLESPACE " + name)}", connection);
            await create.ExecuteNonQueryAsync();
            return Address(name);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Address of a new database that holds what `pg_dump --format custom` wrote.</summary>
    /// <param name="dump">Path of the file.</param>
    public async Task<string> RestoreAsync(string dump)
    {
        // Starts the server.
        await NewDatabaseAsync();
        string name = "restored_" + Guid.NewGuid().ToString("N");
        await using (var connection = new NpgsqlConnection(Server("postgres")))
        {
            await connection.OpenAsync();
            await using NpgsqlCommand create = new($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync();
        }
        await ProcessAsync(Tool("pg_restore"), ["--exit-on-error", "--no-owner", "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-d", name, dump]);
        return Address(name);
    }

    /// <summary>Stops the server as a power cut would.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Kills the server's first process by SIGKILL, and waits until the others have seen it.</summary>
    public async Task KillAsync()
    {
        int id = int.Parse((await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);
        using Process server = Process.GetProcessById(id);
        server.Kill();
        await server.WaitForExitAsync();
        // Its backends end by themselves, one after the other; as long as one lives no other server may start.
        await Task.Delay(1500);
    }

    /// <summary>Starts it on the same port.</summary>
    public Task StartAsync() => RunAsync("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=100"), "start");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_isStarted) await StopAsync();
        Directory.Delete(_folder, recursive: true);
        _starting.Dispose();
    }

    private async Task BeginAsync()
    {
        if (IsRoot) await ProcessAsync("chown", ["postgres", _folder]);
        await RunAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            _port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        await StartAsync();
        await using (var connection = new NpgsqlConnection(Server("postgres")))
        {
            await connection.OpenAsync();
            await using NpgsqlCommand create = new("CREATE DATABASE archive", connection);
            await create.ExecuteNonQueryAsync();
        }
        // The schema is made once, by the program itself; the databases of the tests are copies.
        await using (IArchiveStore template = ArchiveStore.Open(Address("archive"), new ArchiveReader(Reader.Open()))) Assert.Equal(0, await template.LastChangeAsync());
        NpgsqlConnection.ClearAllPools();
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Server(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Pooling=false");

    private string Address(string database) => string.Create(CultureInfo.InvariantCulture, $"postgres://postgres@127.0.0.1:{_port}/{database}");

    // The server refuses to run as root.
    private static Task RunAsync(string tool, params string[] arguments)
    {
        string path = Tool(tool);
        return IsRoot ? ProcessAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : ProcessAsync(path, arguments);
    }

    private static string Tool(string name) => Directory.Exists("/usr/lib/postgresql/15/bin") ? "/usr/lib/postgresql/15/bin/" + name : name;

    private static async Task ProcessAsync(string file, IReadOnlyList<string> arguments)
    {
        // The server inherits the streams, so they are not waited for.
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", file, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{file} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
    }
}
