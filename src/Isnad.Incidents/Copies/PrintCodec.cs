namespace Isnad.Incidents.Copies;

/// <summary>Prints of reports as bytes, as stores keep them. Another layout needs another <see cref="LinkerVersion"/>.</summary>
public static class PrintCodec
{
    /// <summary>Writes a print.</summary>
    public static byte[] Write(ReportPrint print) => ByteFields.Of(to =>
    {
        to.Write(print.Report);
        to.WriteText(print.Outlet);
        to.WriteText(print.Published);
        to.Write7BitEncodedInt(print.Day);
        to.Write7BitEncodedInt(print.Words);
        to.WriteNumbers(print.Whole);
        to.WriteList(print.Paragraphs, static (to, paragraph) =>
        {
            to.Write7BitEncodedInt(paragraph.Start);
            to.Write7BitEncodedInt(paragraph.End);
            to.Write7BitEncodedInt(paragraph.Words);
            to.WriteNumbers(paragraph.Signature);
        });
        to.WriteList(print.Heard, static (to, heard) => to.Write(heard));
        to.Write(print.IsGathered);
    });

    /// <summary>Reads a print.</summary>
    public static ReportPrint Read(byte[] bytes)
    {
        using BinaryReader from = ByteFields.Reader(bytes);
        return new ReportPrint
        {
            Report = from.ReadString(),
            Outlet = from.ReadText(),
            Published = from.ReadText(),
            Day = from.Read7BitEncodedInt(),
            Words = from.Read7BitEncodedInt(),
            Whole = from.ReadNumbers(),
            Paragraphs = from.ReadList(static f => new ParagraphPrint(f.Read7BitEncodedInt(), f.Read7BitEncodedInt(), f.Read7BitEncodedInt(), f.ReadNumbers())),
            Heard = from.ReadList(static f => f.ReadString()),
            IsGathered = from.ReadBoolean(),
        };
    }
}
