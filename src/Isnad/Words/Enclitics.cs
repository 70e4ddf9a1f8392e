namespace Isnad.Words;

/// <summary>The pronouns that can be attached after a stem.</summary>
internal static class Enclitics
{
    /// <summary>Letters of the longest.</summary>
    public const int Longest = 3;

    /// <summary>What the pronoun costs; 0 for none, −1 where the letters are no pronoun.</summary>
    public static int Cost(ReadOnlySpan<char> letters, WordCosts costs) => letters switch
    {
        "" => 0,
        "ه" or "ها" => costs[WordCost.Ha],
        "هم" => costs[WordCost.Hum],
        "هما" => costs[WordCost.Huma],
        "هن" => costs[WordCost.Hunna],
        "نا" => costs[WordCost.Na],
        "ي" => costs[WordCost.Ya],
        "ني" => costs[WordCost.Ni],
        "ك" => costs[WordCost.Kaf],
        "كم" => costs[WordCost.Kum],
        "كن" or "كما" => costs[WordCost.Kaf],
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
