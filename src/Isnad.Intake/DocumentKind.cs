namespace Isnad.Intake;

/// <summary>What a document's bytes are.</summary>
public enum DocumentKind
{
    /// <summary>Plain text in any of the encodings of Arabic.</summary>
    Text,
    /// <summary>One line of JSON Lines.</summary>
    JsonLine,
    /// <summary>One row of a table; fields are in <see cref="IntakeItem.Fields"/>.</summary>
    Row,
    /// <summary>A web page.</summary>
    Html,
    /// <summary>A PDF.</summary>
    Pdf,
}
