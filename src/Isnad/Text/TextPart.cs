namespace Isnad.Text;

/// <summary>A run of tokens of one paragraph that is of one kind; running text is split into sentences, the rest stays whole.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="IsTeaser">Whether it announces another report.</param>
/// <param name="Story">The story it belongs to.</param>
internal readonly record struct TextPart(int FirstToken, int EndToken, SentenceKind Kind, int Paragraph, bool IsTeaser = false, int Story = 0);
