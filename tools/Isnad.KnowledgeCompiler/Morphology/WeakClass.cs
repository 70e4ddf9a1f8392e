namespace Isnad.KnowledgeCompiler.Morphology;

/// <summary>What departs from the sound verb in a root; several can hold at once.</summary>
[Flags]
internal enum WeakClass
{
    /// <summary>Sound.</summary>
    None = 0,

    /// <summary>First radical و or ي.</summary>
    Assimilated = 1,

    /// <summary>Second radical و or ي, third neither.</summary>
    Hollow = 2,

    /// <summary>Last radical و or ي.</summary>
    Defective = 4,

    /// <summary>Last two radicals equal.</summary>
    Doubled = 8,

    /// <summary>A hamza among the radicals.</summary>
    Hamzated = 16,
}
