using System.Runtime.InteropServices;

namespace Isnad.Text;

/// <summary>A report cut into sentences and tokens. Reused from report to report; nothing in it outlives a reading.</summary>
public sealed class ReportText
{
    /// <summary>The original text.</summary>
    public string Original { get; internal set; } = "";

    /// <summary>All tokens in order.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>All sentences in order; together they hold every token once.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>The cleaned forms of all tokens, one after the other.</summary>
    public List<char> Forms { get; } = [];

    /// <summary>The place named by the dateline, where one was found.</summary>
    public TextSpan? DatelinePlace { get; internal set; }

    /// <summary>The whole dateline, where one was found.</summary>
    public TextSpan? Dateline { get; internal set; }

    /// <summary>The reporter's name, where one was found.</summary>
    public TextSpan? Byline { get; internal set; }

    /// <summary>The cleaned form of a token.</summary>
    /// <param name="token">One of <see cref="Tokens"/>.</param>
    public ReadOnlySpan<char> Form(in Token token) =>
        CollectionsMarshal.AsSpan(Forms).Slice(token.FormStart, token.FormLength);

    /// <summary>Empties it for the next report.</summary>
    /// <param name="original">The next report's text.</param>
    internal void Reset(string original)
    {
        Original = original;
        Tokens.Clear();
        Sentences.Clear();
        Forms.Clear();
        Dateline = DatelinePlace = Byline = null;
    }
}
