namespace Isnad.Incidents.Tellings;

/// <summary>Tellings as bytes, as stores keep them. Another layout needs another <see cref="LinkerVersion"/>.</summary>
public static class TellingCodec
{
    /// <summary>Writes a telling.</summary>
    public static byte[] Write(Telling telling) => ByteFields.Of(to =>
    {
        to.Write(telling.Uid);
        to.Write(telling.Report);
        to.WriteList(telling.Records, static (to, record) => to.Write(record));
        to.WriteList(telling.Modes, static (to, mode) => to.Write(mode));
        to.Write((byte)telling.Family);
        to.Write(telling.IsDenied);
        to.Write7BitEncodedInt(telling.Time.First);
        to.Write7BitEncodedInt(telling.Time.Last);
        to.Write(telling.Time.IsTold);
        WritePlace(to, telling.Place);
        to.WriteList(telling.Parties, WriteParty);
        to.WriteList(telling.Counts, static (to, count) =>
        {
            to.Write(count.What);
            to.Write(count.Low);
            to.Write(count.High);
        });
        WriteWords(to, telling.Words);
        to.WriteList(telling.Sentences, static (to, sentence) =>
        {
            to.Write7BitEncodedInt(sentence.Start);
            to.Write(sentence.Trigger);
            to.WriteNumbers(sentence.Signature);
            to.Write7BitEncodedInt(sentence.Words);
        });
        to.WriteList(telling.Sources, static (to, source) =>
        {
            to.Write(source.Key);
            to.Write(source.Name);
            to.Write(source.Kind);
            to.WriteText(source.Via);
        });
    });

    /// <summary>Reads a telling.</summary>
    public static Telling Read(byte[] bytes)
    {
        using BinaryReader from = ByteFields.Reader(bytes);
        return new Telling
        {
            Uid = from.ReadString(),
            Report = from.ReadString(),
            Records = from.ReadList(static f => f.ReadString()),
            Modes = from.ReadList(static f => f.ReadString()),
            Family = (Family)from.ReadByte(),
            IsDenied = from.ReadBoolean(),
            Time = new TellingTime(from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadBoolean()),
            Place = ReadPlace(from),
            Parties = from.ReadList(static f => new TellingParty(f.ReadBoolean(), f.ReadText(), f.ReadString(), f.ReadText(), ReadWords(f))),
            Counts = from.ReadList(static f => new TellingCount(f.ReadString(), f.ReadDouble(), f.ReadDouble())),
            Words = ReadWords(from),
            Sentences = from.ReadList(static f => new TellingSentence(f.Read7BitEncodedInt(), f.ReadUInt32(), f.ReadNumbers(), f.Read7BitEncodedInt())),
            Sources = from.ReadList(static f => new TellingSource(f.ReadString(), f.ReadString(), f.ReadString(), f.ReadText())),
        };
    }

    /// <summary>Whether two tellings compare alike in everything.</summary>
    public static bool Same(Telling a, Telling b) => Write(a).AsSpan().SequenceEqual(Write(b));

    private static void WriteParty(BinaryWriter to, TellingParty party)
    {
        to.Write(party.IsActor);
        to.WriteText(party.Entity);
        to.Write(party.Name);
        to.WriteText(party.Person);
        WriteWords(to, party.Words);
    }

    private static void WritePlace(BinaryWriter to, TellingPlace place)
    {
        to.Write((byte)place.Class);
        to.Write(place.Lat);
        to.Write(place.Lon);
        to.Write(place.RadiusKm);
        to.WriteText(place.Id);
        to.WriteText(place.Unit);
        to.WriteText(place.Country);
        to.Write(place.Name);
        WriteWords(to, place.Site);
    }

    private static TellingPlace ReadPlace(BinaryReader from) =>
        new((PlaceClass)from.ReadByte(), from.ReadDouble(), from.ReadDouble(), from.ReadDouble(), from.ReadText(), from.ReadText(), from.ReadText(), from.ReadString(), ReadWords(from));

    private static void WriteWords(BinaryWriter to, WordBag words)
    {
        to.WriteNumbers(words.Words);
        to.Write(words.Weights);
    }

    private static WordBag ReadWords(BinaryReader from)
    {
        uint[] words = from.ReadNumbers();
        return new WordBag(words, from.ReadBytes(words.Length));
    }
}
