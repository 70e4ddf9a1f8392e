using System.Net;
using System.Net.Http.Headers;
using Isnad.Archive;
using Isnad.Intake.Walking;

namespace Isnad.Intake.Net;

/// <summary>
/// Fetches pages and feeds: http and https only, at most five redirects, none into private networks unless allowed, with limits
/// on time and size. One request at a time to a host, a second apart.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const int MostBytes = 8 * 1024 * 1024;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _client;
    private readonly TimeSpan _between;
    private readonly Dictionary<string, DateTimeOffset> _last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a fetcher.</summary>
    /// <param name="allowPrivate">Whether it may fetch from the machine itself and its own network.</param>
    /// <param name="between">Time between two requests to a host; null for a second.</param>
    public PageFetcher(bool allowPrivate, TimeSpan? between = null)
    {
        _between = between ?? TimeSpan.FromSeconds(1);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false, MaxResponseHeadersLength = 64, ConnectTimeout = TimeSpan.FromSeconds(10), UseProxy = false };
        if (!allowPrivate) handler.ConnectCallback = (context, cancel) => PrivateNetworks.ConnectAsync(context.DnsEndPoint, cancel);
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Isnad", ArchiveReader.Program));
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="etag">Entity tag of what is there already, or null.</param>
    /// <param name="modified">Its `Last-Modified`, or null.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What came; a problem instead where nothing usable did.</returns>
    public async Task<FetchedPage> FetchAsync(string url, string? etag = null, string? modified = null, CancellationToken cancel = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_patience);
        try
        {
            string at = url;
            for (int redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (!Uri.TryCreate(at, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https")) return FetchedPage.Failed(Problem("ISN0607", url, redirects == 0 ? "this is no address of the web" : "it leads to what is no address of the web", "give an address that begins with http:// or https://"), isFinal: true);
                await WaitAsync(address.Host, cancel);
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
                if (modified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
                using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } to)
                {
                    at = new Uri(address, to).AbsoluteUri;
                    continue;
                }
                return await TakenAsync(url, at, response, limit.Token);
            }
            return FetchedPage.Failed(Problem("ISN0608", url, "it leads on and on", "give the address it ends at"), isFinal: true);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return FetchedPage.Failed(Problem("ISN0608", url, $"no answer within {s_patience.TotalSeconds:0} seconds", "try again later"));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException or System.Net.Sockets.SocketException)
        {
            return FetchedPage.Failed(Problem("ISN0608", url, "it cannot be fetched: " + (failure.InnerException ?? failure).Message, "check the address and the network"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async Task<FetchedPage> TakenAsync(string url, string at, HttpResponseMessage response, CancellationToken cancel)
    {
        DateTimeOffset? after = response.Headers.RetryAfter is { } retry ? retry.Date ?? (retry.Delta is { } delta ? DateTimeOffset.UtcNow + delta : null) : null;
        if (response.StatusCode == HttpStatusCode.NotModified) return new FetchedPage { Url = at, IsUnchanged = true };
        if (!response.IsSuccessStatusCode) return FetchedPage.Failed(Problem("ISN0608", url, $"the server answered {(int)response.StatusCode}", "check the address; try again later"), (int)response.StatusCode is >= 400 and < 500 and not 408 and not 429, after);
        if (response.Content.Headers.ContentLength > MostBytes) return FetchedPage.Failed(Problem("ISN0103", url, "larger than 8 MB", "fetch it by other means and give the file"), isFinal: true);
        // What is announced need not be what comes, above all when it comes packed.
        await using Stream body = await response.Content.ReadAsStreamAsync(cancel);
        byte[] bytes = await BoundedReader.ReadAtMostAsync(body, MostBytes + 1, cancel);
        if (bytes.Length > MostBytes) return FetchedPage.Failed(Problem("ISN0103", url, "larger than 8 MB", "fetch it by other means and give the file"), isFinal: true);
        return new FetchedPage
        {
            Url = at,
            Bytes = bytes,
            MediaType = response.Content.Headers.ContentType?.MediaType ?? "",
            Charset = response.Content.Headers.ContentType?.CharSet,
            ETag = response.Headers.ETag?.ToString(),
            Modified = response.Content.Headers.LastModified?.ToString("R"),
        };
    }

    private async Task WaitAsync(string host, CancellationToken cancel)
    {
        TimeSpan wait;
        lock (_last)
        {
            DateTimeOffset now = DateTimeOffset.UtcNow, next = _last.TryGetValue(host, out DateTimeOffset last) && last + _between > now ? last + _between : now;
            _last[host] = next;
            wait = next - now;
        }
        if (wait > TimeSpan.Zero) await Task.Delay(wait, cancel);
    }

    private static ArchiveProblem Problem(string code, string url, string what, string remedy) => new(code, url, what, remedy);
}
