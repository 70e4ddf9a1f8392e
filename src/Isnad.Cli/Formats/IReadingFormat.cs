using System.Buffers;
using Isnad.Records;

namespace Isnad.Cli.Formats;

/// <summary>Writes a reading as bytes. One instance serves one thread.</summary>
internal interface IReadingFormat
{
    /// <summary>Appends the reading.</summary>
    void Write(Reading reading, IBufferWriter<byte> to);
}
