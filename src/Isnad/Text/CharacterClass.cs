namespace Isnad.Text;

/// <summary>What a UTF-16 unit is to the tokenizer.</summary>
internal enum CharacterClass : byte
{
    /// <summary>A sign with no role of its own: currency, bullets, slashes, emoji, lone surrogates.</summary>
    Symbol,
    /// <summary>White space within a line, control characters included.</summary>
    Space,
    /// <summary>Ends a line.</summary>
    LineEnd,
    /// <summary>A vowel sign or other combining mark: part of the word it stands on, never of its form.</summary>
    Mark,
    /// <summary>Zero-width and bidi marks, soft hyphen: no part of the text, words run through them.</summary>
    Invisible,
    /// <summary>The stretching stroke, or a dash where it stands alone.</summary>
    Tatweel,
    /// <summary>A letter of the Arabic script with one letter in the form.</summary>
    Letter,
    /// <summary>A presentation form that stands for two letters or more.</summary>
    Ligature,
    /// <summary>A decimal digit of any script used with Arabic.</summary>
    Digit,
    /// <summary>A letter of another script.</summary>
    Foreign,
    /// <summary>Full stop, question and exclamation mark, ellipsis.</summary>
    Stop,
    /// <summary>Comma or semicolon.</summary>
    Comma,
    /// <summary>Colon.</summary>
    Colon,
    /// <summary>Hyphen or dash.</summary>
    Dash,
    /// <summary>Any quotation mark.</summary>
    Quote,
    /// <summary>Opening parenthesis or bracket.</summary>
    ParenOpen,
    /// <summary>Closing parenthesis or bracket.</summary>
    ParenClose,
    /// <summary>#</summary>
    Hash,
    /// <summary>@</summary>
    At,
    /// <summary>Arabic decimal or thousands separator.</summary>
    NumberSeparator,
}
