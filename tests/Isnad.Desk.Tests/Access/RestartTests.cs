using System.Diagnostics;
using System.Net;
using Isnad.Archive;
using Isnad.Desk.Access;

namespace Isnad.Desk.Tests.Access;

/// <summary>Sessions outlive the desk, and nothing else does that should not.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_session_outlives_the_desk_and_one_that_was_ended_does_not()
    {
        await using var desk = new GuardedDesk();
        await desk.StartAsync("http://0.0.0.0:0");
        string stays, left, changed;
        using (GuardedDesk.Visitor reader = await desk.SignInAsync("reader"), coder = await desk.SignInAsync("coder"), reviewer = await desk.SignInAsync("reviewer"))
        {
            (stays, left, changed) = (reader.Cookie!, coder.Cookie!, reviewer.Cookie!);
            using HttpResponseMessage out1 = await coder.SendFormAsync("/sign-out");
        }
        // While the desk was down, a role was taken away.
        await desk.RestartAsync(async () =>
        {
            await using IArchiveStore store = desk.OpenArchive();
            Account account = (await store.AccountByNameAsync("REVIEWER", TestContext.Current.CancellationToken))!;
            (account.Role, account.Stamp) = (AccountRole.Reader, "another");
            Assert.True(await store.SaveAccountAsync(account, TestContext.Current.CancellationToken));
        });
        foreach ((string cookie, HttpStatusCode expected) in ((string, HttpStatusCode)[])[(stays, HttpStatusCode.OK), (left, HttpStatusCode.Unauthorized), (changed, HttpStatusCode.Unauthorized)])
        {
            using GuardedDesk.Visitor visitor = desk.Visit();
            visitor.Cookie = cookie;
            Assert.Equal(expected, (await visitor.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        }
    }

    [Fact]
    public async Task The_folder_is_for_one_user_and_one_desk_and_its_file_holds_no_id()
    {
        await using var desk = new GuardedDesk();
        await desk.StartAsync("http://0.0.0.0:0");
        using GuardedDesk.Visitor reader = await desk.SignInAsync("reader");
        string folder = desk.File + "-desk", sessions = Path.Combine(folder, "sessions");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(sessions));
        }
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "keys")));
        Assert.Matches("^[0-9a-f]{64} [0-9]+ [0-9]+\n$", await File.ReadAllTextAsync(sessions, TestContext.Current.CancellationToken));

        using Process second = Desk.Start(Path.GetTempPath(), "--ends-with-input", "--store", desk.File, "--urls", "http://0.0.0.0:0");
        Assert.Contains(" shows ", await second.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "", StringComparison.Ordinal);
        second.StandardInput.Close();
        Assert.Contains("ISN0821", await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await reader.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
    }

    [Fact]
    public async Task A_broken_file_ends_its_sessions_and_not_the_desk()
    {
        await using var desk = new GuardedDesk();
        await desk.StartAsync("http://0.0.0.0:0");
        string cookie;
        using (GuardedDesk.Visitor reader = await desk.SignInAsync("reader")) cookie = reader.Cookie!;
        await desk.RestartAsync(() => File.WriteAllTextAsync(desk.File + "-desk/sessions", "nonsense\n" + new string('0', 64) + " x 9999999999999999999\n", TestContext.Current.CancellationToken));
        using GuardedDesk.Visitor visitor = desk.Visit();
        visitor.Cookie = cookie;
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
        using GuardedDesk.Visitor again = await desk.SignInAsync("reader");
        Assert.Equal(HttpStatusCode.OK, (await again.SendAsync(HttpMethod.Get, "/api/v1/events")).Status);
    }

    [Fact]
    public void Sessions_end_by_their_time_whether_kept_or_not()
    {
        string path = Path.GetTempFileName();
        var clock = new Clock();
        var sessions = new Sessions(clock, new SessionFile(path));
        string idle = sessions.Begin(), used = sessions.Begin();
        for (int i = 0; i < 9; i++)
        {
            clock.Now += TimeSpan.FromHours(7);
            Assert.True(sessions.Use(used));
            if (i > 0) Assert.False(sessions.Use(idle));
        }
        // 63 hours on, another desk takes it up; after three days it is over, however much it was used.
        var next = new Sessions(clock, new SessionFile(path));
        Assert.True(next.Use(used));
        Assert.False(next.Use(idle));
        clock.Now += TimeSpan.FromHours(7);
        Assert.True(next.Use(used));
        clock.Now += TimeSpan.FromHours(3);
        Assert.False(next.Use(used));
        File.Delete(path);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.UtcTicks;
    }
}
