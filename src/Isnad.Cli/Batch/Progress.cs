using System.Diagnostics;
using System.Globalization;
using Isnad.Cli.Inputs;

namespace Isnad.Cli.Batch;

/// <summary>
/// A line on standard error that says how far the batch is. It shows only on a terminal, only after a second, and only where
/// standard output goes elsewhere. Drawn by hand: a line and a carriage return need no library and no second thread.
/// </summary>
internal sealed class Progress : IDisposable
{
    private const int LineWidth = 100;
    private const int BarWidth = 20;
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter _to;
    private readonly bool _isShown;
    private readonly long _total;
    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _next = TimeSpan.FromSeconds(1);
    private long _done;
    private int _reports;
    private bool _isOnLine;

    private readonly string _what;

    private Progress(TextWriter to, bool isShown, long total, string what) => (_to, _isShown, _total, _what) = (to, isShown, total, what);

    /// <summary>Begins.</summary>
    public static Progress Start(Terminal terminal, IReadOnlyList<string> paths)
    {
        bool isShown = terminal.IsErrorSeen && !terminal.IsOutputSeen;
        return new Progress(terminal.Error, isShown, isShown ? InputWalker.TotalSize(paths) : 0, "reports");
    }

    /// <summary>Begins with so many bytes ahead.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="total">Bytes in all.</param>
    /// <param name="what">What is counted.</param>
    public static Progress Start(Terminal terminal, long total, string what) => new(terminal.Error, terminal.IsErrorSeen, total, what);

    /// <summary>Counts a report, or a row.</summary>
    /// <param name="size">Its bytes in the input.</param>
    public void Add(long size)
    {
        _done += size;
        _reports++;
        if (!_isShown) return;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_started);
        if (elapsed < _next) return;
        _next = elapsed + s_between;
        _to.Write("\r" + Line(elapsed));
        _isOnLine = true;
    }

    /// <summary>Writes a message on a line of its own.</summary>
    public void Interrupt(string message)
    {
        Clear();
        _to.WriteLine(message);
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private string Line(TimeSpan elapsed)
    {
        double perSecond = _reports / elapsed.TotalSeconds;
        if (_total == 0) return string.Create(CultureInfo.InvariantCulture, $"{_reports} {_what}, {perSecond:0} a second ");
        double share = Math.Min(1, _done / (double)_total);
        int filled = (int)(share * BarWidth);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {share * 100,3:0} %  {_reports} {_what}, {perSecond:0} a second{Left(elapsed, share)} ");
    }

    // Reckoned from the bytes done so far, so nothing is said before a hundredth of them is.
    private static string Left(TimeSpan elapsed, double share)
    {
        if (share < 0.01) return "";
        var left = TimeSpan.FromSeconds(Math.Ceiling(elapsed.TotalSeconds * (1 - share) / share));
        return string.Create(CultureInfo.InvariantCulture, $", {(int)left.TotalHours}:{left.Minutes:00}:{left.Seconds:00} left");
    }

    private void Clear()
    {
        if (!_isOnLine) return;
        _to.Write("\r" + new string(' ', LineWidth) + "\r");
        _isOnLine = false;
    }
}
