namespace Isnad.Documents;

/// <summary>What became of a document's bytes: its text, or the problem that stands in the way.</summary>
/// <param name="Text">The text, byte order mark excluded; null where the bytes are no text.</param>
/// <param name="Encoding">IANA name of the encoding it was read in; null with a null text.</param>
/// <param name="Problem">The problem; the text may be there all the same, as with a report in another language.</param>
public readonly record struct DecodedText(string? Text, string? Encoding, DocumentProblem Problem)
{
    /// <summary>Whether it is an Arabic text.</summary>
    public bool IsReadable => Problem == DocumentProblem.None;
}
