using System.Globalization;

namespace Isnad.Measure;

/// <summary>Counts what goes wrong by kind and pattern, with a few words of each.</summary>
internal sealed class ErrorPatterns
{
    private const int PatternsShown = 40, WordsShown = 14;

    private readonly Dictionary<(string Kind, string Pattern), Dictionary<string, int>> _found = [];

    /// <summary>Counts one error.</summary>
    /// <param name="kind">What is measured.</param>
    /// <param name="pattern">Right and wrong value, without the word.</param>
    /// <param name="word">The word.</param>
    public void Add(string kind, string pattern, string word)
    {
        if (!_found.TryGetValue((kind, pattern), out Dictionary<string, int>? words)) _found.Add((kind, pattern), words = new Dictionary<string, int>(StringComparer.Ordinal));
        words[word] = words.GetValueOrDefault(word) + 1;
    }

    /// <summary>Prints the most frequent patterns of each kind.</summary>
    public void Print(TextWriter to)
    {
        foreach (var kind in _found.GroupBy(f => f.Key.Kind))
        {
            to.WriteLine($"  errors: {kind.Key}");
            foreach (var pattern in kind.OrderByDescending(p => p.Value.Values.Sum()).Take(PatternsShown))
            {
                var words = pattern.Value.OrderByDescending(w => w.Value).Take(WordsShown)
                    .Select(w => w.Value > 1 ? string.Create(CultureInfo.InvariantCulture, $"{w.Key} ({w.Value})") : w.Key);
                to.WriteLine($"    {pattern.Value.Values.Sum(),4}  {pattern.Key.Pattern,-28} {string.Join("  ", words)}");
            }
        }
    }
}
