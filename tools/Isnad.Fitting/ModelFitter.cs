using System.Globalization;
using Isnad.Models;

namespace Isnad.Fitting;

/// <summary>Fits every choice model on annotated reports and writes the weights, each file with its cross-validated figure.</summary>
/// <param name="log">Where the figures are told.</param>
/// <param name="folder">Knowledge folder; the numbers go to its folders `weights` and `networks`.</param>
/// <param name="judged">Whether the cross-validated figures of the networks are reckoned too; they take longest.</param>
internal sealed class ModelFitter(TextWriter log, string folder, bool judged)
{
    /// <summary>Fits all models.</summary>
    public void Fit(Reader reader, IReadOnlyList<GoldReport> reports)
    {
        var collector = new Collector(reader);
        for (int i = 0; i < reports.Count; i++) collector.Add(i, reports[i]);
        log.WriteLine($"gold events {collector.GoldEvents}, with a candidate {collector.Reachable}, of the right type {collector.TypedReachable}, candidates {collector.Events.Count}");
        foreach (IGrouping<string, string> kind in collector.Unreachable.GroupBy(u => u.Split('\t')[0])) log.WriteLine($"no candidate is right: {kind.Key} {kind.Count()}");
        WriteBinary("event", collector.Events, collector.GoldEvents);
        WriteBinary("statement", collector.Statements, collector.GoldStatements);
        WriteBinary("party", collector.Mutual, collector.Mutual.Count(e => e.Label));
        var vectors = new LemmaVectors(reader.Knowledge);
        WriteNetwork("actor", vectors, collector.Actors);
        WriteNetwork("recipient", vectors, collector.Recipients);
        WriteChoice("place", collector.Places, shrink: 0.1);
        WriteChoice("date", collector.Dates, shrink: 0.3);
        WriteChoice("status", collector.Statuses);
        WriteBinary("retelling", collector.Retellings, collector.Retellings.Count(e => e.Label));
    }

    private void WriteBinary(string name, List<BinaryExample> examples, int gold, double shrink = 4e-3)
    {
        (double f1, double threshold) = CrossValidation.BestThreshold(examples, gold, shrink);
        Write(name, Trainers.Binary(examples, shrink: shrink), threshold, $"F1 {Percent(f1)} at threshold {threshold.ToString("0.00", CultureInfo.InvariantCulture)}, {examples.Count} examples");
    }

    private void WriteChoice(string name, List<ChoiceExample> examples, double shrink = 3e-2) =>
        Write(name, Trainers.Choice(examples, shrink: shrink), null, $"accuracy {Percent(CrossValidation.Accuracy(examples, shrink))}, {examples.Count} examples");

    private void WriteNetwork(string name, LemmaVectors vectors, List<ChoiceExample> examples)
    {
        NetworkParameters network = NetworkTrainer.Train(vectors, examples);
        string figure = judged ? $"accuracy {Percent(CrossValidation.Accuracy(vectors, examples))}, {examples.Count} examples" : "not judged";
        log.WriteLine($"{name}: {figure} (cross-validated)");
        Directory.CreateDirectory(Path.Combine(folder, "networks"));
        using var writer = new StreamWriter(Path.Combine(folder, "networks", name + ".tsv")) { NewLine = "\n" };
        writer.WriteLine($"# Network `{name}` over abstract features and lemma vectors, fitted by tools/Isnad.Fitting on annotated reports.");
        writer.WriteLine($"# Cross-validated in five folds cut by report: {figure}.");
        writer.WriteLine("model\tunit\tweights");
        network.Write(name, writer);
    }

    private void Write(string name, double[] weights, double? threshold, string figure)
    {
        log.WriteLine($"{name}: {figure} (cross-validated)");
        using var writer = new StreamWriter(Path.Combine(folder, "weights", name + ".tsv")) { NewLine = "\n" };
        writer.WriteLine($"# Weights of the model `{name}` over abstract features, fitted by tools/Isnad.Fitting on annotated reports.");
        writer.WriteLine($"# Cross-validated in five folds cut by report: {figure}.");
        writer.WriteLine("model\tfeature\tweight");
        if (threshold is { } t) writer.WriteLine($"{name}\tthreshold\t{t.ToString("0.###", CultureInfo.InvariantCulture)}");
        for (int f = 0; f < weights.Length; f++)
        {
            if (Math.Abs(weights[f]) >= 0.005) writer.WriteLine($"{name}\t{FeatureList.Name(f)}\t{weights[f].ToString("0.###", CultureInfo.InvariantCulture)}");
        }
    }

    private static string Percent(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture);
}
