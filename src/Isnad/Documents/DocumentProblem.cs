namespace Isnad.Documents;

/// <summary>Why a document cannot be read as an Arabic report.</summary>
public enum DocumentProblem
{
    /// <summary>It can.</summary>
    None,
    /// <summary>It holds no text.</summary>
    Empty,
    /// <summary>It is no text: a picture, an archive, a program.</summary>
    Binary,
    /// <summary>It is larger than <see cref="ReportDecoder.MostBytes"/>.</summary>
    TooLarge,
    /// <summary>Less than 30 % of its letters are Arabic.</summary>
    NotArabic,
    /// <summary>It is in Arabic letters, but the language is Persian, Urdu or another of their neighbours.</summary>
    PersianOrUrdu,
    /// <summary>Its bytes are in no encoding that yields Arabic, or it was decoded wrongly before it came here.</summary>
    WrongEncoding,
}
