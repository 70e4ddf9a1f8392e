using System.Globalization;
using Isnad.Models;

namespace Isnad.Fitting;

/// <summary>Fits every choice model on annotated reports and writes the weights, each file with its cross-validated figure.</summary>
/// <param name="log">Where the figures are told.</param>
/// <param name="folder">Knowledge folder; the numbers go to its folders `weights` and `networks`.</param>
/// <param name="judged">Whether the cross-validated figures of the networks are reckoned too; they take longest.</param>
internal sealed class ModelFitter(TextWriter log, string folder, bool judged)
{
    /// <summary>How often a report of the measure is learned for one of the own annotations: those are many, but were coded once and by quicker hands.</summary>
    private const int Weight = 5;

    private int _weighed;

    /// <summary>Fits all models.</summary>
    /// <param name="reader">Reads the reports.</param>
    /// <param name="reports">Annotated reports by which reading is measured.</param>
    /// <param name="also">The project's own annotations.</param>
    public void Fit(Reader reader, IReadOnlyList<GoldReport> reports, IReadOnlyList<GoldReport> also)
    {
        var collector = new Collector(reader);
        for (int i = 0; i < reports.Count; i++) collector.Add(i, reports[i]);
        _weighed = reports.Count;
        int goldStatements = collector.GoldStatements * (Weight - 1);
        for (int i = 0; i < also.Count; i++) collector.Add(_weighed + i, also[i]);
        goldStatements += collector.GoldStatements;
        log.WriteLine($"gold events {collector.GoldEvents}, with a candidate {collector.Reachable}, of the right type {collector.TypedReachable}, candidates {collector.Events.Count}");
        foreach (IGrouping<string, string> kind in collector.Unreachable.GroupBy(u => u.Split('\t')[0])) log.WriteLine($"no candidate is right: {kind.Key} {kind.Count()}");
        WriteBinary("statement", Weighed(collector.Statements, e => e.Report), goldStatements);
        WriteBinary("party", Weighed(collector.Mutual, e => e.Report));
        var vectors = new LemmaVectors(reader.Knowledge);
        WriteBinary("event", Weighed(collector.Events, e => e.Report), collector.GoldEvents);
        WriteNetwork("actor", vectors, Weighed(collector.Actors, e => e.Report));
        WriteNetwork("recipient", vectors, Weighed(collector.Recipients, e => e.Report));
        WriteChoice("place", Weighed(collector.Places, e => e.Report), shrink: 0.1);
        WriteChoice("date", Weighed(collector.Dates, e => e.Report), shrink: 0.3);
        WriteChoice("status", Weighed(collector.Statuses, e => e.Report));
        WriteBinary("retelling", Weighed(collector.Retellings, e => e.Report));
    }

    private List<T> Weighed<T>(List<T> examples, Func<T, int> report) =>
        [.. examples.SelectMany(e => Enumerable.Repeat(e, report(e) < _weighed ? Weight : 1))];

    private void WriteBinary(string name, List<BinaryExample> examples) => WriteBinary(name, examples, examples.Count(e => e.Label));

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
        WriteNetwork(name, network, judged ? $"accuracy {Percent(CrossValidation.Accuracy(vectors, examples))}, {examples.Count} examples" : "not judged");
    }

    private void WriteNetwork(string name, NetworkParameters network, string figure)
    {
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
