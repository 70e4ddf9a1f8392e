using System.Buffers;
using System.Collections.Concurrent;
using Isnad.Cli.Diagnostics;
using Isnad.Cli.Formats;
using Isnad.Cli.Inputs;
using Isnad.Documents;

namespace Isnad.Cli.Batch;

/// <summary>Reads everything that paths lead to and writes it in the order of the input.</summary>
/// <param name="reader">Reads reports.</param>
/// <param name="loader">Makes reports of bytes.</param>
/// <param name="makeFormat">Makes a format for one thread.</param>
/// <param name="terminal">Where it reads and writes.</param>
internal sealed class ReadingBatch(Reader reader, ReportLoader loader, Func<IReadingFormat> makeFormat, Terminal terminal)
{
    private readonly ConcurrentBag<(IReadingFormat Format, ArrayBufferWriter<byte> Buffer)> _pool = [];

    /// <summary>Runs the batch.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> paths, int threads)
    {
        var input = new InputWalker(terminal.Input);
        int exit = ExitCode.Success;
        terminal.Output.Flush();
        using Progress progress = Progress.Start(terminal, paths);
        OrderedBatch.Run(input.Walk(paths), threads, Read, done =>
        {
            if (done.Problem is { } problem)
            {
                progress.Interrupt(problem.ToString());
                exit = ExitCode.Problems;
            }
            else terminal.OutputStream.Write(done.Bytes);
            progress.Add(done.Size);
        });
        terminal.OutputStream.Flush();
        return exit;
    }

    private (byte[]? Bytes, Diagnostic? Problem, long Size) Read(InputItem item)
    {
        (Report? report, Diagnostic? problem) = loader.Load(item);
        if (report is null) return (null, problem, item.Size);
        try
        {
            return (Written(reader.Read(report)), null, item.Size);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // One report that the reading stumbles over must not lose the million others of the archive.
            return (null, InputProblems.Failed(item.Where, failure), item.Size);
        }
    }

    private byte[] Written(Records.Reading reading)
    {
        if (!_pool.TryTake(out (IReadingFormat Format, ArrayBufferWriter<byte> Buffer) pooled)) pooled = (makeFormat(), new ArrayBufferWriter<byte>(1 << 14));
        pooled.Format.Write(reading, pooled.Buffer);
        byte[] bytes = pooled.Buffer.WrittenSpan.ToArray();
        pooled.Buffer.ResetWrittenCount();
        _pool.Add(pooled);
        return bytes;
    }
}
