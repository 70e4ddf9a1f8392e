using Isnad.Cli.Inputs;

namespace Isnad.Cli.Archives;

/// <summary>What manifest and options say of reports that do not say it themselves.</summary>
/// <param name="manifest">Dates and outlets by id, or null.</param>
/// <param name="published">Publication date, or null.</param>
/// <param name="outlet">Outlet, or null.</param>
internal sealed class KnownFields(Manifest? manifest, string? published, string? outlet)
{
    /// <summary>Publication date and outlet of an id, and the line of the manifest that says so.</summary>
    public (string? Published, string? Outlet, string? Where) Of(string id)
    {
        (string? Published, string? Outlet, string? Where) row = manifest?.Of(id) ?? default;
        return (row.Published ?? published, row.Outlet ?? outlet, row.Where);
    }
}
