using System.Globalization;
using Isnad.Models;

namespace Isnad.Fitting;

/// <summary>Fits every choice model on annotated reports and writes the weights, each file with its cross-validated figure.</summary>
/// <param name="log">Where the figures are told.</param>
/// <param name="folder">Knowledge folder; the numbers go to its folders `weights` and `networks`.</param>
/// <param name="judged">Whether the cross-validated figures of the networks are reckoned too; they take longest.</param>
/// <param name="only">The one model that is fitted; null for all.</param>
internal sealed class ModelFitter(TextWriter log, string folder, bool judged, string? only = null)
{
    /// <summary>How often a report of the measure is learned for one of the own annotations: those are many, but were coded once and by quicker hands.</summary>
    private const int Weight = 5;

    /// <summary>The same for what is an act and which acts are one: the own annotations code more of a report than the measure does.</summary>
    private const int WeightOfActs = 12;

    /// <summary>Fits all models.</summary>
    /// <param name="reader">Reads the reports.</param>
    /// <param name="reports">Annotated reports by which reading is measured.</param>
    /// <param name="also">The project's own annotations.</param>
    public void Fit(Reader reader, IReadOnlyList<GoldReport> reports, IReadOnlyList<GoldReport> also)
    {
        var vectors = new LemmaVectors(reader.Knowledge);
        var collector = new Collector(reader, vectors);
        for (int i = 0; i < reports.Count; i++) collector.Add(i, reports[i]);
        int goldEvents = collector.GoldEvents, goldStatements = collector.GoldStatements;
        log.WriteLine($"gold events {goldEvents}, with a candidate {collector.Reachable}, of the right type {collector.TypedReachable}, candidates {collector.Events.Count}");
        foreach (IGrouping<string, string> kind in collector.Unreachable.GroupBy(u => u.Split('\t')[0])) log.WriteLine($"no candidate is right: {kind.Key} {kind.Count()}");
        for (int i = 0; i < also.Count; i++) collector.Add(reports.Count + i, also[i]);
        CrossValidation parties = new(reports.Count, Weight), acts = new(reports.Count, WeightOfActs);
        WriteBinary("statement", acts, collector.Statements, goldStatements);
        WriteBinary("party", parties, collector.Mutual);
        WriteBinary("event", acts, collector.Events, goldEvents);
        WriteNetwork("actor", parties, vectors, collector.Actors);
        WriteNetwork("recipient", parties, vectors, collector.Recipients);
        WriteChoice("place", parties, collector.Places, shrink: 0.1);
        WriteChoice("date", parties, collector.Dates, shrink: 0.3);
        WriteChoice("status", parties, collector.Statuses);
        WriteNetwork("retelling", parties, vectors, collector.Retellings);
    }

    private void WriteBinary(string name, CrossValidation folds, List<BinaryExample> examples) =>
        WriteBinary(name, folds, examples, examples.Count(e => folds.IsJudged(e.Report) && e.Label));

    private void WriteBinary(string name, CrossValidation folds, List<BinaryExample> examples, int gold, double shrink = 4e-3)
    {
        if (only is not null && only != name) return;
        (double f1, double threshold) = folds.BestThreshold(examples, gold, shrink);
        Write(name, Trainers.Binary(folds.Weighed(examples), shrink: shrink), threshold, $"F1 {Percent(f1)} at threshold {threshold.ToString("0.00", CultureInfo.InvariantCulture)}, {examples.Count} examples");
    }

    private void WriteChoice(string name, CrossValidation folds, List<ChoiceExample> examples, double shrink = 3e-2)
    {
        if (only is not null && only != name) return;
        Write(name, Trainers.Choice(folds.Weighed(examples), shrink: shrink), null, $"accuracy {Percent(folds.Accuracy(examples, shrink))}, {examples.Count} examples");
    }

    private void WriteNetwork(string name, CrossValidation folds, LemmaVectors vectors, List<ChoiceExample> examples)
    {
        if (only is not null && only != name) return;
        NetworkParameters network = NetworkTrainer.Train(vectors, folds.Weighed(examples));
        WriteNetwork(name, network, judged ? $"accuracy {Percent(folds.Accuracy(vectors, examples))}, {examples.Count} examples" : "not judged");
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
