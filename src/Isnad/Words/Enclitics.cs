namespace Isnad.Words;

/// <summary>The pronouns that can be attached after a stem.</summary>
internal static class Enclitics
{
    /// <summary>What the pronoun costs; 0 for none, −1 where the letters are no pronoun.</summary>
    public static int Cost(ReadOnlySpan<char> letters) => letters switch
    {
        "" => 0,
        "ه" or "ها" => 3,
        "هم" => 3,
        "هما" => 6,
        "هن" => 12,
        "نا" => 9,
        "ي" => 20,
        "ني" => 14,
        "ك" => 22,
        "كم" => 14,
        "كن" or "كما" => 24,
        _ => -1,
    };

    /// <summary>Gender and number of a third-person pronoun, or none.</summary>
    public static Features Agreement(ReadOnlySpan<char> letters) => letters switch
    {
        "ه" => Features.Third | Features.Masculine | Features.Singular,
        "ها" => Features.Third | Features.Feminine | Features.Singular,
        "هم" => Features.Third | Features.Masculine | Features.Plural,
        "هما" => Features.Third | Features.Dual,
        "هن" => Features.Third | Features.Feminine | Features.Plural,
        "نا" => Features.First | Features.Plural,
        "ي" or "ني" => Features.First | Features.Singular,
        "ك" or "كم" or "كن" or "كما" => Features.Second,
        _ => Features.None,
    };
}
