using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Isnad.Knowledge.Format;

namespace Isnad.Knowledge;

/// <summary>
/// Compiled knowledge, read in place: opening it parses nothing but the directory of its sections.
/// </summary>
internal sealed unsafe class KnowledgeBase
{
    private static readonly Lazy<KnowledgeBase> s_embedded = new(OpenEmbedded);

    private readonly Dictionary<string, (int Offset, int Length)> _sections = new(StringComparer.Ordinal);
    private readonly byte* _start;

    /// <summary>The knowledge embedded in the library.</summary>
    public static KnowledgeBase Embedded => s_embedded.Value;

    /// <summary>First twelve hexadecimal digits of the content's SHA-256: part of every output.</summary>
    public string Hash { get; }

    /// <summary>Size of the compiled knowledge in bytes.</summary>
    public int Bytes { get; }

    /// <summary>All strings.</summary>
    public Strings Strings { get; }

    /// <summary>The lemmas and word forms.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Names and fixed expressions.</summary>
    public NameIndex Names { get; }

    /// <summary>The event frames.</summary>
    public FrameTable Frames { get; }

    /// <summary>The places.</summary>
    public PlaceTable Places { get; }

    /// <summary>Which slots each word opens.</summary>
    public Government Government { get; }

    /// <summary>Who does and suffers the act that a word governs.</summary>
    public ControlTable Control { get; }

    /// <summary>Opens compiled knowledge held in an array, as the knowledge compiler wrote it.</summary>
    /// <param name="compiled">The bytes; copied to memory that lives as long as the process, as the embedded knowledge does.</param>
    public static KnowledgeBase Open(byte[] compiled)
    {
        byte* start = (byte*)NativeMemory.Alloc((nuint)compiled.Length);
        compiled.CopyTo(new Span<byte>(start, compiled.Length));
        return new KnowledgeBase(start, compiled.Length);
    }

    private static KnowledgeBase OpenEmbedded()
    {
        // The resource's stream is memory mapped with the assembly; it is never disposed, so the pointer stays valid.
        var stream = (UnmanagedMemoryStream)Assembly.GetExecutingAssembly().GetManifestResourceStream("Isnad.knowledge.bin")!;
        return new KnowledgeBase(stream.PositionPointer, (int)stream.Length);
    }

    private KnowledgeBase(byte* start, int length)
    {
        _start = start;
        Bytes = length;
        var bytes = new ReadOnlySpan<byte>(start, length);
        if (length < 48 || BitConverter.ToUInt64(bytes) != BinaryLayout.Magic)
        {
            throw new InvalidDataException("not knowledge compiled for this version: compile it again");
        }
        Hash = Convert.ToHexStringLower(bytes.Slice(8, 6));
        int at = sizeof(ulong) + BinaryLayout.HashLength;
        int count = Int(bytes, ref at);
        for (int i = 0; i < count; i++)
        {
            int nameLength = Int(bytes, ref at);
            string name = Encoding.UTF8.GetString(bytes.Slice(at, nameLength));
            at += nameLength;
            int offset = Int(bytes, ref at);
            _sections.Add(name, (offset, Int(bytes, ref at)));
        }
        Strings = new Strings(Section<char>(BinaryLayout.Strings), Section<int>(BinaryLayout.StringEnds));
        Lexicon = new Lexicon(Strings, Section<LemmaRecord>(BinaryLayout.Lemmas), Section<LemmaBrief>(BinaryLayout.LemmaBriefs), Section<DoubleArrayNode>(BinaryLayout.FormNodes), Section<FormEntry>(BinaryLayout.FormEntries));
        Names = new NameIndex(Section<DoubleArrayNode>(BinaryLayout.NameNodes), Section<NameEntry>(BinaryLayout.NameEntries));
        Frames = new FrameTable(this);
        Places = new PlaceTable(this);
        Government = new Government(this);
        Control = new ControlTable(this);
    }

    /// <summary>A table by its name.</summary>
    /// <param name="name">As in the compiler's schemas: `frames`, `cues`, `places`, ….</param>
    public Table Table(string name) => new(Strings, Section<int>(BinaryLayout.TablePrefix + name));

    private Section<T> Section<T>(string name) where T : unmanaged
    {
        (int offset, int length) = _sections[name];
        return new Section<T>((T*)(_start + offset), length / sizeof(T));
    }

    private static int Int(ReadOnlySpan<byte> bytes, ref int at)
    {
        int value = BitConverter.ToInt32(bytes[at..]);
        at += sizeof(int);
        return value;
    }
}

/// <summary>A run of fixed-size records in mapped memory.</summary>
/// <typeparam name="T">The record.</typeparam>
internal readonly unsafe struct Section<T>(T* start, int count) where T : unmanaged
{
    /// <summary>How many records.</summary>
    public int Count => count;

    /// <summary>One record, by reference.</summary>
    public ref readonly T this[int index] => ref start[index];

    /// <summary>Some records.</summary>
    public ReadOnlySpan<T> Slice(int first, int length) => new(start + first, length);
}
