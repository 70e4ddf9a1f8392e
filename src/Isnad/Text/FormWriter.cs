using System.Runtime.InteropServices;

namespace Isnad.Text;

/// <summary>Appends cleaned letters to <see cref="ReportText.Forms"/> without a call per letter into the list.</summary>
internal sealed class FormWriter
{
    private List<char> _forms = [];
    private int _count;

    /// <summary>Number of letters written.</summary>
    public int Count => _count;

    /// <summary>Begins a report.</summary>
    /// <param name="forms">The list to fill.</param>
    /// <param name="textLength">Length of the original: no form but a ligature's is longer than its spelling.</param>
    public void Begin(List<char> forms, int textLength)
    {
        _forms = forms;
        _count = 0;
        CollectionsMarshal.SetCount(forms, textLength + 16);
    }

    /// <summary>The room left from the current place on.</summary>
    public Span<char> Room => CollectionsMarshal.AsSpan(_forms)[_count..];

    /// <summary>Makes room for letters beyond the length of the original.</summary>
    /// <param name="letters">How many more there will be.</param>
    public void Widen(int letters) => CollectionsMarshal.SetCount(_forms, _forms.Count + letters);

    /// <summary>Keeps letters written into <see cref="Room"/>.</summary>
    /// <param name="letters">How many.</param>
    public void Keep(int letters) => _count += letters;

    /// <summary>Appends one letter.</summary>
    /// <param name="letter">The letter.</param>
    public void Add(char letter) => CollectionsMarshal.AsSpan(_forms)[_count++] = letter;

    /// <summary>Ends the report: the list holds what was written and no more.</summary>
    public void End() => CollectionsMarshal.SetCount(_forms, _count);
}
