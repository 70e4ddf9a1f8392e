namespace Isnad.Cli.Overlay;

/// <summary>Where compiled tables are kept from run to run.</summary>
internal static class CacheFolder
{
    /// <summary>`$XDG_CACHE_HOME/isnad`, `~/.cache/isnad` or the local application data; a temporary folder where none can be written.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        foreach (string? root in (ReadOnlySpan<string?>)[Environment.GetEnvironmentVariable("XDG_CACHE_HOME"), OfUser(), System.IO.Path.GetTempPath()])
        {
            if (string.IsNullOrEmpty(root) || !System.IO.Path.IsPathRooted(root)) continue;
            try
            {
                return Directory.CreateDirectory(System.IO.Path.Combine(root, "isnad")).FullName;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Read-only homes are common in containers: the next one will do.
            }
        }
        return System.IO.Path.GetTempPath();
    }

    private static string OfUser() =>
        OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
