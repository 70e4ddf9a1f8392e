using Isnad.Cli.Overlay;

namespace Isnad.Cli.Tests.Overlay;

/// <summary>Unpacking the tables of the program.</summary>
public sealed class BaseTablesTests
{
    [Fact]
    public async Task Many_unpack_at_once_and_none_sees_a_half()
    {
        using var cache = new TestFolder();
        using var together = new Barrier(8);
        // Threads of their own: the barrier waits for all of them.
        int[] counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return Files(BaseTables.UnpackInto(cache.Path));
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.InRange(counts[0], 20, int.MaxValue);
        Assert.All(counts, count => Assert.Equal(counts[0], count));
        Assert.Single(Directory.GetDirectories(cache.Path));
    }

    [Fact]
    public void What_a_killed_run_left_is_removed_and_what_may_be_at_work_is_not()
    {
        using var cache = new TestFolder();
        string old = Directory.CreateDirectory(Path.Combine(cache.Path, "tables-0.1.partial")).FullName;
        string young = Directory.CreateDirectory(Path.Combine(cache.Path, "tables-0.2.partial")).FullName;
        Directory.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        BaseTables.UnpackInto(cache.Path);
        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(young));
    }

    private static int Files(string folder) => Directory.GetFiles(folder, "*.tsv", SearchOption.AllDirectories).Length;
}
