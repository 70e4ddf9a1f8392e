using System.Globalization;
using BenchmarkDotNet.Running;
using Isnad.Benchmarks;

// `fuzz N [FIRST]` reads N spoiled reports; `steps [ROUNDS]` tells what each step costs; `words [REPORTS.jsonl[.gz]]`
// sets the steps Text and Words against Lucene.NET; `ready` tells how soon the lexicon is ready; `archive-fill STORE EVENTS` makes
// an archive of so many events, `archive STORE [ROUNDS]` asks it what lists and maps ask; `samples FILE COUNT` and
// `web-archive FILE BYTES` write files to add, made by varying the samples; `links STORE RECORDS [REPORTS.jsonl[.gz]]` links
// new reports in an archive of so many records; `load URL CLIENTS REVIEWERS SECONDS PAUSE [NAME]` asks a desk that runs, with so many
// milliseconds between an answer and the next question, NAME signed in by the password on standard input; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["fuzz", var count]: return FuzzRun.Run(int.Parse(count, CultureInfo.InvariantCulture), 1);
    case ["fuzz", var count, var first]: return FuzzRun.Run(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(first, CultureInfo.InvariantCulture));
    case ["steps", ..]: return StepTimes.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20);
    case ["ready"]: return ReadyTime.Run();
    case ["words"]: return WordTimes.Run(null, 5);
    case ["words", var path]: return WordTimes.Run(path, 3);
    case ["archive-fill", var store, var events]: return await ArchiveFilling.RunAsync(store, long.Parse(events, CultureInfo.InvariantCulture));
    case ["archive", var store]: return await ArchiveQueryTimes.RunAsync(store, 100);
    case ["archive", var store, var rounds]: return await ArchiveQueryTimes.RunAsync(store, int.Parse(rounds, CultureInfo.InvariantCulture));
    case ["samples", var file, var count]: return SampleFiles.WriteReports(file, int.Parse(count, CultureInfo.InvariantCulture));
    case ["web-archive", var file, var bytes]: return SampleFiles.WriteWebArchive(file, long.Parse(bytes, CultureInfo.InvariantCulture));
    case ["links", var store, var records]: return await LinkTimes.RunAsync(store, long.Parse(records, CultureInfo.InvariantCulture), null);
    case ["links", var store, var records, var file]: return await LinkTimes.RunAsync(store, long.Parse(records, CultureInfo.InvariantCulture), file);
    case ["load", var url, var clients, var reviewers, var seconds, var pause, .. var who] when who.Length < 2:
        (string, string)? account = who is [var name] ? (name, Console.ReadLine() ?? "") : null;
        using (var load = new DeskLoad(url, int.Parse(clients, CultureInfo.InvariantCulture), int.Parse(reviewers, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), TimeSpan.FromMilliseconds(int.Parse(pause, CultureInfo.InvariantCulture)), account)) return await load.RunAsync();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, new ShortConfig());
        return 0;
}
