using Isnad.Cli.Morphology;

namespace Isnad.Measure;

/// <summary>Annotated words to score the step Words on.</summary>
internal interface IWordScore
{
    /// <summary>How far the annotation cuts words.</summary>
    SegmentScheme Scheme { get; }

    /// <summary>Its tags.</summary>
    TagSet Tags { get; }

    /// <summary>The figures so far.</summary>
    IReadOnlyList<Rate> Rates { get; }

    /// <summary>Number of annotated words.</summary>
    int Count { get; }

    /// <summary>Reads a file and returns its words, one a line, with an empty line between sentences.</summary>
    string Load(string path);

    /// <summary>Scores one word.</summary>
    void Compare(int index, AnalysedWord word);
}
