namespace Isnad.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>An Arabic word with its clitics.</summary>
    Word,
    /// <summary>A number in digits of any script, with its decimal or thousands marks.</summary>
    Number,
    /// <summary>A word in Latin or another script.</summary>
    Foreign,
    /// <summary>A hashtag, or its first word with the sign; the words that low lines join to it are tokens of their own.</summary>
    Hashtag,
    /// <summary>A mention of an account («@…»), an address of a page or of mail.</summary>
    Address,
    /// <summary>An abbreviation of Arabic letters with points or in parentheses: «أ ف ب», «د.», «كلم».</summary>
    Abbreviation,
    /// <summary>A full stop, question or exclamation mark, or ellipsis that ends a sentence.</summary>
    Stop,
    /// <summary>A comma, semicolon or colon.</summary>
    Comma,
    /// <summary>A colon, kept apart because it opens speech.</summary>
    Colon,
    /// <summary>A dash between words.</summary>
    Dash,
    /// <summary>An opening quotation mark, paired by <see cref="Token.Pair"/>.</summary>
    QuoteOpen,
    /// <summary>A closing quotation mark.</summary>
    QuoteClose,
    /// <summary>An opening parenthesis or bracket.</summary>
    ParenOpen,
    /// <summary>A closing parenthesis or bracket.</summary>
    ParenClose,
    /// <summary>Any other sign: percent, plus, slash, emoji.</summary>
    Symbol,
}
