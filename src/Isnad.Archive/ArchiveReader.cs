using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Isnad.Archive.Reading;
using Isnad.Archive.Search;
using Isnad.Incidents.Tellings;
using Isnad.Records;

namespace Isnad.Archive;

/// <summary>Reads reports for the archive: records as JSON, the columns they are filtered by, the terms they are found by. Thread-safe.</summary>
public sealed class ArchiveReader
{
    private readonly Reader _reader;
    private readonly ConcurrentBag<(Draft Draft, RecordWriter Writer, ArrayBufferWriter<byte> Buffer)> _pool = [];

    /// <summary>Takes a reader.</summary>
    /// <param name="reader">Its knowledge is also what words are searched by.</param>
    public ArchiveReader(Reader reader)
    {
        _reader = reader;
        Terms = new TermReader(reader);
        Units = new PlaceUnits(reader);
        Tellings = new TellingReader(reader);
    }

    /// <summary>Version of the program, part of every reading.</summary>
    public static string Program => RecordWriter.ProgramVersion;

    /// <summary>Hash of the knowledge, part of every reading.</summary>
    public string Knowledge => _reader.KnowledgeHash;

    /// <summary>The units that places lie in.</summary>
    public PlaceUnits Units { get; }

    internal TermReader Terms { get; }

    /// <summary>Makes of records what incidents are linked by.</summary>
    internal TellingReader Tellings { get; }

    /// <summary>The words of a party that are names of persons, or known to no table: what tells who somebody is.</summary>
    /// <param name="party">The words of the party, titles and all.</param>
    public IReadOnlyList<string> NameWords(string party) => Terms.NameWords(party);

    /// <summary>Reads one report.</summary>
    /// <param name="source">The report with where it is from.</param>
    public ReadReport Read(NewReport source)
    {
        if (!_pool.TryTake(out (Draft Draft, RecordWriter Writer, ArrayBufferWriter<byte> Buffer) tools)) tools = (new Draft(), new RecordWriter(), new ArrayBufferWriter<byte>(1 << 14));
        Isnad.Records.Reading reading = _reader.Run(source.Report, tools.Draft).Reading!;
        tools.Writer.Write(reading, tools.Buffer);
        using JsonDocument json = JsonDocument.Parse(tools.Buffer.WrittenMemory);
        var all = new RecordTerms();
        Terms.Add(tools.Draft, new TextSpan(0, source.Report.Text.Length), all);
        if (source.Report.Title is { } title) Terms.Add(title, all);
        var records = new List<ReadRecord>(reading.Events.Count + reading.Situations.Count + reading.Statements.Count);
        foreach ((string name, RecordKind kind) in RecordSplitter.Lists)
        {
            int i = 0;
            foreach (JsonElement record in json.RootElement.GetProperty(name).EnumerateArray()) records.Add(Record(kind, record, SentenceOf(reading, kind, i++), tools.Draft));
        }
        var read = new ReadReport { Source = source, Head = RecordSplitter.Head(json.RootElement), Records = records, Terms = all.ToString(), Program = Program, Knowledge = Knowledge };
        tools.Buffer.ResetWrittenCount();
        _pool.Add(tools);
        return read;
    }

    /// <summary>Takes over a report with the records of its line.</summary>
    /// <param name="source">The report; its line is one of an export, or of `isnad read --json` with the field `text` added.</param>
    /// <exception cref="FormatException">The line is none, or a span's text is not what stands in the report.</exception>
    public ReadReport Import(NewReport source)
    {
        using JsonDocument json = LineParser.Parse(source.Line!);
        var all = new RecordTerms();
        Terms.Add(source.Report.Text, all);
        if (source.Report.Title is { } title) Terms.Add(title, all);
        var records = new List<ReadRecord>();
        foreach ((string name, RecordKind kind) in RecordSplitter.Lists)
        {
            if (!json.RootElement.TryGetProperty(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array) continue;
            foreach (JsonElement record in list.EnumerateArray()) records.Add(LineParser.Record(kind, record, source.Report.Text, this));
        }
        (string program, string knowledge) = LineParser.Version(json.RootElement);
        return new ReadReport { Source = source, Head = RecordSplitter.Head(json.RootElement), Records = records, Terms = all.ToString(), Program = program, Knowledge = knowledge };
    }

    /// <summary>A record written by a person, ready to be stored.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="json">Its JSON by the output contract.</param>
    /// <param name="text">The report's text.</param>
    /// <exception cref="FormatException">It is no such record, or a span's text is not what stands there.</exception>
    internal ReadRecord Record(RecordKind kind, string json, string text)
    {
        try
        {
            using JsonDocument record = JsonDocument.Parse(json);
            SpanChecker.Check(record.RootElement, text);
            return Record(kind, record.RootElement);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"this is no JSON (at byte {broken.BytePositionInLine ?? 0})", broken);
        }
    }

    /// <summary>A record whose spans are known to hold.</summary>
    internal ReadRecord Record(RecordKind kind, JsonElement record)
    {
        var to = new RecordTerms();
        foreach (string part in (ReadOnlySpan<string>)["trigger", "sentence", "cue", "content"])
        {
            if (record.TryGetProperty(part, out JsonElement span)) Terms.Add(ColumnReader.Text(span, "text"), to);
        }
        return Finished(kind, record, to);
    }

    private ReadRecord Record(RecordKind kind, JsonElement record, TextSpan sentence, Draft draft)
    {
        var to = new RecordTerms();
        Terms.Add(draft, sentence, to);
        return Finished(kind, record, to);
    }

    private ReadRecord Finished(RecordKind kind, JsonElement record, RecordTerms to)
    {
        RecordColumns columns = ColumnReader.Of(kind, record);
        RecordTermReader.Add(columns, RecordTermReader.PlaceWords(record), Terms, to);
        return new ReadRecord { Kind = kind, LocalId = ColumnReader.Text(record, "id"), Json = record.GetRawText(), Columns = columns, Terms = to.ToString() };
    }

    private static TextSpan SentenceOf(Isnad.Records.Reading reading, RecordKind kind, int index)
    {
        switch (kind)
        {
            case RecordKind.Event: return reading.Events[index].Sentence;
            case RecordKind.Situation: return reading.Situations[index].Sentence;
            default:
                StatementRecord statement = reading.Statements[index];
                TextSpan cue = statement.Cue, content = statement.Content ?? cue;
                return new TextSpan(Math.Min(cue.Start, content.Start), Math.Max(cue.End, content.End));
        }
    }
}
