namespace Isnad.Text;

/// <summary>The tokens of one line of the original that is not blank.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">Index after its last token.</param>
internal readonly record struct Paragraph(int FirstToken, int EndToken)
{
    /// <summary>Number of its tokens.</summary>
    public int Length => EndToken - FirstToken;
}
