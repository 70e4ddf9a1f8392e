namespace Isnad.Models;

/// <summary>The features of one candidate, as numbers: kind × <see cref="Values"/> + value.</summary>
internal sealed class FeatureList
{
    /// <summary>How many values a kind may take.</summary>
    public const int Values = 2048;

    /// <summary>Size of the space of features.</summary>
    public const int Space = (int)FeatureKind.Count * Values;

    private readonly List<int> _features = [];

    /// <summary>The features, in the order added.</summary>
    public ReadOnlySpan<int> Items => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features);

    /// <summary>Adds a feature.</summary>
    public void Add(FeatureKind kind, int value = 0) => _features.Add((int)kind * Values + Math.Clamp(value, 0, Values - 1));

    /// <summary>Adds a feature if a condition holds.</summary>
    public void AddIf(bool condition, FeatureKind kind, int value = 0)
    {
        if (condition) Add(kind, value);
    }

    /// <summary>Empties it for the next candidate.</summary>
    public void Clear() => _features.Clear();

    /// <summary>The name of a feature in the weights tables.</summary>
    public static string Name(int feature) => $"{(FeatureKind)(feature / Values)}:{feature % Values}";
}
