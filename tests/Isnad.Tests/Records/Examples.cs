using Isnad.Records;

namespace Isnad.Tests.Records;

/// <summary>Records for tests, their spans found by the words themselves.</summary>
internal static class Examples
{
    /// <summary>An event without any field told.</summary>
    public static EventRecord Event(string text, string type, string? mode, string status = "actual") => new()
    {
        Id = "e1", Type = type, Mode = mode is { Length: > 0 } ? mode : null, Status = status,
        Trigger = default, Sentence = new TextSpan(0, text.Length),
        Actors = [], Recipients = [], Quantities = [], Source = [],
        Codes = new CodesRecord { Plover = type, Quad = "neutral" }, Confidence = 1, Rule = "test",
    };

    /// <summary>Where the words stand in the text.</summary>
    public static TextSpan Span(string text, string words)
    {
        int at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return new TextSpan(at, at + words.Length);
    }

    /// <summary>A party by its words.</summary>
    public static PartyRecord Party(string text, string words, string? english = null) => new() { Span = Span(text, words), NameEn = english };

    /// <summary>A speaker by its words.</summary>
    public static SourceRecord Source(string text, string words, string? link = null) => new() { Span = Span(text, words), Kind = "role", Link = link };
}
