using System.Runtime.InteropServices;
using System.Text;

namespace Isnad.Incidents.Copies;

/// <summary>Prints of reports as bytes, as stores keep them.</summary>
public static class PrintCodec
{
    /// <summary>Writes a print.</summary>
    public static byte[] Write(ReportPrint print)
    {
        using var bytes = new MemoryStream(1024);
        using (var to = new BinaryWriter(bytes, Encoding.UTF8))
        {
            to.Write(print.Report);
            to.Write(print.Outlet ?? "");
            to.Write(print.Published ?? "");
            to.Write7BitEncodedInt(print.Day);
            to.Write7BitEncodedInt(print.Words);
            WriteNumbers(print.Whole, to);
            to.Write7BitEncodedInt(print.Paragraphs.Count);
            foreach (ParagraphPrint paragraph in print.Paragraphs)
            {
                to.Write7BitEncodedInt(paragraph.Start);
                to.Write7BitEncodedInt(paragraph.End);
                to.Write7BitEncodedInt(paragraph.Words);
                WriteNumbers(paragraph.Signature, to);
            }
            to.Write7BitEncodedInt(print.Heard.Count);
            foreach (string heard in print.Heard) to.Write(heard);
            to.Write(print.IsGathered);
        }
        return bytes.ToArray();
    }

    /// <summary>Reads a print.</summary>
    public static ReportPrint Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        string report = from.ReadString(), outlet = from.ReadString(), published = from.ReadString();
        int day = from.Read7BitEncodedInt(), words = from.Read7BitEncodedInt();
        uint[] whole = ReadNumbers(from);
        var paragraphs = new ParagraphPrint[from.Read7BitEncodedInt()];
        for (int i = 0; i < paragraphs.Length; i++) paragraphs[i] = new ParagraphPrint(from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), ReadNumbers(from));
        string[] heard = new string[from.Read7BitEncodedInt()];
        for (int i = 0; i < heard.Length; i++) heard[i] = from.ReadString();
        return new ReportPrint { Report = report, Outlet = outlet.Length == 0 ? null : outlet, Published = published.Length == 0 ? null : published, Day = day, Words = words, Whole = whole, Paragraphs = paragraphs, Heard = heard, IsGathered = from.ReadBoolean() };
    }

    private static void WriteNumbers(uint[] numbers, BinaryWriter to)
    {
        to.Write7BitEncodedInt(numbers.Length);
        to.Write(MemoryMarshal.AsBytes<uint>(numbers));
    }

    private static uint[] ReadNumbers(BinaryReader from)
    {
        uint[] numbers = new uint[from.Read7BitEncodedInt()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
