namespace Isnad.Models;

/// <summary>The features of one candidate, as numbers: kind × <see cref="Values"/> + value.</summary>
internal sealed class FeatureList
{
    /// <summary>How many values a kind may take.</summary>
    public const int Values = 2048;

    /// <summary>Size of the space of features.</summary>
    public const int Space = (int)FeatureKind.Count * Values;

    private int[] _features = new int[64];
    private int _count;
    private readonly int[] _lemmas = [-1, -1];

    /// <summary>The features, in the order added.</summary>
    public ReadOnlySpan<int> Items => _features.AsSpan(0, _count);

    /// <summary>Adds a feature.</summary>
    public void Add(FeatureKind kind, int value = 0)
    {
        if (_count == _features.Length) Array.Resize(ref _features, 2 * _count);
        _features[_count++] = (int)kind * Values + Math.Clamp(value, 0, Values - 1);
    }

    /// <summary>Adds a feature if a condition holds.</summary>
    public void AddIf(bool condition, FeatureKind kind, int value = 0)
    {
        if (condition) Add(kind, value);
    }

    /// <summary>Shows a lemma, whose vector a network weighs.</summary>
    /// <param name="slot">Whose it is: 0 the trigger's, 1 the candidate's.</param>
    /// <param name="lemma">The lemma, −1 for none.</param>
    public void Show(int slot, int lemma) => _lemmas[slot] = lemma;

    /// <summary>The lemma shown in a slot, −1 for none.</summary>
    public int Lemma(int slot) => _lemmas[slot];

    /// <summary>Empties it for the next candidate.</summary>
    public void Clear()
    {
        _count = 0;
        Array.Fill(_lemmas, -1);
    }

    /// <summary>The name of a feature in the weights tables.</summary>
    public static string Name(int feature) => $"{(FeatureKind)(feature / Values)}:{feature % Values}";
}
