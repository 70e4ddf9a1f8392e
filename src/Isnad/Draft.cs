using Isnad.Documents;
using Isnad.Events;
using Isnad.Mentions;
using Isnad.Phrases;
using Isnad.Records;
using Isnad.Sources;
using Isnad.Text;
using Isnad.Words;

namespace Isnad;

/// <summary>A report on its way through the steps; each step fills its layer. Drafts are pooled: nothing in one outlives its reading.</summary>
internal sealed class Draft
{
    /// <summary>The report.</summary>
    public Report Report { get; private set; } = new() { Id = "", Text = "" };

    /// <summary>Publication day, where known: the one moment all relative times are reckoned from.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>Sentences and tokens.</summary>
    public ReportText Text { get; } = new();
    /// <summary>Analyses of words.</summary>
    public WordLayer Words { get; } = new();
    /// <summary>Phrases and clauses.</summary>
    public PhraseLayer Phrases { get; } = new();
    /// <summary>Mentions.</summary>
    public MentionLayer Mentions { get; } = new();
    /// <summary>Events and situations.</summary>
    public EventLayer Events { get; } = new();
    /// <summary>Statements and chains.</summary>
    public SourceLayer Sources { get; } = new();
    /// <summary>The finished records.</summary>
    public Reading? Reading { get; set; }

    /// <summary>Empties all layers for a report.</summary>
    public void Reset(Report report)
    {
        Report = report;
        Published = null;
        Text.Reset(report.Text);
        Words.Reset();
        Phrases.Reset();
        Mentions.Reset();
        Events.Reset();
        Sources.Reset();
        Reading = null;
    }
}
