using System.Buffers;
using Isnad.Cli.Overlay;
using Isnad.Documents;
using Isnad.Records;

namespace Isnad.Fitting;

/// <summary>
/// Reads every annotated report with weights that never saw it, from the first step to the last, so that the scored output
/// tells what to expect of new reports. Each fold fits twice: the second time over readings made by the first's weights.
/// </summary>
internal static class CrossReading
{
    private const int Folds = 5, Rounds = 2;

    /// <summary>Writes the readings, a line each, in the order of the reports.</summary>
    /// <param name="reports">What is read, fold by fold.</param>
    /// <param name="also">What every fold is fitted on besides; none of it is read.</param>
    /// <param name="output">Where the lines go.</param>
    public static void Write(IReadOnlyList<GoldReport> reports, IReadOnlyList<GoldReport> also, Stream output)
    {
        var lines = new byte[reports.Count][];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold => ReadFold(reports, also, fold, lines));
        foreach (byte[] line in lines) output.Write(line);
    }

    /// <summary>A reader with weights fitted on some reports.</summary>
    private static Reader Fitted(Reader reader, IReadOnlyList<GoldReport> reports, IReadOnlyList<GoldReport> also)
    {
        string folder = Directory.CreateTempSubdirectory("isnad-fold").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "weights"));
        new ModelFitter(TextWriter.Null, folder, judged: false).Fit(reader, reports, also);
        Reader fitted = KnowledgeOverlay.OpenReader(folder);
        Directory.Delete(folder, recursive: true);
        return fitted;
    }

    private static void ReadFold(IReadOnlyList<GoldReport> reports, IReadOnlyList<GoldReport> also, int fold, byte[][] lines)
    {
        List<GoldReport> seen = [.. reports.Where((_, i) => i % Folds != fold)];
        Reader reader = Reader.Open();
        for (int round = 0; round < Rounds; round++) reader = Fitted(reader, seen, also);
        using var writer = new RecordWriter();
        for (int i = fold; i < reports.Count; i += Folds)
        {
            var buffer = new ArrayBufferWriter<byte>();
            writer.Write(reader.Read(new Report { Id = reports[i].Id, Text = reports[i].Text, Published = reports[i].Published }), buffer);
            lines[i] = buffer.WrittenSpan.ToArray();
        }
    }
}
