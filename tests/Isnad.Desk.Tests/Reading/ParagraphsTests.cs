using System.Text;
using CsCheck;
using Isnad.Desk.Reading;

namespace Isnad.Desk.Tests.Reading;

/// <summary>Code points → UTF-16 → text nodes: whatever the text, the pieces hold the words of the span without its line ends.</summary>
public sealed class ParagraphsTests
{
    private static readonly string[] s_signs = ["ا", "ل", "ُ", " ", "\n", "\r\n", "\r", "🙂", "a", "ـ", "𐭀"];

    [Fact]
    public void Pieces_hold_the_words_of_any_span()
    {
        Gen<string> sign = Gen.Int[0, s_signs.Length - 1].Select(i => s_signs[i]);
        Gen.Select(sign.Array[0, 60], Gen.Int[0, 60], Gen.Int[0, 60]).Sample((signs, a, b) =>
        {
            string text = string.Concat(signs);
            Rune[] points = [.. text.EnumerateRunes()];
            int start = Math.Min(Math.Min(a, b), points.Length), end = Math.Min(Math.Max(a, b), points.Length);
            var paragraphs = new Paragraphs(text);
            string[] lines = [.. paragraphs.All.Select(p => p.Text)];
            string found = string.Concat(paragraphs.Pieces(start, end).Select(p => lines[p[0]][p[1]..p[2]]));
            string expected = string.Concat(points[start..end].Select(p => p.ToString())).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
            Assert.Equal(expected, found);
        });
    }

    [Fact]
    public void Paragraphs_begin_at_their_code_point()
    {
        var paragraphs = new Paragraphs("🙂ab\r\n\r\nج🙂د\n");
        Assert.Equal([("🙂ab", 0), ("ج🙂د", 7)], paragraphs.All);
    }
}
