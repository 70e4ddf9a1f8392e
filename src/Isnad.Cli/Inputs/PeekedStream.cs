namespace Isnad.Cli.Inputs;

/// <summary>A stream whose beginning can be looked at before it is read: standard input cannot be rewound.</summary>
internal sealed class PeekedStream(Stream inner) : Stream
{
    private readonly byte[] _head = new byte[4096];
    private int _length;
    private int _at;

    /// <summary>The first byte that is no white space and no byte order mark, among the first of the stream; −1 where there is none.</summary>
    public int FirstVisibleByte()
    {
        while (_length < _head.Length)
        {
            int read = inner.Read(_head, _length, _head.Length - _length);
            if (read == 0) break;
            _length += read;
            ReadOnlySpan<byte> seen = _head.AsSpan(0, _length);
            if (seen.StartsWith("\uFEFF"u8)) seen = seen[3..];
            int first = seen.IndexOfAnyExcept(" \t\r\n"u8);
            if (first >= 0) return seen[first];
        }
        return -1;
    }

    /// <summary>Reads all, or the first bytes of a longer stream.</summary>
    public byte[] ReadAtMost(int limit)
    {
        using var all = new MemoryStream();
        byte[] buffer = new byte[65536];
        while (all.Length < limit && Read(buffer, 0, (int)Math.Min(buffer.Length, limit - all.Length)) is > 0 and var read) all.Write(buffer, 0, read);
        return all.ToArray();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _length) return inner.Read(buffer, offset, count);
        count = Math.Min(count, _length - _at);
        _head.AsSpan(_at, count).CopyTo(buffer.AsSpan(offset));
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;
    /// <inheritdoc/>
    public override bool CanSeek => false;
    /// <inheritdoc/>
    public override bool CanWrite => false;
    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();
    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    /// <inheritdoc/>
    public override void Flush() { }
    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
