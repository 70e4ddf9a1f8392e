namespace Isnad.Intake.Walking;

/// <summary>Reads lines and blocks of bytes off a stream through one buffer; a line that is too long is passed over, not kept.</summary>
/// <param name="stream">The stream.</param>
/// <param name="longest">The longest line in bytes.</param>
public sealed class LineReader(Stream stream, int longest)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Whether the last line was longer than allowed; its bytes are not there.</summary>
    public bool WasTooLong { get; private set; }

    /// <summary>The next line without its end; valid until the next call.</summary>
    /// <returns>False at the end of the stream.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        WasTooLong = false;
        int searched = 0;
        while (true)
        {
            int feed = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = WasTooLong ? default : _buffer.AsSpan(_start, searched + feed).TrimEnd((byte)'\r');
                _start += searched + feed + 1;
                return true;
            }
            searched = _end - _start;
            if (searched > longest)
            {
                WasTooLong = true;
                _start = _end = searched = 0;
            }
            if (Fill()) continue;
            line = WasTooLong ? default : _buffer.AsSpan(_start, _end - _start).TrimEnd((byte)'\r');
            bool any = _end > _start || WasTooLong;
            _start = _end = 0;
            return any;
        }
    }

    /// <summary>A block of bytes; of one larger than the limit only the beginning, the rest is passed over.</summary>
    /// <returns>Null where the stream ends before the block does.</returns>
    public byte[]? ReadBlock(long length, int most)
    {
        byte[] block = new byte[(int)Math.Min(length, most)];
        long done = 0;
        while (done < length)
        {
            if (_start == _end && !Fill()) return null;
            int taken = (int)Math.Min(_end - _start, length - done);
            if (done < block.Length) Array.Copy(_buffer, _start, block, done, Math.Min(taken, block.Length - done));
            _start += taken;
            done += taken;
        }
        return block;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
