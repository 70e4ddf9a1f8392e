using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Isnad.Knowledge.Format;

namespace Isnad.KnowledgeCompiler.Binary;

/// <summary>
/// Writes sections one after the other behind a directory:
/// magic, hash of all that follows, section count, then name length, name, offset and byte length of each section.
/// </summary>
internal sealed class KnowledgeWriter
{
    private readonly List<(string Name, byte[] Bytes)> _sections = [];

    /// <summary>Adds a section of fixed-size records.</summary>
    public void Add<T>(string name, T[] records) where T : unmanaged =>
        _sections.Add((name, MemoryMarshal.AsBytes<T>(records).ToArray()));

    /// <summary>Writes everything.</summary>
    public void Write(Stream to)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(_sections.Count);
            int directory = 4 + _sections.Sum(s => 4 + Encoding.UTF8.GetByteCount(s.Name) + 8);
            int offset = Align(sizeof(ulong) + BinaryLayout.HashLength + directory);
            foreach ((string name, byte[] bytes) in _sections)
            {
                byte[] encoded = Encoding.UTF8.GetBytes(name);
                writer.Write(encoded.Length);
                writer.Write(encoded);
                writer.Write(offset);
                writer.Write(bytes.Length);
                offset = Align(offset + bytes.Length);
            }
            foreach ((_, byte[] bytes) in _sections)
            {
                int at = sizeof(ulong) + BinaryLayout.HashLength + (int)body.Position;
                writer.Write(new byte[Align(at) - at]);
                writer.Write(bytes);
            }
        }
        byte[] content = body.ToArray();
        to.Write(BitConverter.GetBytes(BinaryLayout.Magic));
        to.Write(SHA256.HashData(content));
        to.Write(content);
    }

    private static int Align(int offset) => (offset + 7) & ~7;
}
