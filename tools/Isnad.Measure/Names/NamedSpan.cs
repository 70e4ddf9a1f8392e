namespace Isnad.Measure.Names;

/// <summary>What a name names.</summary>
internal enum NameOf
{
    /// <summary>A human being.</summary>
    Person,
    /// <summary>A place; also a country that acts.</summary>
    Place,
    /// <summary>An organisation, party, club or medium.</summary>
    Organisation,
}

/// <summary>A name: words [First, End) of the annotated text.</summary>
/// <param name="Of">What it names.</param>
/// <param name="First">First word.</param>
/// <param name="End">Word after the last.</param>
internal readonly record struct NamedSpan(NameOf Of, int First, int End);
