using Isnad.Knowledge;
using Isnad.Words;

namespace Isnad.Models;

/// <summary>
/// What company each lemma keeps in raw news, as a vector of unit length: lemmas that stand in like places have like vectors, so that
/// what is learned of «هجوم» and «جيش» holds for «غارة» and «كتيبة» too. Counted without annotation (tools/Isnad.Fitting --vectors).
/// </summary>
internal sealed class LemmaVectors
{
    /// <summary>Length of a vector.</summary>
    public const int Dimensions = 64;

    /// <summary>What a vector of unit length is multiplied with: its numbers then weigh about as much as other features.</summary>
    private const float Scale = 3f / 127;

    // Rows of the table by lemma, −1 for a lemma too rare to have one.
    private readonly int[] _rows;
    private readonly float[] _values;

    /// <summary>Reads the table lexicon/vectors.tsv: lemma, part of speech, and its numbers as signed bytes in Base64.</summary>
    public LemmaVectors(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("vectors");
        _rows = new int[knowledge.Lexicon.LemmaCount];
        Array.Fill(_rows, -1);
        _values = new float[table.Rows * Dimensions];
        var byLemma = new Dictionary<(string, string), int>(table.Rows);
        Span<byte> bytes = stackalloc byte[Dimensions];
        for (int row = 0; row < table.Rows; row++)
        {
            if (!Convert.TryFromBase64Chars(table.Span(row, 2), bytes, out int count) || count != Dimensions) continue;
            for (int d = 0; d < Dimensions; d++) _values[row * Dimensions + d] = (sbyte)bytes[d] * Scale;
            byLemma[(table.Text(row, 0), table.Text(row, 1))] = row;
        }
        if (byLemma.Count == 0) return;
        for (int lemma = 0; lemma < _rows.Length; lemma++)
        {
            if (byLemma.TryGetValue((knowledge.Lexicon.Text(lemma), ((PartOfSpeech)knowledge.Lexicon.Lemma(lemma).Pos).ToString()), out int row)) _rows[lemma] = row;
        }
    }

    /// <summary>The vector of a lemma, empty where it has none (or is none: −1).</summary>
    public ReadOnlySpan<float> Of(int lemma) =>
        lemma < 0 || _rows[lemma] < 0 ? default : _values.AsSpan(_rows[lemma] * Dimensions, Dimensions);

    /// <summary>How alike the company of two lemmas is: the cosine of their vectors, or nothing where one has none.</summary>
    public double? Nearness(int a, int b)
    {
        ReadOnlySpan<float> x = Of(a), y = Of(b);
        if (x.IsEmpty || y.IsEmpty) return null;
        const double Length = Scale * 127;
        double product = 0;
        for (int d = 0; d < x.Length; d++) product += x[d] * y[d];
        return product / (Length * Length);
    }
}
