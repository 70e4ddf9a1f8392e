using System.Text;
using Isnad.Text;

namespace Isnad.Tests.Text;

/// <summary>Writes a split text in the notations of the specs.</summary>
internal static class TextView
{
    /// <summary>Renders one view of a split text, one row per line.</summary>
    public static string Render(string view, ReportText text) => view switch
    {
        "tokens" => string.Join(" | ", text.Tokens.Select(t => new string(text.Form(t)))),
        "kinds" => Rows(text.Tokens.Where(t => t.Kind != TokenKind.Word).Select(t => $"{new string(text.Form(t))} = {t.Kind}")),
        "marks" => Rows(text.Tokens.Where(t => Beyond(t.Marks) != TokenMarks.None).Select(t => $"{new string(text.Form(t))} = {Beyond(t.Marks)}")),
        "sentences" => Rows(text.Sentences.Select(s => $"{s.Kind} {s.Story} | {Source(text, s.FirstToken, s.EndToken)}")),
        "quotes" => Quotes(text),
        "dateline" => $"dateline = {Name(text.Dateline, text)}\nplace = {Name(text.DatelinePlace, text)}\nbyline = {Name(text.Byline, text)}",
        _ => throw new ArgumentException($"no view is called {view}", nameof(view)),
    };

    private static TokenMarks Beyond(TokenMarks marks) => marks & ~(TokenMarks.SpaceBefore | TokenMarks.LineStart);

    private static string Rows(IEnumerable<string> rows) => string.Join('\n', rows);

    private static string Name(TextSpan? span, ReportText text) => span is { } s ? s.In(text.Original) : "-";

    // Each opening mark with all the tokens it covers, nested ones included.
    private static string Quotes(ReportText text)
    {
        StringBuilder rows = new();
        for (int i = 0; i < text.Tokens.Count; i++)
        {
            Token token = text.Tokens[i];
            if (token.Kind == TokenKind.QuoteClose && token.Pair < 0) rows.Append("loose closing mark\n");
            if (token.Kind != TokenKind.QuoteOpen) continue;
            int last = -1;
            for (int k = i + 1; k < text.Tokens.Count; k++)
            {
                if (Covers(text, i, k)) last = k;
            }
            rows.Append(token.Pair < 0 ? "loose: " : "paired: ").Append(last < 0 ? "-" : Source(text, i + 1, last + 1)).Append('\n');
        }
        return rows.ToString().TrimEnd('\n');
    }

    private static bool Covers(ReportText text, int open, int token)
    {
        for (int quote = text.Tokens[token].Quote; quote >= 0; quote = text.Tokens[quote].Quote)
        {
            if (quote == open) return true;
        }
        return false;
    }

    private static string Source(ReportText text, int first, int end) =>
        text.Original[text.Tokens[first].Start..text.Tokens[end - 1].End].ReplaceLineEndings(" / ");
}
