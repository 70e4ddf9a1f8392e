namespace Isnad.Mentions;

/// <summary>The name of an organisation: tokens [First, End).</summary>
/// <param name="Head">Token of the head noun that bears it, or <paramref name="First"/>.</param>
/// <param name="First">First token of the name itself.</param>
/// <param name="End">Token after the last.</param>
internal readonly record struct OrganisationName(int Head, int First, int End);
