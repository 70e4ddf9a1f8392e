using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Isnad.Documents;
using Isnad.Records;

namespace Isnad.Tests.Robustness;

/// <summary>Reads a report and says what is wrong with the reading: what must hold for any text whatever.</summary>
internal sealed class ReadingChecker(Reader reader) : IDisposable
{
    /// <summary>No report may take longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly RecordWriter _writer = new();
    private readonly ArrayBufferWriter<byte> _first = new(), _second = new();

    /// <summary>How long the slower of the two readings of the last report took.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>What is wrong, or null.</summary>
    public string? Check(Report report)
    {
        Took = TimeSpan.Zero;
        try
        {
            Reading reading = Read(report, _first);
            if (WrongSpan(reading) is { } wrong) return wrong;
            if (!IsJson(_first.WrittenSpan)) return "what was written is not one line of JSON";
            Read(report, _second);
            if (!_first.WrittenSpan.SequenceEqual(_second.WrittenSpan)) return "read twice, it gave different records";
            return Took > Longest ? $"took {Took.TotalSeconds:F1} s" : null;
        }
#pragma warning disable CA1031 // any exception at all is the finding
        catch (Exception failure)
#pragma warning restore CA1031
        {
            string[] lines = failure.ToString().Split('\n');
            return string.Join('\n', lines.AsSpan(0, Math.Min(6, lines.Length)));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private Reading Read(Report report, ArrayBufferWriter<byte> into)
    {
        long start = Stopwatch.GetTimestamp();
        Reading reading = reader.Read(report);
        into.ResetWrittenCount();
        _writer.Write(reading, into);
        TimeSpan took = Stopwatch.GetElapsedTime(start);
        if (took > Took) Took = took;
        return reading;
    }

    private static bool IsJson(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || line[^1] != '\n' || line[..^1].Contains((byte)'\n')) return false;
        try
        {
            var json = new Utf8JsonReader(line);
            while (json.Read())
            {
                // Asking for the text shows whether it is UTF-8.
                if (json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = json.GetString();
            }
            return json.CurrentDepth == 0;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? WrongSpan(Reading reading)
    {
        foreach ((string what, TextSpan span) in ReadingSpans.Of(reading))
        {
            if (span.Start < 0 || span.End > reading.Report.Text.Length || span.Start >= span.End) return $"{what}: span {span.Start}–{span.End} in a text of {reading.Report.Text.Length}";
        }
        return null;
    }
}
