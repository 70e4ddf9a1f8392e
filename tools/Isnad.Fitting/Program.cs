using System.Globalization;
using Isnad;
using Isnad.Cli.Overlay;
using Isnad.Fitting;
using Isnad.Models;

// Isnad.Fitting GOLD_FOLDER WEIGHTS_FOLDER: fits the choice models on annotated reports and writes their weights, each file
// with its cross-validated figure (five folds cut by report). The features are abstract: no weight belongs to a word.
// Isnad.Fitting --frequencies REPORTS.jsonl[.gz] TABLE: counts lemmas in raw reports for lexicon/frequencies.tsv.
// Isnad.Fitting --tags REPORTS.jsonl[.gz] TABLE: re-estimates weights/tags.tsv on raw reports.
// Any of them with --knowledge DIR first: with tables laid over the built-in ones.
Reader reader = KnowledgeOverlay.OpenReader(args is ["--knowledge", var folder, ..] ? folder : null);
if (args is ["--knowledge", _, .. var others]) args = others;
if (args is ["--frequencies", var corpus, var table])
{
    new FrequencyCounter(reader).Count(corpus, table);
    return 0;
}
if (args is ["--tags", var raw, var tags])
{
    new TagCounter(reader).Count(raw, tags);
    return 0;
}
if (args.Length != 2 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Isnad.Fitting GOLD_FOLDER WEIGHTS_FOLDER|--misses");
    return 2;
}
List<GoldReport> reports = GoldReport.ReadFolder(args[0]);
if (args[1] == "--misses")
{
    var misses = new MissList(reader);
    foreach (GoldReport report in reports) misses.Print(report, Console.Out);
    return 0;
}
var collector = new Collector(reader);
for (int i = 0; i < reports.Count; i++) collector.Add(i, reports[i]);
Console.WriteLine($"gold events {collector.GoldEvents}, with a candidate {collector.Reachable}, of the right type {collector.TypedReachable}, candidates {collector.Events.Count}");
foreach (IGrouping<string, string> kind in collector.Unreachable.GroupBy(u => u.Split('\t')[0])) Console.WriteLine($"no candidate is right: {kind.Key} {kind.Count()}");
WriteBinary("event", collector.Events, collector.GoldEvents);
WriteBinary("statement", collector.Statements, collector.GoldStatements);
WriteBinary("party", collector.Mutual, collector.Mutual.Count(e => e.Label));
WriteChoice("actor", collector.Actors);
WriteChoice("recipient", collector.Recipients);
WriteChoice("place", collector.Places, shrink: 0.1);
WriteChoice("date", collector.Dates, shrink: 0.3);
WriteChoice("status", collector.Statuses);
WriteBinary("retelling", collector.Retellings, collector.Retellings.Count(e => e.Label));
return 0;

void WriteBinary(string name, List<BinaryExample> examples, int gold)
{
    (double f1, double threshold) = CrossValidation.BestThreshold(examples, gold);
    Write(name, Trainers.Binary(examples), threshold, $"F1 {Percent(f1)} at threshold {threshold.ToString("0.00", CultureInfo.InvariantCulture)}, {examples.Count} examples");
}

void WriteChoice(string name, List<ChoiceExample> examples, double shrink = 3e-2) =>
    Write(name, Trainers.Choice(examples, shrink: shrink), null, $"accuracy {Percent(CrossValidation.Accuracy(examples, shrink))}, {examples.Count} examples");

void Write(string name, double[] weights, double? threshold, string figure)
{
    Console.WriteLine($"{name}: {figure} (cross-validated)");
    using var writer = new StreamWriter(Path.Combine(args[1], name + ".tsv")) { NewLine = "\n" };
    writer.WriteLine($"# Weights of the model `{name}` over abstract features, fitted by tools/Isnad.Fitting on annotated reports.");
    writer.WriteLine($"# Cross-validated in five folds cut by report: {figure}.");
    writer.WriteLine("model\tfeature\tweight");
    if (threshold is { } t) writer.WriteLine($"{name}\tthreshold\t{t.ToString("0.###", CultureInfo.InvariantCulture)}");
    for (int f = 0; f < weights.Length; f++)
    {
        if (Math.Abs(weights[f]) >= 0.005) writer.WriteLine($"{name}\t{FeatureList.Name(f)}\t{weights[f].ToString("0.###", CultureInfo.InvariantCulture)}");
    }
}

static string Percent(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture);
