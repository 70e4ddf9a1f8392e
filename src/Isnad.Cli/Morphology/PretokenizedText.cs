using Isnad.Documents;
using Isnad.Text;
using Isnad.Words;

namespace Isnad.Cli.Morphology;

/// <summary>Reads words that others have cut already: one a line, an empty line between sentences.</summary>
/// <param name="reader">Whose tables are used.</param>
internal sealed class PretokenizedText(Reader reader)
{
    private readonly Tokenizer _tokenizer = new(new GlueSplitter(null));
    private readonly WordsStep _words = new(reader.Knowledge);
    private readonly ReportText _pieces = new();
    private readonly List<Paragraph> _lines = [];

    /// <summary>Fills the text and word layers of a draft; every line that is not empty becomes one token.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="draft">Reset, then filled.</param>
    public void Read(string text, Draft draft)
    {
        draft.Reset(new Report { Id = "", Text = text });
        _pieces.Reset(text);
        _lines.Clear();
        _tokenizer.Read(_pieces, _lines);
        draft.Text.Forms.AddRange(_pieces.Forms);
        int first = 0, end = 0;
        foreach (Paragraph line in _lines)
        {
            Token token = Join(line);
            if (end > 0 && IsBlankBetween(text, end, token.Start)) first = EndSentence(draft.Text, first);
            draft.Text.Tokens.Add(token);
            end = token.End;
        }
        EndSentence(draft.Text, first);
        _words.Run(draft);
    }

    // What the tokenizer cuts within a line, such as «10:30», is one word here.
    private Token Join(Paragraph line)
    {
        Token token = _pieces.Tokens[line.FirstToken], last = _pieces.Tokens[line.EndToken - 1];
        token.End = last.End;
        token.FormLength = last.FormStart + last.FormLength - token.FormStart;
        token.Marks &= ~TokenMarks.LineStart;
        token.Pair = -1;
        if (line.EndToken - line.FirstToken > 1 && token.Kind is not (TokenKind.Number or TokenKind.Foreign)) token.Kind = TokenKind.Word;
        // An abbreviation is one only beside others.
        if (token.Kind == TokenKind.Abbreviation && token.FormLength > 1) token.Kind = TokenKind.Word;
        return token;
    }

    private static int EndSentence(ReportText text, int first)
    {
        if (text.Tokens.Count > first) text.Sentences.Add(new Sentence(first, text.Tokens.Count, SentenceKind.Body, text.Sentences.Count, 0));
        return text.Tokens.Count;
    }

    private static bool IsBlankBetween(string text, int end, int start)
    {
        int breaks = 0;
        for (int i = end; i < start; i++) breaks += text[i] == '\n' ? 1 : 0;
        return breaks > 1;
    }
}
