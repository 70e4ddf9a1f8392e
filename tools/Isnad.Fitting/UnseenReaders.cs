using Isnad.Cli.Overlay;

namespace Isnad.Fitting;

/// <summary>
/// Readers fitted without a fold of the reports each. A choice looks at the choices before it; weights that saw a report make those
/// better than they will ever be on a new one, and whoever learns from them trusts them too much.
/// </summary>
internal static class UnseenReaders
{
    private const int Folds = 5;

    /// <summary>For each fold (report number modulo their count) a reader that never saw its reports.</summary>
    /// <param name="reader">Reads the reports that the fold readers are fitted on.</param>
    /// <param name="reports">The annotated reports.</param>
    public static Reader[] Fit(Reader reader, IReadOnlyList<GoldReport> reports)
    {
        var readers = new Reader[Folds];
        for (int fold = 0; fold < Folds; fold++) readers[fold] = Fitted(reader, [.. reports.Where((_, i) => i % Folds != fold)], null);
        return readers;
    }

    /// <summary>A reader with weights fitted on some reports.</summary>
    public static Reader Fitted(Reader reader, IReadOnlyList<GoldReport> reports, Reader[]? unseeing)
    {
        string folder = Directory.CreateTempSubdirectory("isnad-fold").FullName;
        string weights = Directory.CreateDirectory(Path.Combine(folder, "weights")).FullName;
        new ModelFitter(TextWriter.Null, weights).Fit(reader, reports, unseeing);
        Reader fitted = KnowledgeOverlay.OpenReader(folder);
        Directory.Delete(folder, recursive: true);
        return fitted;
    }
}
