using Isnad;
using Isnad.Cli.Overlay;
using Isnad.Fitting;

// Isnad.Fitting GOLD_FOLDER KNOWLEDGE_FOLDER: fits the choice models on annotated reports and writes their weights, each file
// with its cross-validated figure (five folds cut by report). The features are abstract: no weight belongs to a word.
// Isnad.Fitting --frequencies REPORTS.jsonl[.gz] TABLE: counts lemmas in raw reports for lexicon/frequencies.tsv.
// Isnad.Fitting --vectors REPORTS.jsonl[.gz] TABLE: counts lemma vectors in raw reports for lexicon/vectors.tsv.
// Isnad.Fitting --tags REPORTS.jsonl[.gz] TABLE: re-estimates weights/tags.tsv on raw reports.
// Isnad.Fitting --cross GOLD_FOLDER OUTPUT.jsonl: reads each annotated report with weights that never saw it (five folds).
// Fitting and --cross with --also ANNOTATIONS.jsonl REPORTS.jsonl[.gz] last: with the project's own annotations of raw reports as well.
// Fitting with --only MODEL behind the folders: just that one.
// Any of them with --knowledge DIR first: with tables laid over the built-in ones.
Reader reader = KnowledgeOverlay.OpenReader(args is ["--knowledge", var folder, ..] ? folder : null);
if (args is ["--knowledge", _, .. var others]) args = others;
List<GoldReport> also = [];
if (args is [.., "--also", var apart, var rawReports])
{
    also = StandoffAnnotations.Read(apart, rawReports);
    args = args[..^3];
}
if (args is ["--frequencies", var corpus, var table])
{
    new FrequencyCounter(reader).Count(corpus, table);
    return 0;
}
if (args is ["--vectors", var news, var vectors])
{
    new VectorCounter(reader).Count(news, vectors);
    return 0;
}
if (args is ["--tags", var raw, var tags])
{
    new TagCounter(reader).Count(raw, tags);
    return 0;
}
if (args is ["--cross", var annotation, var output])
{
    using FileStream file = File.Create(output);
    CrossReading.Write(GoldReport.ReadFolder(annotation), also, file);
    return 0;
}
string? only = args is [_, _, "--only", var model] ? model : null;
if (only is not null) args = args[..2];
if (args.Length != 2 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Isnad.Fitting GOLD_FOLDER KNOWLEDGE_FOLDER|--misses [--only MODEL] [--also ANNOTATIONS REPORTS]");
    return 2;
}
List<GoldReport> reports = GoldReport.ReadFolder(args[0]);
if (args[1] == "--misses")
{
    var misses = new MissList(reader);
    foreach (GoldReport report in reports) misses.Print(report, Console.Out);
    return 0;
}
new ModelFitter(Console.Out, args[1], judged: true, only).Fit(reader, reports, also);
return 0;
