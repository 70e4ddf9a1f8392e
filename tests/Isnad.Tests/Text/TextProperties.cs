using CsCheck;
using Isnad.Documents;
using Isnad.Text;

namespace Isnad.Tests.Text;

/// <summary>What holds of every text, however broken: lone surrogates, unbalanced quotes, marks without letters.</summary>
public sealed class TextProperties
{
    // Signs of all classes, thick enough that rules meet each other.
    private static readonly Gen<char> s_sign = Gen.OneOf(
        Gen.Char["ابتدروسعلمنهويأإآةىءكفقٱ"],
        Gen.Char[" \n\t\r\u00A0\u2028"],
        Gen.Char["\"\"«»“”'‘’`()[]<>-–—ـ.…!؟?،؛:,/#@_%*"],
        Gen.Char["0123٤٥۶۷٫٬"],
        Gen.Char["abCZé"],
        Gen.Char["\u064B\u064F\u0651\u0670\u0654\u200B\u200F\u202B\u00AD\uFEFF"],
        Gen.Char["\uFEFB\uFDF2\uFE8D\uFCF2\uD83D\uDE00\uFFFD\0\u001A"],
        Gen.Char);

    private static readonly Gen<string> s_text = s_sign.Array[0, 120].Select(signs => new string(signs));

    private static ReportText Split(string text)
    {
        ReportText into = new();
        new TextSplitter().Split(new Report { Id = "any", Text = text }, into);
        return into;
    }

    private static bool IsVisible(char c) => LetterTable.Class(c)
        is not (CharacterClass.Space or CharacterClass.LineEnd or CharacterClass.Mark or CharacterClass.Invisible);

    [Fact]
    public void Tokens_are_in_order_and_hold_every_visible_sign_once() => s_text.Sample(text =>
    {
        ReportText read = Split(text);
        int at = 0;
        foreach (Token token in read.Tokens)
        {
            if (token.Start < at || token.End <= token.Start || (text.AsSpan(at, token.Start - at).ContainsVisible() && !JoinsHashtag(text, at, token.Start))) return false;
            at = token.End;
        }
        return !text.AsSpan(at).ContainsVisible();
    }, iter: 20_000);

    // The low lines between the words of a hashtag part them as spaces do.
    private static bool JoinsHashtag(string text, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (text[i] != '_' && LetterTable.Class(text[i]) is not (CharacterClass.Tatweel or CharacterClass.Mark or CharacterClass.Invisible)) return false;
        }
        int tag = from;
        while (tag > 0 && LetterTable.Class(text[tag - 1]) is not (CharacterClass.Hash or CharacterClass.Space or CharacterClass.LineEnd)) tag--;
        return tag > 0 && LetterTable.Class(text[tag - 1]) == CharacterClass.Hash;
    }

    [Fact]
    public void Forms_hold_no_marks_and_fill_the_list() => s_text.Sample(text =>
    {
        ReportText read = Split(text);
        foreach (Token token in read.Tokens)
        {
            if (token.FormLength == 0 || token.FormStart + token.FormLength > read.Forms.Count) return false;
            foreach (char c in read.Form(token))
            {
                if (!IsVisible(c)) return false;
            }
        }
        return true;
    }, iter: 20_000);

    [Fact]
    public void Sentences_hold_every_token_once() => s_text.Sample(text =>
    {
        ReportText read = Split(text);
        int at = 0;
        foreach (Sentence sentence in read.Sentences)
        {
            if (sentence.FirstToken != at || sentence.EndToken <= at) return false;
            at = sentence.EndToken;
        }
        return at == read.Tokens.Count;
    }, iter: 20_000);

    [Fact]
    public void Pairs_point_at_each_other_and_quotes_at_openers_before_them() => s_text.Sample(text =>
    {
        ReportText read = Split(text);
        for (int i = 0; i < read.Tokens.Count; i++)
        {
            Token token = read.Tokens[i];
            if (token.Pair >= 0)
            {
                Token partner = read.Tokens[token.Pair];
                bool opens = token.Kind is TokenKind.QuoteOpen or TokenKind.ParenOpen;
                if (partner.Pair != i || opens != (token.Pair > i)) return false;
                if (partner.Kind != Partner(token.Kind)) return false;
            }
            if (token.Quote >= i || (token.Quote >= 0 && read.Tokens[token.Quote].Kind != TokenKind.QuoteOpen)) return false;
        }
        return true;
    }, iter: 20_000);

    [Fact]
    public void A_splitter_used_before_reads_as_a_new_one() => Gen.Select(s_text, s_text).Sample((first, second) =>
    {
        TextSplitter used = new();
        ReportText into = new();
        used.Split(new Report { Id = "1", Text = first }, into);
        used.Split(new Report { Id = "2", Text = second }, into);
        ReportText fresh = Split(second);
        return into.Tokens.SequenceEqual(fresh.Tokens) && into.Sentences.SequenceEqual(fresh.Sentences) && into.Forms.SequenceEqual(fresh.Forms);
    }, iter: 5_000);

    [Theory]
    [InlineData("«")]
    [InlineData("\"")]
    [InlineData("(")]
    [InlineData("ة\u064Bب")]
    [InlineData("a:")]
    [InlineData("\uFEFB")]
    [InlineData("1.")]
    [InlineData("' ")]
    [InlineData("» \" ")]
    [InlineData("أ.")]
    [InlineData("سمات.")]
    public void A_megabyte_of_one_sign_is_read_in_time(string sign)
    {
        string text = string.Concat(Enumerable.Repeat(sign, 1_000_000 / sign.Length));
        long start = Environment.TickCount64;
        Split(text);
        // It takes a fraction of a second on a quiet machine; work that grows with the square of the length would take many minutes.
        Assert.InRange(Environment.TickCount64 - start, 0, 30_000);
    }

    private static TokenKind Partner(TokenKind kind) => kind switch
    {
        TokenKind.QuoteOpen => TokenKind.QuoteClose,
        TokenKind.QuoteClose => TokenKind.QuoteOpen,
        TokenKind.ParenOpen => TokenKind.ParenClose,
        _ => TokenKind.ParenOpen,
    };
}

/// <summary>What the properties ask of a stretch of text.</summary>
file static class Stretch
{
    public static bool ContainsVisible(this ReadOnlySpan<char> stretch)
    {
        foreach (char c in stretch)
        {
            if (LetterTable.Class(c) is not (CharacterClass.Space or CharacterClass.LineEnd or CharacterClass.Mark or CharacterClass.Invisible)) return true;
        }
        return false;
    }
}
