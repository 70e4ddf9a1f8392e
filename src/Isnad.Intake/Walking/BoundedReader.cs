namespace Isnad.Intake.Walking;

/// <summary>Reads streams of unknown length without trusting them.</summary>
internal static class BoundedReader
{
    /// <summary>At most so many bytes from where the stream stands.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">At most so many bytes.</param>
    /// <param name="ended">Whether the stream ended before.</param>
    public static byte[] ReadAtMost(Stream stream, int most, out bool ended)
    {
        var bytes = new MemoryStream();
        byte[] buffer = new byte[Math.Min(most, 1 << 16)];
        ended = false;
        while (bytes.Length < most)
        {
            int read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - bytes.Length));
            if (read == 0)
            {
                ended = true;
                break;
            }
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    /// <summary>At most so many bytes, as they come.</summary>
    public static async Task<byte[]> ReadAtMostAsync(Stream stream, int most, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        byte[] buffer = new byte[1 << 14];
        int read;
        while (bytes.Length < most && (read = await stream.ReadAsync(buffer, cancel)) > 0) bytes.Write(buffer, 0, (int)Math.Min(read, most - bytes.Length));
        return bytes.ToArray();
    }
}
