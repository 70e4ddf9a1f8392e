namespace Isnad.Incidents;

/// <summary>Version of what tellings hold and how they are scored. Stores that hold tellings of another make them anew.</summary>
public static class LinkerVersion
{
    /// <summary>The number; raised with every change of tellings, blocks or weights.</summary>
    public const int Number = 3;
}
