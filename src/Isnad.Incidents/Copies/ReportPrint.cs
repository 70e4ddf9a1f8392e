namespace Isnad.Incidents.Copies;

/// <summary>What copies of a report are found and told by.</summary>
public sealed record ReportPrint
{
    /// <summary>Words that a paragraph has at least, to be compared by itself: shorter ones are alike by chance.</summary>
    public const int LeastWords = 15;

    internal const int WholePlaces = 64, ParagraphPlaces = 24;
    private const int WholeRows = 4, ParagraphRows = 4;
    private const ulong WholeSalt = 1, ParagraphSalt = 2;

    /// <summary>Id of the report.</summary>
    public required string Report { get; init; }
    /// <summary>Key of its outlet, or null.</summary>
    public string? Outlet { get; init; }
    /// <summary>When it was published, as given, or null.</summary>
    public string? Published { get; init; }
    /// <summary>Day of publication as a day number, 0 where unknown.</summary>
    public int Day { get; init; }
    /// <summary>How many words it has.</summary>
    public int Words { get; init; }
    /// <summary>MinHash of the whole text.</summary>
    public uint[] Whole { get; init; } = [];
    /// <summary>Its paragraphs that are long enough.</summary>
    public IReadOnlyList<ParagraphPrint> Paragraphs { get; init; } = [];
    /// <summary>Keys of the outlets and agencies that it cites, in ordinal order.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];

    /// <summary>Whether it says of itself that it was put together from others: «متابعات».</summary>
    public bool IsGathered { get; init; }

    /// <summary>Keys by which it is found: reports that share one are compared.</summary>
    public IEnumerable<ulong> Bands()
    {
        foreach (ulong band in MinHash.Bands(Whole, WholeRows, WholeSalt)) yield return band;
        foreach (ParagraphPrint paragraph in Paragraphs)
        {
            foreach (ulong band in MinHash.Bands(paragraph.Signature, ParagraphRows, ParagraphSalt)) yield return band;
        }
    }
}

/// <summary>A paragraph.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Signature">MinHash of its words.</param>
public sealed record ParagraphPrint(int Start, int End, int Words, uint[] Signature);
