namespace Isnad.Text;

/// <summary>One token. Its span points into the original text; its form is the cleaned spelling in <see cref="ReportText.Forms"/>.</summary>
public struct Token
{
    /// <summary>Start in the original text, UTF-16 units.</summary>
    public int Start;
    /// <summary>End in the original text, exclusive.</summary>
    public int End;
    /// <summary>Start of the cleaned form in <see cref="ReportText.Forms"/>.</summary>
    public int FormStart;
    /// <summary>Length of the cleaned form: no vowel signs, tatweel or marks; Arabic letters and ASCII digits; hamzas kept as spelled.</summary>
    public int FormLength;
    /// <summary>For quotes and parentheses the token index of the partner, −1 where unbalanced; otherwise −1.</summary>
    public int Pair;
    /// <summary>Token index of the innermost opening quotation mark around it, −1 outside quotations.</summary>
    public int Quote;
    /// <summary>What it is made of.</summary>
    public TokenKind Kind;
    /// <summary>What the spelling showed beyond letters.</summary>
    public TokenMarks Marks;

    /// <summary>The token's place in the original text.</summary>
    public readonly TextSpan Span => new(Start, End);
}

/// <summary>What a token's spelling showed beyond its letters.</summary>
[Flags]
public enum TokenMarks : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>White space stands before it.</summary>
    SpaceBefore = 1,
    /// <summary>It was written together with the token before it and cut from it («مصادرأمنية»).</summary>
    Glued = 2,
    /// <summary>It bears tanween fath, written as a sign or typed as a quotation mark («عددا"»).</summary>
    Tanween = 4,
    /// <summary>It bears a written damma on its first letter: a mark of the passive («قُتل»).</summary>
    DammaFirst = 8,
    /// <summary>It bears a shadda somewhere.</summary>
    Shadda = 16,
    /// <summary>A line begins with it.</summary>
    LineStart = 32,
    /// <summary>It lies within parentheses.</summary>
    InParens = 64,
}
