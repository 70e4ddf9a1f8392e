namespace Isnad.Text;

/// <summary>Cuts the original into tokens, line by line. Every visible unit falls into exactly one token.</summary>
/// <param name="glue">Decides where glued words are cut.</param>
internal sealed class Tokenizer(GlueSplitter glue)
{
    private readonly TokenSink _sink = new();
    private readonly WordReader _words = new(glue);
    private readonly ForeignReader _foreign = new();
    private readonly QuotePairer _quotes = new();

    /// <summary>Fills the report's tokens and forms and lists its paragraphs.</summary>
    /// <param name="into">The report; its original is set.</param>
    /// <param name="paragraphs">The lines that are not blank, in order.</param>
    public void Read(ReportText into, List<Paragraph> paragraphs)
    {
        string text = into.Original;
        _sink.Begin(into);
        _foreign.Begin();
        _quotes.Begin(into);
        int first = 0, i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            switch (LetterTable.Class(c))
            {
                case CharacterClass.Space: _sink.Space(); i++; break;
                case CharacterClass.Invisible: i++; break;
                case CharacterClass.LineEnd:
                    first = EndLine(into, first, paragraphs);
                    _sink.Line();
                    i++;
                    break;
                case CharacterClass.Mark:
                    if (LetterTable.Clean(c) == 'ً') _sink.MarkLast(TokenMarks.Tanween);
                    i++;
                    break;
                default: i = ReadToken(text, i); break;
            }
        }
        EndLine(into, first, paragraphs);
        _quotes.End();
        _sink.Forms.End();
    }

    private int EndLine(ReportText into, int first, List<Paragraph> paragraphs)
    {
        int end = into.Tokens.Count;
        if (end == first) return first;
        end = _quotes.Pair(first, end);
        paragraphs.Add(new Paragraph(first, end));
        return end;
    }

    private int ReadToken(string text, int i)
    {
        char c = text[i];
        switch (LetterTable.Class(c))
        {
            case CharacterClass.Letter: return ReadArabic(text, i);
            case CharacterClass.Ligature or CharacterClass.Tatweel: return _words.Read(text, i, _sink);
            case CharacterClass.Digit: return NumberReader.Read(text, i, _sink);
            case CharacterClass.Foreign: return _foreign.Read(text, i, _sink);
            case CharacterClass.Stop: return SignReader.ReadStop(text, i, _sink);
            case CharacterClass.Comma: return SignReader.ReadOne(text, i, TokenKind.Comma, _sink);
            case CharacterClass.Colon: return SignReader.ReadOne(text, i, TokenKind.Colon, _sink);
            case CharacterClass.Dash: return SignReader.ReadDash(text, i, _sink);
            case CharacterClass.ParenOpen: return SignReader.ReadOne(text, i, TokenKind.ParenOpen, _sink);
            case CharacterClass.ParenClose: return SignReader.ReadOne(text, i, TokenKind.ParenClose, _sink);
            case CharacterClass.Quote: return SignReader.ReadQuote(text, i, _sink);
            case CharacterClass.Hash:
                int afterTag = HashtagReader.Read(text, i, _sink);
                return afterTag > i ? afterTag : SignReader.ReadSymbol(text, i, _sink);
            case CharacterClass.At:
                int afterAccount = ForeignReader.ReadAccount(text, i, _sink);
                return afterAccount > i ? afterAccount : SignReader.ReadSymbol(text, i, _sink);
            default: return SignReader.ReadSymbol(text, i, _sink);
        }
    }

    private int ReadArabic(string text, int i)
    {
        int end = AbbreviationReader.Read(text, i, _sink);
        if (end > i) return end;
        end = _words.Read(text, i, _sink);
        if (end < text.Length && text[end] == '.')
        {
            int withPoint = AbbreviationReader.WithPoint(text, i, end);
            if (withPoint > end)
            {
                _sink.StretchLast(withPoint);
                end = withPoint;
            }
        }
        return end;
    }
}
