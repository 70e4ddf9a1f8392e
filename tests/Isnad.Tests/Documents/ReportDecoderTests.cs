using System.Text;
using Isnad.Documents;

namespace Isnad.Tests.Documents;

/// <summary>Bytes to text: every encoding Arabic news came in, and every way it comes broken.</summary>
public sealed class ReportDecoderTests
{
    private const string News = "أعلنت بلدية المدينة اليوم أن فرق الإنقاذ وصلت إلى الحي الذي غمرته المياه، وأن المدارس ستغلق أبوابها حتى نهاية الأسبوع.";

    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1256)!;
    private static readonly Encoding s_iso = CodePagesEncodingProvider.Instance.GetEncoding(28596)!;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        DecodedText read = ReportDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(News)]);
        Assert.Equal((News, DocumentProblem.None), (read.Text, read.Problem));
        Assert.Equal(name, read.Encoding, ignoreCase: true);
    }

    [Fact]
    public void Utf8_is_the_default() => AssertRead(Encoding.UTF8.GetBytes(News), "utf-8");

    [Fact]
    public void Utf16_is_known_without_its_mark()
    {
        AssertRead(Encoding.Unicode.GetBytes(News), "utf-16");
        AssertRead(Encoding.BigEndianUnicode.GetBytes(News), "utf-16BE");
    }

    [Fact]
    public void Windows_1256_is_known() => AssertRead(s_windows.GetBytes(News), "windows-1256");

    [Fact]
    public void Iso_8859_6_is_known() => AssertRead(s_iso.GetBytes(News), "iso-8859-6");

    [Fact]
    public void A_document_cut_off_inside_a_letter_is_read()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(News[..^1] + "ة");
        DecodedText read = ReportDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1));
        Assert.Equal((News[..^1], DocumentProblem.None), (read.Text, read.Problem));
    }

    [Fact]
    public void Nothing_is_empty()
    {
        Assert.Equal(DocumentProblem.Empty, ReportDecoder.Decode([]).Problem);
        Assert.Equal(DocumentProblem.Empty, ReportDecoder.Decode(" \r\n\t"u8).Problem);
    }

    [Fact]
    public void Pictures_and_archives_are_binary()
    {
        Assert.Equal(DocumentProblem.Binary, ReportDecoder.Decode([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49]).Problem);
        Assert.Equal(DocumentProblem.Binary, ReportDecoder.Decode("%PDF-1.7 ..."u8).Problem);
        Assert.Equal(DocumentProblem.Binary, ReportDecoder.Decode([0x50, 0x4B, 3, 4, 20, 1, 2, 3]).Problem);
    }

    [Fact]
    public void Four_megabytes_are_the_limit()
    {
        Assert.Equal(DocumentProblem.TooLarge, ReportDecoder.Decode(new byte[ReportDecoder.MostBytes + 1]).Problem);
    }

    [Fact]
    public void Bytes_that_yield_no_Arabic_have_the_wrong_encoding()
    {
        DecodedText read = ReportDecoder.Decode([0xE9, 0x74, 0xE9, 0x20, 0xE0, 0x20, 0x6C, 0x61, 0x20, 0x66, 0xEA, 0x74, 0x65]);
        Assert.Equal((null, DocumentProblem.WrongEncoding), (read.Text, read.Problem));
    }

    [Fact]
    public void Text_decoded_wrongly_before_is_said_so()
    {
        string asLatin = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(News));
        string asWindows = s_windows.GetString(Encoding.UTF8.GetBytes(News));
        Assert.Equal(DocumentProblem.WrongEncoding, LanguageCheck.Check(asLatin));
        Assert.Equal(DocumentProblem.WrongEncoding, LanguageCheck.Check(asWindows));
        Assert.Equal(DocumentProblem.WrongEncoding, LanguageCheck.Check("أعلنت \uFFFD\uFFFD\uFFFD\uFFFD اليوم"));
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        byte[] bytes = new byte[300];
        uint state = 7;
        for (int round = 0; round < 3_000; round++)
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                state = (state * 1664525) + 1013904223;
                bytes[i] = (byte)(state >> 24);
            }
            ReportDecoder.Decode(bytes.AsSpan(0, round % bytes.Length));
        }
    }

    private static void AssertRead(byte[] bytes, string encoding)
    {
        DecodedText read = ReportDecoder.Decode(bytes);
        Assert.Equal((News, encoding, DocumentProblem.None), (read.Text, read.Encoding, read.Problem));
    }
}
