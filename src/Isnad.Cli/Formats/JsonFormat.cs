using System.Buffers;
using Isnad.Records;

namespace Isnad.Cli.Formats;

/// <summary>The output contract, one line a report.</summary>
internal sealed class JsonFormat : IReadingFormat, IDisposable
{
    private readonly RecordWriter _writer = new();

    /// <inheritdoc/>
    public void Write(Reading reading, IBufferWriter<byte> to) => _writer.Write(reading, to);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
