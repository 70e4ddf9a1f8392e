namespace Isnad.Cli.Scoring;

/// <summary>Scores what was read of one report against its gold.</summary>
internal static class ReportScorer
{
    /// <summary>Counts what is right and lists what is wrong.</summary>
    /// <param name="gold">The gold, with its text.</param>
    /// <param name="read">What was read.</param>
    /// <param name="errors">Takes up the errors, or null where only counts are asked for.</param>
    public static Tally Score(CodedReport gold, CodedReport read, ICollection<ScoringError>? errors)
    {
        var text = new CodePointText(gold.Text);
        var tally = new Tally();
        var log = errors is null ? null : new ErrorLog(gold.Id, text, errors);
        foreach (CodedRecord record in read.Events.Concat(read.Situations))
        {
            foreach (Wording span in record.Spans)
            {
                if (!span.IsIn(text)) tally.BadSpans++;
            }
        }
        List<(int Gold, int Read)> pairs = ScoreKind(gold.Events, read.Events, text, tally, tally.Events, log, areEvents: true);
        CountLinks(gold.Events, read.Events, pairs, tally);
        ScoreKind(gold.Situations, read.Situations, text, tally, tally.Situations, log, areEvents: false);
        ScoreStatements(gold.Statements, read.Statements, tally, log);
        return tally;
    }

    private static List<(int Gold, int Read)> ScoreKind(IReadOnlyList<CodedRecord> gold, IReadOnlyList<CodedRecord> read, CodePointText text, Tally tally, KindTally kind, ErrorLog? log, bool areEvents)
    {
        kind.Gold += gold.Count;
        kind.Read += read.Count;
        List<(int Gold, int Read)> pairs = Alignment.Align(gold, read, text);
        bool[] right = new bool[kind.FieldNames.Count];
        foreach ((int i, int j) in pairs)
        {
            kind.Found++;
            if (gold[i].Label != read[j].Label)
            {
                log?.Add(areEvents, "type", gold[i], read[j]);
                continue;
            }
            kind.Typed++;
            if (gold[i].Place?.Lat is not null)
            {
                tally.PointsGold++;
                if (Fields.PointRight(gold[i], read[j])) tally.PointsRight++;
            }
            Judge(gold[i], read[j], areEvents, right);
            for (int f = 0; f < right.Length; f++)
            {
                if (right[f]) kind.FieldsRight[f]++;
                else log?.Add(areEvents, kind.FieldNames[f], gold[i], read[j]);
            }
            if (!right.Contains(false)) kind.Whole++;
        }
        if (log is null) return pairs;
        for (int i = 0; i < gold.Count; i++)
        {
            if (!pairs.Exists(p => p.Gold == i)) log.Add(areEvents, "missed", gold[i], null);
        }
        for (int j = 0; j < read.Count; j++)
        {
            if (!pairs.Exists(p => p.Read == j)) log.Add(areEvents, "surplus", null, read[j]);
        }
        return pairs;
    }

    private static void Judge(CodedRecord gold, CodedRecord read, bool areEvents, bool[] right)
    {
        int next = 0;
        if (!areEvents) right[next++] = Fields.ListRight(gold.Holder, read.Holder);
        else if (Fields.IsSymmetric(gold))
        {
            right[next] = right[next + 1] = Fields.ListRight(gold.Actors.Concat(gold.Recipients), read.Actors.Concat(read.Recipients));
            next += 2;
        }
        else
        {
            right[next++] = Fields.ListRight(gold.Actors, read.Actors);
            right[next++] = Fields.ListRight(gold.Recipients, read.Recipients);
        }
        right[next++] = Fields.PlaceRight(gold, read);
        right[next++] = Fields.DateRight(gold, read);
        right[next++] = gold.Status == read.Status;
        right[next++] = Fields.SourceRight(gold, read);
        right[next] = Fields.CountsRight(gold, read);
    }

    private static void CountLinks(IReadOnlyList<CodedRecord> gold, IReadOnlyList<CodedRecord> read, List<(int Gold, int Read)> pairs, Tally tally)
    {
        string[] goldFirst = Alignment.FirstTellings(gold), readFirst = Alignment.FirstTellings(read);
        for (int a = 0; a < pairs.Count; a++)
        {
            for (int b = 0; b < a; b++)
            {
                bool inGold = goldFirst[pairs[a].Gold] == goldFirst[pairs[b].Gold];
                bool inRead = readFirst[pairs[a].Read] == readFirst[pairs[b].Read] && read[pairs[a].Read].Id is not null;
                if (inGold) tally.LinksGold++;
                if (inRead) tally.LinksRead++;
                if (inGold && inRead) tally.LinksRight++;
            }
        }
    }

    private static void ScoreStatements(IReadOnlyList<CodedStatement> gold, IReadOnlyList<CodedStatement> read, Tally tally, ErrorLog? log)
    {
        tally.StatementsGold += gold.Count;
        tally.StatementsRead += read.Count;
        var used = new HashSet<int>();
        foreach (CodedStatement statement in gold)
        {
            int match = statement.Speaker is null ? -1 : FindCue(statement.Cue, read, used);
            if (match < 0)
            {
                log?.Add("missed", statement, null);
                continue;
            }
            used.Add(match);
            tally.StatementsFound++;
            if (Tokens.F1(statement.Speaker!.Text, read[match].Speaker?.Text) >= 0.5) tally.StatementsAttributed++;
            else log?.Add("speaker", statement, read[match]);
        }
        for (int j = 0; log is not null && j < read.Count; j++)
        {
            if (!used.Contains(j)) log.Add("surplus", null, read[j]);
        }
    }

    private static int FindCue(Wording cue, IReadOnlyList<CodedStatement> read, HashSet<int> used)
    {
        for (int j = 0; j < read.Count; j++)
        {
            if (used.Contains(j) || read[j].Cue is not { Start: { } start, End: { } end }) continue;
            if (Math.Min(cue.End ?? 0, end) > Math.Max(cue.Start ?? 0, start)) return j;
        }
        return -1;
    }
}
