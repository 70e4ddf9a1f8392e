namespace Isnad.Mentions;

/// <summary>The name of a human being: tokens [First, End), without title and office.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
internal readonly record struct PersonName(int First, int End);
