// README
using Isnad;
using Isnad.Documents;
using Isnad.Records;

// README ends

namespace Isnad.Cli.Tests;

/// <summary>The example of the README, compiled and run as it stands there.</summary>
internal static class ReadmeExample
{
    /// <summary>Runs it.</summary>
    /// <returns>What it prints.</returns>
    public static string Run()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        // README
        Reader reader = Reader.Open();                      // once: thread-safe, opens in milliseconds

        Reading reading = reader.Read(new Report
        {
            Id = "1",
            Text = "قال مصدر أمني إن مسلحين خطفوا مهندسا في مدينة كركوك أمس.",
            Published = "2021-06-08",
        });

        string text = reading.Report.Text;                  // every span points into it
        string Words(IEnumerable<PartyRecord> parties) => string.Join(" + ", parties.Select(p => p.Span.In(text)));
        foreach (EventRecord e in reading.Events)
        {
            Console.WriteLine($"{e.Type}-{e.Mode}: {Words(e.Actors)} → {Words(e.Recipients)}");
            Console.WriteLine($"{e.Place?.Span.In(text)} ({e.Place?.PlaceId}), {e.Date?.Edtf}");
            Console.WriteLine($"according to {string.Join(" ← ", e.Source.Select(s => s.Span.In(text)))}");
        }
        // README ends
        return Console.ToString();
    }
}
