namespace Isnad.Archive;

/// <summary>Some items of a list, and where the rest begins. Items written meanwhile shift nothing.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items, in order.</param>
/// <param name="Next">Cursor of the next page, opaque; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
