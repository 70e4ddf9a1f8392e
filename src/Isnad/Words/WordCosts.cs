using Isnad.Knowledge;

namespace Isnad.Words;

/// <summary>The numbers behind <see cref="WordCost"/>, read from the weights tables.</summary>
internal sealed class WordCosts
{
    private readonly int[] _costs = new int[(int)WordCost.LemmaPercent + 1];

    /// <summary>Reads the rows of model `word`; what no row names costs nothing.</summary>
    public WordCosts(KnowledgeBase knowledge)
    {
        Table table = knowledge.Table("weights");
        // Rows of a model stand together, and every string has one number: few names are compared.
        int model = -1;
        bool isWord = false;
        for (int row = 0; row < table.Rows; row++)
        {
            if (table.Id(row, 0) is var id && id != model) (model, isWord) = (id, table.Span(row, 0) is "word");
            if (!isWord) continue;
            if (!Enum.TryParse(table.Text(row, 1), out WordCost name)) throw new InvalidDataException($"weights: no cost of words is named '{table.Text(row, 1)}'");
            _costs[(int)name] = (int)(table.Number(row, 2) ?? 0);
        }
    }

    /// <summary>A cost; fitting sets them.</summary>
    public int this[WordCost name]
    {
        get => _costs[(int)name];
        set => _costs[(int)name] = value;
    }
}
