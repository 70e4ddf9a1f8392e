using System.Runtime.InteropServices;
using System.Text;

namespace Isnad.Incidents.Tellings;

/// <summary>Tellings as bytes, as stores keep them. Another layout needs another <see cref="LinkerVersion"/>.</summary>
public static class TellingCodec
{
    /// <summary>Writes a telling.</summary>
    public static byte[] Write(Telling telling)
    {
        using var bytes = new MemoryStream(512);
        using (var to = new BinaryWriter(bytes, Encoding.UTF8))
        {
            to.Write(telling.Uid);
            to.Write(telling.Report);
            WriteTexts(telling.Records, to);
            WriteTexts(telling.Modes, to);
            to.Write((byte)telling.Family);
            to.Write(telling.IsDenied);
            to.Write7BitEncodedInt(telling.Time.First);
            to.Write7BitEncodedInt(telling.Time.Last);
            to.Write(telling.Time.IsTold);
            WritePlace(telling.Place, to);
            to.Write7BitEncodedInt(telling.Parties.Count);
            foreach (TellingParty party in telling.Parties)
            {
                to.Write(party.IsActor);
                to.Write(party.Entity ?? "");
                to.Write(party.Name);
                to.Write(party.Person ?? "");
                WriteWords(party.Words, to);
            }
            to.Write7BitEncodedInt(telling.Counts.Count);
            foreach (TellingCount count in telling.Counts)
            {
                to.Write(count.What);
                to.Write(count.Low);
                to.Write(count.High);
            }
            WriteWords(telling.Words, to);
            to.Write7BitEncodedInt(telling.Sentences.Count);
            foreach (TellingSentence sentence in telling.Sentences)
            {
                to.Write7BitEncodedInt(sentence.Start);
                to.Write(sentence.Trigger);
                to.Write7BitEncodedInt(sentence.Signature.Length);
                to.Write(MemoryMarshal.AsBytes<uint>(sentence.Signature));
                to.Write7BitEncodedInt(sentence.Words);
            }
            to.Write7BitEncodedInt(telling.Sources.Count);
            foreach (TellingSource source in telling.Sources)
            {
                to.Write(source.Key);
                to.Write(source.Name);
                to.Write(source.Kind);
                to.Write(source.Via ?? "");
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Reads a telling.</summary>
    public static Telling Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new Telling
        {
            Uid = from.ReadString(),
            Report = from.ReadString(),
            Records = ReadList(from, static f => f.ReadString()),
            Modes = ReadList(from, static f => f.ReadString()),
            Family = (Family)from.ReadByte(),
            IsDenied = from.ReadBoolean(),
            Time = new TellingTime(from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadBoolean()),
            Place = ReadPlace(from),
            Parties = ReadList(from, static f => new TellingParty(f.ReadBoolean(), OrNull(f.ReadString()), f.ReadString(), OrNull(f.ReadString()), ReadWords(f))),
            Counts = ReadList(from, static f => new TellingCount(f.ReadString(), f.ReadDouble(), f.ReadDouble())),
            Words = ReadWords(from),
            Sentences = ReadList(from, static f => new TellingSentence(f.Read7BitEncodedInt(), f.ReadUInt32(), ReadNumbers(f), f.Read7BitEncodedInt())),
            Sources = ReadList(from, static f => new TellingSource(f.ReadString(), f.ReadString(), f.ReadString(), OrNull(f.ReadString()))),
        };
    }

    /// <summary>Whether two tellings compare alike in everything.</summary>
    public static bool Same(Telling a, Telling b) => Write(a).AsSpan().SequenceEqual(Write(b));

    private static void WritePlace(TellingPlace place, BinaryWriter to)
    {
        to.Write((byte)place.Class);
        to.Write(place.Lat);
        to.Write(place.Lon);
        to.Write(place.RadiusKm);
        to.Write(place.Id ?? "");
        to.Write(place.Unit ?? "");
        to.Write(place.Country ?? "");
        to.Write(place.Name);
        WriteWords(place.Site, to);
    }

    private static TellingPlace ReadPlace(BinaryReader from) => new((PlaceClass)from.ReadByte(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), OrNull(from.ReadString()), OrNull(from.ReadString()), OrNull(from.ReadString()), from.ReadString(), ReadWords(from));

    private static void WriteTexts(IReadOnlyList<string> texts, BinaryWriter to)
    {
        to.Write7BitEncodedInt(texts.Count);
        foreach (string text in texts) to.Write(text);
    }

    private static void WriteWords(WordBag words, BinaryWriter to)
    {
        to.Write7BitEncodedInt(words.Words.Length);
        to.Write(MemoryMarshal.AsBytes(words.Words));
        to.Write(words.Weights);
    }

    private static WordBag ReadWords(BinaryReader from)
    {
        uint[] words = ReadNumbers(from);
        return new WordBag(words, from.ReadBytes(words.Length));
    }

    private static uint[] ReadNumbers(BinaryReader from)
    {
        uint[] numbers = new uint[from.Read7BitEncodedInt()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    private static List<T> ReadList<T>(BinaryReader from, Func<BinaryReader, T> item)
    {
        int count = from.Read7BitEncodedInt();
        var list = new List<T>(count);
        for (int i = 0; i < count; i++) list.Add(item(from));
        return list;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
