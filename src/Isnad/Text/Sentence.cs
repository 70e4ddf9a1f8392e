namespace Isnad.Text;

/// <summary>A sentence: a range of tokens, what part of the report it is and which story of the page it belongs to.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Kind">The part of the report.</param>
/// <param name="Paragraph">Number of its paragraph (line of the original), from 0.</param>
/// <param name="Story">Number of its story: 0 is the report's own; teasers of other stories on the page count on.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, SentenceKind Kind, int Paragraph, int Story);

/// <summary>The part of a report a sentence is.</summary>
public enum SentenceKind : byte
{
    /// <summary>Running text.</summary>
    Body,
    /// <summary>The title, or a heading between paragraphs.</summary>
    Headline,
    /// <summary>Place and agency before the text proper: «طرابلس - فاطمة السعداوي», «القاهرة (رويترز)».</summary>
    Dateline,
    /// <summary>The reporter's line.</summary>
    Byline,
    /// <summary>Text that is no part of the story: credits, navigation, share buttons.</summary>
    Furniture,
}
