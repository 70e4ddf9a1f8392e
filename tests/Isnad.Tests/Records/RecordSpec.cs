namespace Isnad.Tests.Records;

/// <summary>One example of the record specs: a text and the records expected of it.</summary>
/// <param name="Path">The file it stands in.</param>
/// <param name="Line">Number of its heading's line, from one.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">The report.</param>
/// <param name="Rows">The records expected, as rows of the table.</param>
/// <param name="IsRight">Whether the program is to get it right; otherwise it stands under «Not yet».</param>
public sealed record RecordSpec(string Path, int Line, string Title, string Text, IReadOnlyList<string> Rows, bool IsRight)
{
    /// <inheritdoc/>
    public override string ToString() => $"{System.IO.Path.GetFileName(Path)}:{Line} {Title}";
}
