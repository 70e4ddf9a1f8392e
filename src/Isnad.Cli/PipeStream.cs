using System.Runtime.InteropServices;

namespace Isnad.Cli;

/// <summary>
/// Standard output on Unix. The runtime's own stream says nothing when the reader of a pipe has gone, so that
/// `isnad read archive.jsonl | head` would read the whole archive for nobody; this one ends the command.
/// </summary>
internal sealed unsafe partial class PipeStream : Stream
{
    private const int StandardOutput = 1;
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            for (int at = 0; at < buffer.Length;)
            {
                nint written = WriteTo(StandardOutput, start + at, buffer.Length - at);
                if (written >= 0)
                {
                    at += (int)written;
                    continue;
                }
                int error = Marshal.GetLastPInvokeError();
                if (error == Interrupted) continue;
                if (error == BrokenPipe) throw new BrokenPipeException();
                // A full terminal that was set not to block (EAGAIN) takes more in a moment.
                if (error is 11 or 35) Thread.Sleep(1);
                else throw new IOException(Marshal.GetPInvokeErrorMessage(error));
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    /// <inheritdoc/>
    public override void Flush() { }
    /// <inheritdoc/>
    public override bool CanRead => false;
    /// <inheritdoc/>
    public override bool CanSeek => false;
    /// <inheritdoc/>
    public override bool CanWrite => true;
    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();
    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteTo(int file, byte* bytes, nint count);
}

/// <summary>The reader of standard output has gone.</summary>
internal sealed class BrokenPipeException : IOException;
